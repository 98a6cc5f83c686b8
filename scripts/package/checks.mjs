/** What must be true of the published package. Each check throws when it is not. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup/failure.mjs'
import { runCommand } from '../setup/run-command.mjs'
import { checkCli } from './cli-check.mjs'
import { LOADING_CHECKS } from './loading-checks.mjs'
import { checkLinks, checkManifest } from './page-check.mjs'
import { checkTypes } from './types-check.mjs'

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

  async 'no file is there for the package alone'({ files }) {
    const kilobytes = files.reduce((sum, { size }) => sum + size, 0) / 1000
    assert.deepEqual(
      files.filter(({ name }) => name.endsWith('.map')),
      [],
    )
    assert.ok(kilobytes < 6000, `${Math.round(kilobytes)} kB`)
  },

  async 'no file asks where it is: a bundler answers that as it likes, or leaves what cannot run'({
    files,
    project,
  }) {
    // the command line is bundled by nobody
    const scripts = files.filter(({ name }) => /^dist\/(?!cli\/).*\.[cm]?js$/.test(name))
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

  // what runs in a Worker is an ES module; `node10` is for what tsc makes of it, below
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

  "each entry has its types under an author's settings": checkTypes,

  'the manifest says where the project lives': checkManifest,

  'each link of the README leads somewhere from anywhere': checkLinks,

  ...LOADING_CHECKS,

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
