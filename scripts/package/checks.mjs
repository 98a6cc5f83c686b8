/** What must be true of the published package. Each check throws when it is not. */
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup/failure.mjs'
import { runCommand } from '../setup/run-command.mjs'
import { checkCli } from './cli-check.mjs'

const BIN = join(root, 'node_modules/.bin')
const NAME = 'electron-license-gate'

/** @typedef {import('./packed.mjs').PackedPackage} PackedPackage */

async function tool(name, args) {
  const script =
    process.platform === 'win32' ? ['cmd.exe', '/d', '/s', '/c', join(BIN, name)] : [join(BIN, name)]
  const { code, stdout, stderr } = await runCommand(script[0], [...script.slice(1), ...args], {
    cwd: root,
    show: false,
  })
  assert.equal(code, 0, `${name}:\n${stdout}${stderr}`)
}

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

/** @type {Record<string, (packed: PackedPackage) => Promise<void>>} */
export const CHECKS = {
  async 'only meant files are in it'({ files }) {
    const meant = /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/)/
    const strange = files.filter(
      ({ name }) => !meant.test(name) || name.includes('/.') || /\.test\./.test(name),
    )
    assert.deepEqual(strange, [])
    for (const name of [
      'README.md',
      'LICENSE',
      'dist/THIRD-PARTY-LICENSES.txt',
      'dist/renderer/styles.css',
    ]) {
      assert.ok(
        files.some((file) => file.name === name),
        `${name} is missing`,
      )
    }
  },

  async 'no file tells where it was built'({ files, project }) {
    for (const { name } of files) {
      const text = readFileSync(join(project, 'node_modules', NAME, name), 'utf8')
      assert.ok(!text.includes(root), `${name} contains the path ${root}`)
    }
  },

  async 'main leaves the signals of the process to its host'({ files, project }) {
    const main = files.filter(({ name }) => /^dist\/main\/.*\.[cm]js$/.test(name))
    assert.ok(main.length > 1)
    for (const { name } of main) {
      const text = readFileSync(join(project, 'node_modules', NAME, name), 'utf8')
      assert.ok(!/\bSIG(?:TERM|INT|HUP|QUIT)\b/.test(text), `${name} listens for signals`)
    }
  },

  async 'no file asks where it is: a bundler answers that as it likes, or leaves what cannot run'({
    files,
    project,
  }) {
    const scripts = files.filter(({ name }) => /\.[cm]?js$/.test(name))
    assert.ok(scripts.length > 100)
    for (const { name } of scripts) {
      const text = readFileSync(join(project, 'node_modules', NAME, name), 'utf8')
      const [found] = /\bimport\.meta\b|\b__(?:dir|file)name\b/.exec(text) ?? []
      assert.equal(found, undefined, `${name} has ${found}`)
    }
  },

  async 'it depends on no other package'() {
    const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    assert.deepEqual(Object.keys(about.dependencies ?? {}), [])
  },

  'publint finds nothing': ({ tarball }) => tool('publint', ['run', '--strict', tarball]),

  // node10 knows no subpaths; React components are bundled by their host, so they are ESM only
  'attw finds nothing': ({ tarball }) =>
    tool('attw', [
      tarball,
      '--profile',
      'node16',
      '--ignore-rules',
      'cjs-resolves-to-esm',
      '--exclude-entrypoints',
      './renderer/styles.css',
      '--no-definitely-typed',
      '--no-emoji',
    ]),

  async 'the ESM entries load'({ project }) {
    addElectron(project)
    const text = ['main', 'providers', 'relay', 'relay/node', 'relay/worker', 'testing']
      .map((entry) => `console.log(Object.keys(await import('${NAME}/${entry}')).length > 0)`)
      .join('\n')
    assert.equal(await inProject(project, 'esm.mjs', text), Array(6).fill('true').join('\n'))
  },

  async 'the CommonJS entries load'({ project }) {
    addElectron(project)
    const text = ['main', 'preload', 'providers', 'relay', 'relay/node', 'testing']
      .map((entry) => `console.log(Object.keys(require('${NAME}/${entry}')).length > 0)`)
      .join('\n')
    assert.equal(await inProject(project, 'commonjs.cjs', text), Array(6).fill('true').join('\n'))
  },

  async 'each language loads by itself, with its types beside it'({ project }) {
    const folder = join(project, 'node_modules', NAME, 'dist')
    const names = readdirSync(join(folder, 'renderer/locales')).map((name) => name.replace(/\.mjs$/, ''))
    assert.ok(names.includes('de') && names.includes('pt-br') && names.length >= 14, names.join())
    for (const name of names)
      assert.ok(existsSync(join(folder, `types/renderer/messages/${name}.d.ts`)), name)
    const text = names
      .map(
        (name) =>
          `console.log((await import('${NAME}/renderer/locales/${name}')).catalog['menu.copy'].length > 0)`,
      )
      .join('\n')
    assert.equal(await inProject(project, 'locales.mjs', text), names.map(() => 'true').join('\n'))
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

  async 'preloads require only electron'({ project }) {
    for (const name of ['index', 'auto', 'dialog']) {
      const text = readFileSync(join(project, 'node_modules', NAME, `dist/preload/${name}.cjs`), 'utf8')
      const required = [...text.matchAll(/\b(?:require|import)\s*\(\s*([^)]*)\)/g)].map((match) =>
        match[1].replace(/["'`]/g, ''),
      )
      assert.deepEqual([...new Set(required)], ['electron'], `${name}.cjs`)
    }
  },

  async 'the Dockerfile of the relay copies and starts what is there'({ project }) {
    const text = readFileSync(join(project, 'node_modules', NAME, 'dist/relay/node/Dockerfile'), 'utf8')
    const copied = [...text.matchAll(/^COPY .*?(\S+) (\S+)$/gm)]
    assert.ok(copied.length > 0)
    for (const [, from] of copied) assert.ok(existsSync(join(project, from)), `COPY ${from}`)
    const [, folder] = copied[0].slice(1)
    const command = JSON.parse(/^CMD (\[.*\])$/m.exec(text)[1])
    assert.equal(command[1], `${folder}/license-gate.mjs`)
    assert.ok(existsSync(join(project, copied[0][1], 'license-gate.mjs')))
  },

  'npx runs the tool, and each of its commands loads': checkCli,
}
