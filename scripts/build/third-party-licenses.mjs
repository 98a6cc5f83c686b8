/** Collects the licenses of everything that ends up in the published files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The folder of the package that a bundled module belongs to; undefined for our own code.
 * @param {string} moduleId as bundlers name modules: a path, perhaps with a query or a leading NUL
 */
export function packageFolderOf(moduleId) {
  const path = moduleId
    .replace(/^\0+/, '')
    .replace(/[?#].*$/, '')
    .replaceAll('\\', '/')
  const match = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)
  return match?.[0]
}

function licenseText(folder) {
  const name = readdirSync(folder).find((file) => /^(licen[sc]e|copying)([.-].*)?$/i.test(file))
  return name === undefined ? undefined : readFileSync(join(folder, name), 'utf8').trim()
}

const authorOf = ({ author }) => (typeof author === 'string' ? author : author?.name)

function describe(folder) {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const text =
    licenseText(folder) ??
    `Author: ${authorOf(about) ?? 'unknown'}. The package comes without a license text.`
  return { title: `${about.name} ${about.version} (${about.license ?? 'no license named'})`, text }
}

/**
 * A plugin for every bundle of the build, and the text about all of them together.
 * Works with Rolldown and with Vite.
 */
export function createLicenseCollector() {
  const folders = new Set()
  const collect = (moduleId) => {
    const folder = packageFolderOf(moduleId)
    if (folder !== undefined && existsSync(join(folder, 'package.json'))) folders.add(folder)
  }
  return {
    plugin: {
      name: 'collect-licenses',
      generateBundle(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk') Object.keys(file.modules).forEach(collect)
        }
      },
    },
    text() {
      const packages = [...folders].map(describe).sort((a, b) => a.title.localeCompare(b.title, 'en'))
      const parts = packages.map(({ title, text }) => `${'-'.repeat(80)}\n${title}\n\n${text}\n`)
      return `The published files contain code of these packages (${packages.length}):\n\n${parts.join('\n')}`
    },
  }
}
