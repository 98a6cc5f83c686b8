/** A project that has installed the packages: programs run in it, over an `electron` that is none. */
import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from '../setup/run-command.mjs'

/** Bundles are one long line, which Node shows in full. */
const shorten = (text) =>
  text
    .split('\n')
    .slice(0, 12)
    .map((line) => line.slice(0, 200))
    .join('\n')

/** Runs a program text in plain Node in the consumer's project, and gives what it printed. */
export async function inProject(project, fileName, text) {
  writeFileSync(join(project, fileName), text)
  const { code, stdout, stderr } = await runCommand(process.execPath, [fileName], {
    cwd: project,
    show: false,
  })
  assert.equal(code, 0, `${text}\n${shorten(stderr)}`)
  return stdout.trim()
}

const ELECTRON_NAMES = [
  'app',
  'BrowserWindow',
  'clipboard',
  'contextBridge',
  'dialog',
  'ipcMain',
  'ipcRenderer',
  'Menu',
  'nativeImage',
  'nativeTheme',
  'net',
  'powerMonitor',
  'protocol',
  'safeStorage',
  'screen',
  'session',
  'shell',
  'systemPreferences',
  'webContents',
]

/** Stands in for the `electron` of a host app: enough for the entries to be loaded, and for whatever they ask of it. */
export function addElectron(project) {
  const folder = join(project, 'node_modules/electron')
  mkdirSync(folder, { recursive: true })
  const exports = { import: './index.mjs', require: './index.cjs' }
  const nothing = `const nothing = new Proxy(function () {}, {
    get: (_, key) => (key === Symbol.toPrimitive ? () => '' : key === 'then' ? undefined : nothing),
    apply: () => nothing,
  })`
  const files = {
    'package.json': JSON.stringify({ name: 'electron', version: '33.0.0', exports }),
    'index.cjs': `${nothing}\n${ELECTRON_NAMES.map((name) => `exports.${name} = nothing`).join('\n')}`,
    'index.mjs': `${nothing}\nexport default nothing\nexport { ${ELECTRON_NAMES.map((name) => `nothing as ${name}`).join(', ')} }`,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
}

/**
 * What a module exports, sorted; that is the same for `import` and for `require`.
 * @param {string} project
 * @param {string} path as an author imports it
 */
export async function exportedNames(project, path) {
  const esm = `console.log(Object.keys(await import('${path}')).sort().join())`
  const commonJs = `console.log(Object.getOwnPropertyNames(require('${path}')).filter((name) => name !== '__esModule').sort().join())`
  const names = await inProject(project, 'exports.mjs', esm)
  assert.equal(await inProject(project, 'exports.cjs', commonJs), names, path)
  return names === '' ? [] : names.split(',')
}
