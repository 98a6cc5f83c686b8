/** The build, if the sources changed since the last one. */
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, say } from '../setup/failure.mjs'
import { withLock } from '../setup/lock.mjs'
import { contentHash, readStamp } from '../setup/stamps.mjs'

const SOURCES = [
  'contract',
  'providers',
  'main',
  'preload',
  'renderer',
  'relay',
  'testing',
  'cli',
  'example',
  'scripts/build',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'tsconfig.node.json',
  'tsconfig.web.json',
  'tsconfig.types-node.json',
  'tsconfig.types-web.json',
]
/** Written last and inside what it vouches for: without dist there is no stamp. */
const STAMP = join(root, 'dist/.built-from')
const EXAMPLE = join(root, 'example/out/main/index.js')

const isCurrent = (hash) => readStamp(STAMP) === hash && existsSync(EXAMPLE)

/**
 * Builds the library and the example. Needs the dependencies.
 * @param {{ force?: boolean }} [options] `force`: even if nothing changed
 */
export async function ensureBuilt({ force = false } = {}) {
  if (!force && isCurrent(contentHash(root, SOURCES))) return
  await withLock(join(root, '.setup.lock'), async () => {
    const hash = contentHash(root, SOURCES)
    if (!force && isCurrent(hash)) return
    say('building ...')
    rmSync(STAMP, { force: true })
    const { buildAll } = await import('./build-all.mjs')
    await buildAll((text) => say(`built: ${text}`))
    writeFileSync(STAMP, `${hash}\n`)
  })
}
