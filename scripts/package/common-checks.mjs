/** What must be true of each published package. A check throws when it is not. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup/failure.mjs'
import { runCommand } from '../setup/run-command.mjs'
import { inProject } from './consumer.mjs'
import { checkLinks, checkManifest } from './page-check.mjs'

const BIN = join(root, 'node_modules/.bin')

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

/** @type {Record<string, (packed: PackedPackage) => Promise<void>>} */
export const COMMON_CHECKS = {
  async 'nothing of tests, sources or hidden files is in it'({ files }) {
    const strange = files.filter(
      ({ name }) =>
        /(?:^|\/)\.|\.test\.|\.map$/.test(name) || (/\.[cm]?tsx?$/.test(name) && !/\.d\.[cm]?ts$/.test(name)),
    )
    assert.deepEqual(strange, [])
    for (const name of ['README.md', 'LICENSE']) assert.ok(files.some((file) => file.name === name))
    assert.ok(files.some(({ name }) => name.endsWith('THIRD-PARTY-LICENSES.txt')))
  },

  async 'no file tells where it was built'({ files, folder }) {
    for (const { name } of files) {
      const text = readFileSync(join(folder, name), 'utf8')
      assert.ok(!text.includes(root), `${name} contains the path ${root}`)
    }
  },

  async 'no file asks where it is: a bundler answers that as it likes, or leaves what cannot run'({
    files,
    folder,
  }) {
    // the command line is bundled by nobody
    const scripts = files.filter(({ name }) => /^(?!cli\/).*\.[cm]?js$/.test(name))
    assert.ok(scripts.length > 10)
    for (const { name } of scripts) {
      const [found] =
        /\bimport\.meta\b|\b__(?:dir|file)name\b/.exec(readFileSync(join(folder, name), 'utf8')) ?? []
      assert.equal(found, undefined, `${name} has ${found}`)
    }
  },

  async 'it depends on no other package'({ folder }) {
    const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    assert.deepEqual(Object.keys(about.dependencies ?? {}), [])
  },

  'publint finds nothing': ({ tarball }) => tool('publint', ['run', '--strict', tarball]),

  // what runs in a Worker is an ES module; `node10` is for what tsc makes of it, in types-check.mjs
  'attw finds nothing': ({ tarball }) =>
    tool('attw', [
      tarball,
      '--profile',
      'node16',
      '--exclude-entrypoints',
      './renderer/styles.css',
      './relay/worker',
      '--no-definitely-typed',
      '--no-emoji',
    ]),

  'the manifest says where the project lives': checkManifest,

  'each link of the README leads somewhere from anywhere': checkLinks,

  async 'the bare name explains itself'({ name, project }) {
    const esm = `await import('${name}').then(() => console.log('loaded'), (error) => console.log(error.message))`
    const commonJs = `try { require('${name}'); console.log('loaded') } catch (error) { console.log(error.message) }`
    for (const output of [
      await inProject(project, 'bare.mjs', esm),
      await inProject(project, 'bare.cjs', commonJs),
    ]) {
      assert.ok(output.startsWith(`${name} has no entry of that bare name`), output)
      for (const other of ['electron-license-gate', 'license-gate'])
        assert.ok(output.includes(`'${other}`), output)
    }
  },
}
