/** What must be true of the package that ships in apps, `electron-license-gate`. A check throws when it is not. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isServerCode } from '../lint/layers.mjs'
import { root } from '../setup/failure.mjs'
import { addElectron, exportedNames, inProject } from './consumer.mjs'
import { checkTypes } from './types-check.mjs'

const NAME = 'electron-license-gate'

/** Unpacked, in bytes. It grows with each language, which is there for both module formats. */
const LARGEST = 2_500_000

/** @type {Record<string, (packed: import('./packed.mjs').PackedPackage) => Promise<void>>} */
export const APP_CHECKS = {
  async 'only what an app needs is in it'({ files }) {
    const meant = /^(?:(?:package\.json|README\.md|LICENSE|CHANGELOG\.md)$|dist\/)/
    const others = /^dist\/(?:types\/)?(?:cli|relay|testing|license-gate)\//
    const sourceOf = (name) => name.replace(/^dist\/types\//, '').replace(/\.d\.ts$/, '.ts')
    const strange = files.filter(
      ({ name }) => !meant.test(name) || others.test(name) || isServerCode(sourceOf(name)),
    )
    assert.deepEqual(strange, [])
    assert.ok(files.some(({ name }) => name === 'dist/renderer/styles.css'))
    const size = files.reduce((sum, file) => sum + file.size, 0)
    assert.ok(size <= LARGEST, `${size} bytes`)
  },

  async 'main leaves the signals of the process to its host'({ files, folder }) {
    const main = files.filter(({ name }) => /^dist\/main\/.*\.[cm]js$/.test(name))
    assert.ok(main.length > 1)
    for (const { name } of main) {
      const text = readFileSync(join(folder, name), 'utf8')
      assert.ok(!/\bSIG(?:TERM|INT|HUP|QUIT)\b/.test(text), `${name} listens for signals`)
    }
  },

  async 'main exports the gate, its helpers, and the providers that are safe in an app, and nothing else'({
    project,
  }) {
    addElectron(project)
    const providers = await exportedNames(project, `${NAME}/providers`)
    assert.ok(providers.includes('lemonSqueezy') && !providers.includes('sellApp'), providers.join())
    const expected = ['createLicenseGate', 'guardUpdates', 'readJsonFile', ...providers].sort()
    assert.deepEqual(await exportedNames(project, `${NAME}/main`), expected)
  },

  async 'what main loads later can be loaded'({ project, folder }) {
    addElectron(project)
    const loads = ['chunks', 'page'].flatMap((place) =>
      readdirSync(join(folder, 'dist/main', place)).map(
        (name) => `await load('./node_modules/${NAME}/dist/main/${place}/${name}')`,
      ),
    )
    const text = `import { createRequire } from 'node:module'
      const require = createRequire(import.meta.url)
      const load = (file) => (file.endsWith('.cjs') ? require(file) : import(file))
      ${loads.join('\n')}`
    assert.ok(loads.length > 40)
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

  async 'the entries load as ES modules and as CommonJS'({ project }) {
    addElectron(project)
    for (const name of ['react', 'react-dom'])
      symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name), 'junction')
    for (const entry of ['main', 'providers', 'renderer'])
      assert.ok((await exportedNames(project, `${NAME}/${entry}`)).length > 0, entry)
    const preload = `console.log(typeof require('${NAME}/preload').exposeLicenseBridge)`
    assert.equal(await inProject(project, 'preload.cjs', preload), 'function')
  },

  async 'each language loads by itself, with its types beside it'({ project }) {
    const folder = join(project, 'node_modules', NAME, 'dist')
    const names = readdirSync(join(folder, 'renderer/locales'))
      .filter((name) => name.endsWith('.mjs'))
      .map((name) => name.replace(/\.mjs$/, ''))
    assert.ok(names.includes('de') && names.includes('pt-br') && names.length >= 14, names.join())
    for (const name of names)
      for (const types of [`types/renderer/messages/${name}.d.ts`, `renderer/locales/${name}.d.mts`])
        assert.ok(existsSync(join(folder, types)), types)
    const lines = names.map(
      (name) =>
        `for (const { catalog } of [await import('${NAME}/renderer/locales/${name}'), require('${NAME}/renderer/locales/${name}')]) assert.ok(catalog['menu.copy'])`,
    )
    const text = `import assert from 'node:assert'\nimport { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)\n${lines.join('\n')}`
    assert.equal(await inProject(project, 'locales.mjs', text), '')
  },

  async 'preloads require only electron'({ folder }) {
    for (const name of ['index', 'auto', 'dialog']) {
      const text = readFileSync(join(folder, `dist/preload/${name}.cjs`), 'utf8')
      const required = [...text.matchAll(/\b(?:require|import)\s*\(\s*([^)]*)\)/g)].map((match) =>
        match[1].replace(/["'`]/g, ''),
      )
      assert.deepEqual([...new Set(required)], ['electron'], `${name}.cjs`)
    }
  },

  "each entry has its types under an author's settings, beside the other package": checkTypes,
}
