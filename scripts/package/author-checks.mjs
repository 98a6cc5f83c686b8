/** What must be true of the package for authors, `license-gate`. A check throws when it is not. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup/failure.mjs'
import { checkCli } from './cli-check.mjs'
import { exportedNames, inProject } from './consumer.mjs'

const NAME = 'license-gate'

/** @type {Record<string, (packed: import('./packed.mjs').PackedPackage) => Promise<void>>} */
export const AUTHOR_CHECKS = {
  async 'it has the version of the package for apps'({ folder }) {
    const read = (path) => JSON.parse(readFileSync(path, 'utf8')).version
    assert.equal(read(join(folder, 'package.json')), read(join(root, 'package.json')))
  },

  async 'nothing of Electron is in it'({ files, folder }) {
    for (const { name } of files.filter((file) => /\.[cm]js$/.test(file.name))) {
      const text = readFileSync(join(folder, name), 'utf8')
      assert.doesNotMatch(text, /(?:\bfrom|\brequire\(|\bimport\(?)\s*["'`]electron["'`]/, name)
    }
  },

  async 'the entries load as ES modules and as CommonJS'({ project }) {
    for (const entry of ['providers', 'relay', 'relay/node', 'testing'])
      assert.ok((await exportedNames(project, `${NAME}/${entry}`)).length > 0, entry)
    const worker = `console.log(typeof (await import('${NAME}/relay/worker')).default.fetch)`
    assert.equal(await inProject(project, 'worker.mjs', worker), 'function')
  },

  async 'its providers are those of the package for apps, and more'({ project }) {
    const inApps = await exportedNames(project, 'electron-license-gate/providers')
    const all = await exportedNames(project, `${NAME}/providers`)
    assert.deepEqual(
      inApps.filter((name) => !all.includes(name)),
      [],
    )
    assert.ok(all.includes('sellApp') && all.includes('lemonSqueezyDirectory'), all.join())
  },

  async 'the Dockerfile of the relay copies and starts what is there'({ project, folder: packed }) {
    const text = readFileSync(join(packed, 'relay/node/Dockerfile'), 'utf8')
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
