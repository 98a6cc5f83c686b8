/** What an app gets when it loads the entries of the packed package. */
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup/failure.mjs'
import { runCommand } from '../setup/run-command.mjs'

const NAME = 'electron-license-gate'

/** Bundles are one long line, which Node shows in full. */
const shorten = (text) =>
  text
    .split('\n')
    .slice(0, 12)
    .map((line) => line.slice(0, 200))
    .join('\n')

/** Runs a program text in plain Node in the consumer's project, and gives what it printed. */
async function inProject(project, fileName, text) {
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
function addElectron(project) {
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

/** @type {Record<string, (packed: import('./packed.mjs').PackedPackage) => Promise<void>>} */
export const LOADING_CHECKS = {
  async 'main exports what is public, and nothing else'({ project }) {
    addElectron(project)
    const expected = ['createLicenseGate', 'lemonSqueezy', 'relay'].join()
    const esm = `console.log(Object.keys(await import('${NAME}/main')).sort().join())`
    const commonJs = `console.log(Object.getOwnPropertyNames(require('${NAME}/main')).filter((name) => name !== '__esModule').sort().join())`
    assert.equal(await inProject(project, 'exports.mjs', esm), expected)
    assert.equal(await inProject(project, 'exports.cjs', commonJs), expected)
  },

  async 'what main loads later can be loaded'({ project }) {
    addElectron(project)
    const folder = join(project, 'node_modules', NAME, 'dist/main/chunks')
    const names = readdirSync(folder)
    const chunks = names.map((name) => `await load('./node_modules/${NAME}/dist/main/chunks/${name}')`)
    const text = `import { createRequire } from 'node:module'
      const require = createRequire(import.meta.url)
      const load = (file) => (file.endsWith('.cjs') ? require(file) : import(file))
      ${chunks.join('\n')}`
    assert.ok(names.length > 40)
    assert.equal(await inProject(project, 'chunks.mjs', text), '')
  },

  async 'main outside of the main process says so'({ project }) {
    const file = join(project, 'node_modules/electron/index.cjs')
    const before = readFileSync(file, 'utf8')
    try {
      // what `require('electron')` gives with ELECTRON_RUN_AS_NODE
      writeFileSync(file, "module.exports = '/opt/electron/electron'")
      const text = `try { require('${NAME}/main').createLicenseGate({}) } catch (error) { console.log(error.message) }`
      assert.match(await inProject(project, 'as-node.cjs', text), /^createLicenseGate: main process only\./)
    } finally {
      writeFileSync(file, before)
    }
  },

  async 'the ESM entries load'({ project }) {
    addElectron(project)
    const text = ['main', 'providers', 'relay', 'relay/node', 'relay/worker', 'testing']
      .map((entry) => `console.log(Object.keys(await import('${NAME}/${entry}')).length > 0)`)
      .join('\n')
    assert.equal(await inProject(project, 'esm.mjs', text), Array(6).fill('true').join('\n'))
  },

  async 'the CommonJS entries load'({ project }) {
    addElectron(project)
    for (const name of ['react', 'react-dom'])
      symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name), 'junction')
    const entries = ['main', 'preload', 'providers', 'relay', 'relay/node', 'renderer', 'testing']
    const text = entries
      .map((entry) => `console.log(Object.keys(require('${NAME}/${entry}')).length > 0)`)
      .join('\n')
    assert.equal(await inProject(project, 'commonjs.cjs', text), entries.map(() => 'true').join('\n'))
  },

  async 'each language loads by itself, with its types beside it'({ project }) {
    const folder = join(project, 'node_modules', NAME, 'dist')
    const names = readdirSync(join(folder, 'renderer/locales'))
      .filter((name) => name.endsWith('.mjs'))
      .map((name) => name.replace(/\.mjs$/, ''))
    assert.ok(names.includes('de') && names.includes('pt-br') && names.length >= 14, names.join())
    for (const name of names)
      assert.ok(existsSync(join(folder, `types/renderer/messages/${name}.d.ts`)), name)
    const lines = names.map(
      (name) =>
        `for (const { catalog } of [await import('${NAME}/renderer/locales/${name}'), require('${NAME}/renderer/locales/${name}')]) assert.ok(catalog['menu.copy'])`,
    )
    const text = `import assert from 'node:assert'\nimport { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)\n${lines.join('\n')}`
    assert.equal(await inProject(project, 'locales.mjs', text), '')
  },

  async 'the bare name explains itself'({ project }) {
    const esm = `await import('${NAME}').then(() => console.log('loaded'), (error) => console.log(error.message))`
    const commonJs = `try { require('${NAME}'); console.log('loaded') } catch (error) { console.log(error.message) }`
    for (const output of [
      await inProject(project, 'bare.mjs', esm),
      await inProject(project, 'bare.cjs', commonJs),
    ]) {
      assert.match(output, /electron-license-gate\/main/)
    }
  },
}
