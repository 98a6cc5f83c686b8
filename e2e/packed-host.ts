import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = path.resolve(import.meta.dirname, '..')
const hosts = path.join(import.meta.dirname, 'hosts')
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

/** A host app in a folder of its own, outside this project, with the packed package installed as a user would. */
export async function createPackedHost(
  main: 'main.mjs' | 'main.cjs' | 'packaged.mjs',
  modules: readonly string[] = [],
): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'license-gate-host-'))
  const app = path.join(folder, 'app')
  mkdirSync(app)
  for (const name of [main, ...modules, 'index.html'])
    copyFileSync(path.join(hosts, name), path.join(app, name))
  writeFileSync(path.join(app, 'package.json'), JSON.stringify(manifestOf(main), null, 2))
  await run(npm, ['pack', root, '--ignore-scripts', '--pack-destination', folder], { cwd: folder })
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  if (tarball === undefined) throw new Error('npm pack made no tarball')
  // Without its peers: Electron is the one that runs the test.
  await run(npm, ['install', '--legacy-peer-deps', '--no-audit', '--no-fund', path.join(folder, tarball)], {
    cwd: app,
  })
  return app
}

function manifestOf(main: string): Record<string, unknown> {
  return { name: 'license-gate-host', version: '1.0.0', description: 'A host', author: 'Host', main }
}
