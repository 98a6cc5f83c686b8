/** Gives `./main` the ready-made dialog as text: `virtual:license-gate-dialog` (its types: dialog-module.d.ts). */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, posix, relative, sep } from 'node:path'
import { localeNames } from './paths.mjs'

const ID = 'virtual:license-gate-dialog'
const LOCALE = 'virtual:license-gate-locale/'
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

/** What a chunk is called: whatever belongs to the page says so. */
export const dialogChunkName = ({ facadeModuleId }) =>
  facadeModuleId?.startsWith(`\0${ID}/`) ? 'dialog-page-[name]' : '[name]'

/** The page itself and what it names: each dialog begins with that. */
function isFirst({ path }, files) {
  const page = files.find((file) => file.path === '/index.html')
  return path === page?.path || page?.body.includes(`"${path}"`) === true
}

/** No source map: the page's text would be in it a second time. */
const asModule = (code) => ({ code, map: { mappings: '' }, moduleType: 'js' })

const valueOf = ({ type, body, styleHash }) => JSON.stringify({ type, body, styleHash })

const moduleOfFile = (file) => `export default ${valueOf(file)}\n`

/** A language's texts are in the package already, for the pages of hosts: here they become the dialog's file of them. */
function moduleOfLocale({ type, body }, name) {
  if (!ONLY_A_CATALOG.test(body))
    throw new Error(`${name}.js of the dialog page exports more than its catalog`)
  return `import { catalog } from ${JSON.stringify(LOCALE + name)}
export default { type: ${JSON.stringify(type)}, body: 'export const catalog=' + JSON.stringify(catalog) }\n`
}

function moduleOfAll(files, preload) {
  const entries = files.map((file) => {
    const value = isFirst(file, files)
      ? valueOf(file)
      : `() => import(${JSON.stringify(`${ID}${file.path}`)}).then((file) => file.default)`
    return `${JSON.stringify(file.path)}: ${value}`
  })
  return `export const files = {${entries.join(',\n')}}\nexport const dialogPreload = ${JSON.stringify(preload)}\n`
}

/**
 * @param {object} built all are read when the bundle is made
 * @param {string} built.pageFolder
 * @param {string} built.preloadFile
 * @param {(name: string) => string} built.localeFile what a chunk imports to get the texts of a language
 */
export function dialogModule({ pageFolder, preloadFile, localeFile }) {
  const locales = new Set(localeNames())
  const codeOf = (path, files) => {
    const file = files.find((each) => each.path === path)
    if (file === undefined) return moduleOfAll(files, readFileSync(preloadFile, 'utf8'))
    const name = path.slice(1, -extname(path).length)
    return locales.has(name) ? moduleOfLocale(file, name) : moduleOfFile(file)
  }
  return {
    name: 'dialog-module',
    resolveId(id) {
      if (id.startsWith(ID)) return { id: `\0${id}`, moduleSideEffects: false }
      // as it stands: the bundler would take the path for one from the importer
      return id.startsWith(LOCALE) ? { id: localeFile(id.slice(LOCALE.length)), external: 'absolute' } : null
    },
    load: (id) =>
      id.startsWith(`\0${ID}`) ? asModule(codeOf(id.slice(ID.length + 1), readPage(pageFolder))) : null,
  }
}
