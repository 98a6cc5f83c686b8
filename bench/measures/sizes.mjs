import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { build, parseAst } from 'vite'
import { round } from '../statistics.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const dist = path.join(root, 'dist')

/** Gzip sizes in kB of 1000 bytes. The dialog page counts without React: its size less that of an empty React page. */
export async function measureSizes({ workFolder }) {
  const emptyPage = path.join(workFolder, 'empty-react')
  await build({
    configFile: false,
    logLevel: 'error',
    root: path.join(root, 'bench/react-page'),
    plugins: [react()],
    build: { outDir: emptyPage, emptyOutDir: true, target: 'chrome130', minify: true },
  })
  const { page, languages, others } = measurePage(path.join(dist, '.page'))
  const reactAlone = gzipOf(emptyPage, (name) => name.endsWith('.js'))
  const preloads = ['index.cjs', 'auto.cjs', 'dialog.cjs'].map((name) =>
    gzipOfFile(path.join(dist, 'preload', name)),
  )
  return [
    {
      what: 'dialog page without React, kB gzip',
      value: round(page - reactAlone),
      budget: 30,
      detail:
        `${round(page)} kB with React; up to ${round(Math.max(...languages))} more in another language, ` +
        `${round(sum(others))} more over all views`,
    },
    { what: 'preload, the largest, kB gzip', value: round(Math.max(...preloads)), budget: 4, detail: '' },
    {
      what: 'main with what it bundles, dialog page apart, kB gzip',
      value: round(gzipOf(path.join(dist, 'main'), (name) => name.endsWith('.mjs') && !isOfPage(name))),
      budget: 100,
      detail: 'all chunks of the ES build',
    },
  ]
}

/** What the page loads before its form can be used, and what it fetches when it is needed: another language, rarer views. */
function measurePage(folder) {
  const atStart = loadedAtStart(folder)
  const later = readdirSync(folder).filter((name) => name.endsWith('.js') && !atStart.has(name))
  const [languages, others] = [true, false].map((wanted) =>
    later.filter((name) => isLanguage(name) === wanted).map((name) => gzipOfFile(path.join(folder, name))),
  )
  return { page: gzipOf(folder, (name) => atStart.has(name)), languages, others }
}

/** The page's files up to its first usable form: what its HTML names, and what these import without waiting. */
function loadedAtStart(folder) {
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="[./]*([^"]+)"/g)].map(([, name]) => name)
  const found = new Set(['index.html', ...named])
  for (const name of found) {
    if (!name.endsWith('.js')) continue
    for (const imported of staticImportsOf(readFileSync(path.join(folder, name), 'utf8'))) found.add(imported)
  }
  return found
}

/** Of files that lie beside each other. */
function staticImportsOf(code) {
  const { body } = parseAst(code)
  return body.flatMap(({ source }) => (source ? [path.posix.basename(source.value)] : []))
}

const isLanguage = (name) => existsSync(path.join(dist, 'renderer/locales', name.replace(/js$/, 'mjs')))

/** Its chunks, and the files that both module formats share. */
const isOfPage = (name) => name.includes('dialog') || name.split(path.sep)[0] === 'page'

const sum = (sizes) => sizes.reduce((total, size) => total + size, 0)

function gzipOf(folder, isWanted) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isWanted)
  return sum(names.map((name) => gzipOfFile(path.join(folder, name))))
}

function gzipOfFile(file) {
  return gzipSync(readFileSync(file), { level: 9 }).length / 1000
}
