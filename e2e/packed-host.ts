import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = path.resolve(import.meta.dirname, '..')
const hosts = path.join(import.meta.dirname, 'hosts')
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

/** What each package is packed from. */
const packages = {
  'electron-license-gate': root,
  'license-gate': path.join(root, 'dist/license-gate'),
} as const

interface PackedHostOptions {
  readonly modules?: readonly string[]
  /** The host ships what its author works with: a mistake, and the gate must not trust in its absence. */
  readonly shipsAuthorPackage?: boolean
}

/** A host app in a folder of its own, outside this project, with both packed packages installed as a user would. */
export async function createPackedHost(
  main: 'main.mjs' | 'main.cjs' | 'packaged.mjs',
  { modules = [], shipsAuthorPackage = false }: PackedHostOptions = {},
): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'license-gate-host-'))
  const app = path.join(folder, 'app')
  mkdirSync(app)
  for (const name of [main, ...modules, 'index.html'])
    copyFileSync(path.join(hosts, name), path.join(app, name))
  writeFileSync(path.join(app, 'package.json'), JSON.stringify(manifestOf(main), null, 2))
  await install(app, 'electron-license-gate', '--save')
  await install(app, 'license-gate', shipsAuthorPackage ? '--save' : '--save-dev')
  return app
}

async function install(app: string, name: keyof typeof packages, as: '--save' | '--save-dev'): Promise<void> {
  const folder = path.dirname(app)
  const pack = ['pack', packages[name], '--ignore-scripts', '--json', '--pack-destination', folder]
  const { stdout } = await run(npm, pack, { cwd: folder })
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }]
  // Without its peers: Electron is the one that runs the test.
  await run(
    npm,
    ['install', as, '--legacy-peer-deps', '--no-audit', '--no-fund', path.join(folder, filename)],
    {
      cwd: app,
    },
  )
}

function manifestOf(main: string): Record<string, unknown> {
  return { name: 'license-gate-host', version: '1.0.0', description: 'A host', author: 'Host', main }
}
