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
  const entries = names.map((entry) => {
    const file = join(entry.parentPath, entry.name)
    const type = TYPES[extname(file)]
    if (type === undefined)
      throw new Error(`the dialog page contains ${entry.name}: no media type is known for it`)
    const path = `/${relative(folder, file).split(sep).join(posix.sep)}`
    return [path, { type, body: readFileSync(file, 'utf8') }]
  })
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * @param {{ pageFolder: string, preloadFile: string }} built both are read when the bundle is made
 */
export function dialogModule({ pageFolder, preloadFile }) {
  return {
    name: 'dialog-module',
    resolveId: (id) => (id === ID ? { id: `\0${ID}`, moduleSideEffects: false } : null),
    load(id) {
      if (id !== `\0${ID}`) return null
      const files = JSON.stringify(readPage(pageFolder))
      const preload = JSON.stringify(readFileSync(preloadFile, 'utf8'))
      // no source map: the page's text would be in it a second time
      return {
        code: `export const files = ${files}\nexport const dialogPreload = ${preload}\n`,
        map: { mappings: '' },
        moduleType: 'js',
      }
    },
  }
}
