/** node_modules, as the lock file says. Imports nothing from it: this runs first in a fresh clone. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { failure, root, say } from './failure.mjs'
import { withLock } from './lock.mjs'
import { npmCommand, runCommand } from './run-command.mjs'

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))

const isForThisMachine = (entry) => {
  const fits = (list, value) => list === undefined || list.includes(value)
  return fits(entry.os, process.platform) && fits(entry.cpu, process.arch)
}

/**
 * What the lock file asks for and is not installed in that version.
 * @param {{ packages: Record<string, any> }} lock package-lock.json
 * @param {{ packages: Record<string, any> } | undefined} installed npm's own record, node_modules/.package-lock.json
 * @returns {string[]} paths such as `node_modules/vite`
 */
export function missingPackages(lock, installed) {
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && entry.link !== true && isForThisMachine(entry))
    .filter(([path, entry]) => {
      const found = installed?.packages[path]
      if (found === undefined) return entry.optional !== true && entry.peer !== true
      return found.version !== entry.version || found.integrity !== entry.integrity
    })
    .map(([path]) => path)
}

function isUpToDate() {
  const record = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(record)) return false
  const lock = readJson(join(root, 'package-lock.json'))
  const installed = readJson(record)
  if (missingPackages(lock, installed).length > 0) return false
  return Object.keys(installed.packages).every((path) => existsSync(join(root, path)))
}

/** Installs what the lock file says, unless it is there already. */
export async function ensureDependencies() {
  if (isUpToDate()) return
  await withLock(join(root, '.setup.lock'), async () => {
    if (isUpToDate()) return
    say('installing the packages of package-lock.json (npm ci) ...')
    const startedAt = Date.now()
    const [npm, ...args] = npmCommand()
    const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
    const { code } = await runCommand(npm, [...args, ...options], { cwd: root })
    if (code !== 0) {
      throw failure(
        `npm ci ended with ${code}`,
        'see its message above; it needs npm and a reachable package registry',
      )
    }
    say(`packages installed in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
  })
}
