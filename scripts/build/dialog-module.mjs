/** Gives `./main` the ready-made dialog as text: `virtual:license-gate-dialog` (its types: dialog-module.d.ts). */
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, posix, relative, sep } from 'node:path'

const ID = 'virtual:license-gate-dialog'
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
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
      return { path, type, body: readFileSync(file, 'utf8') }
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

function moduleOfFile({ type, body }) {
  return `export default ${JSON.stringify({ type, body })}\n`
}

function moduleOfAll(files, preload) {
  const entries = files.map((file) => {
    const value = isFirst(file, files)
      ? JSON.stringify({ type: file.type, body: file.body })
      : `() => import(${JSON.stringify(`${ID}${file.path}`)}).then((file) => file.default)`
    return `${JSON.stringify(file.path)}: ${value}`
  })
  return `export const files = {${entries.join(',\n')}}\nexport const dialogPreload = ${JSON.stringify(preload)}\n`
}

/**
 * @param {{ pageFolder: string, preloadFile: string }} built both are read when the bundle is made
 */
export function dialogModule({ pageFolder, preloadFile }) {
  return {
    name: 'dialog-module',
    resolveId: (id) => (id.startsWith(ID) ? { id: `\0${id}`, moduleSideEffects: false } : null),
    load(id) {
      if (!id.startsWith(`\0${ID}`)) return null
      const files = readPage(pageFolder)
      const one = files.find(({ path }) => id === `\0${ID}${path}`)
      const code =
        one === undefined ? moduleOfAll(files, readFileSync(preloadFile, 'utf8')) : moduleOfFile(one)
      // no source map: the page's text would be in it a second time
      return { code, map: { mappings: '' }, moduleType: 'js' }
    },
  }
}
