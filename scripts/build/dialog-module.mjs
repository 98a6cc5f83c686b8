/**
 * Gives `./main` the ready-made dialog as text: `virtual:license-gate-dialog` (its types: dialog-module.d.ts). Its page stands in
 * the module; what the page fetches is in ES modules that main's two formats share, and that hosts' bundlers take in.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join, posix, relative, sep } from 'node:path'
import { localeNames } from './paths.mjs'

const ID = 'virtual:license-gate-dialog'
/** Before a path from a chunk of main: it stays as it is, where a bundler would take it for one from a source. */
const SHARED = 'virtual:license-gate-shared/'
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}
/** How the page's file of a language ends, whatever the bundler calls it inside. */
const ONLY_A_CATALOG = /export\s*\{\s*[\w$]+ as catalog\s*\};?\s*$/

/** As a content security policy names the styles that stand in a page: their digest in base64. */
function styleHashOf(body, type) {
  const styles = type === TYPES['.html'] ? /<style>([^]*?)<\/style>/.exec(body)?.[1] : undefined
  return styles && `sha256-${createHash('sha256').update(styles).digest('base64')}`
}

function readPage(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return names
    .map((entry) => {
      const file = join(entry.parentPath, entry.name)
      const type = TYPES[extname(file)]
      if (type === undefined)
        throw new Error(`the dialog page contains ${entry.name}: no media type is known for it`)
      const path = `/${relative(folder, file).split(sep).join(posix.sep)}`
      const body = readFileSync(file, 'utf8')
      return { path, type, body, styleHash: styleHashOf(body, type) }
    })
    .sort((one, other) => (one.path < other.path ? -1 : 1))
}

const isPage = ({ path }) => path === '/index.html'
/** With a hash: an app that runs while it is updated must not get the file of another version. */
const moduleName = (file) =>
  `${nameOf(file)}-${createHash('sha256').update(file.body).digest('hex').slice(0, 8)}.mjs`
const nameOf = ({ path }) => path.slice(1, -extname(path).length)
const valueOf = ({ type, body, styleHash }) => JSON.stringify({ type, body, styleHash })

/** A language's texts are in the package already, for the pages of hosts: here they become the dialog's file of them. */
function fetchLocale(file) {
  if (!ONLY_A_CATALOG.test(file.body))
    throw new Error(`${file.path} of the dialog exports more than its catalog`)
  const body = "'export const catalog=' + JSON.stringify(catalog)"
  return `() => import('${SHARED}../../renderer/locales/${nameOf(file)}.mjs').then(({ catalog }) => ({ type: '${file.type}', body: ${body} }))`
}

const fetchFile = (file) =>
  `() => import('${SHARED}../page/${moduleName(file)}').then((module) => module.default)`

function moduleOf(files, preload) {
  const locales = new Set(localeNames())
  const entries = files.map((file) => {
    const fetch = () => (locales.has(nameOf(file)) ? fetchLocale(file) : fetchFile(file))
    return `${JSON.stringify(file.path)}: ${isPage(file) ? valueOf(file) : fetch()}`
  })
  // the page asks for its script at once: it is on its way while the window is made
  return `export const files = {${entries.join(',\n')}}
export const dialogPreload = ${JSON.stringify(preload)}
files['/page.js']().catch(() => {})\n`
}

/**
 * Writes what the page fetches, each file an ES module of its text.
 * @param {string} pageFolder as Vite has made it
 * @param {string} folder of the package
 */
export function writePageFiles(pageFolder, folder) {
  const locales = new Set(localeNames())
  mkdirSync(folder, { recursive: true })
  for (const file of readPage(pageFolder))
    if (!isPage(file) && !locales.has(nameOf(file)))
      writeFileSync(join(folder, moduleName(file)), `export default ${valueOf(file)}\n`)
}

/** @param {string} name of what a chunk of main imports */
export const isSharedFile = (name) => /^\.\.\/(?:page|\.\.\/renderer\/locales)\/[\w-]+\.mjs$/.test(name)

/**
 * @param {{ pageFolder: string, preloadFile: string }} built both are read when the bundle is made
 */
export function dialogModule({ pageFolder, preloadFile }) {
  return {
    name: 'dialog-module',
    resolveId(id) {
      if (id === ID) return { id: `\0${ID}`, moduleSideEffects: false }
      return id.startsWith(SHARED) ? { id: id.slice(SHARED.length), external: 'absolute' } : null
    },
    load(id) {
      if (id !== `\0${ID}`) return null
      const code = moduleOf(readPage(pageFolder), readFileSync(preloadFile, 'utf8'))
      // no source map: the page's text would be in it a second time
      return { code, map: { mappings: '' }, moduleType: 'js' }
    },
  }
}
