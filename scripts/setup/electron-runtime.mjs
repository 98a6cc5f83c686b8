/**
 * Which Electron is used, in this order:
 * 1. ELECTRON_OVERRIDE_DIST_PATH, an unpacked Electron that somebody chose
 * 2. the official binary of the `electron` package, if it was downloaded before
 * 3. the official binary, downloaded now (ELECTRON_FALLBACK=auto, the default, or =never)
 * 4. the fallback runtime (ELECTRON_FALLBACK=auto when 3 failed, or =only, which does not try 2 and 3)
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { canUseFallback, ensureFallback, hasFallback } from './electron-fallback.mjs'
import { failure, root, say } from './failure.mjs'
import { runCommand } from './run-command.mjs'

/**
 * @typedef {object} ElectronRuntime
 * @property {'chosen' | 'official' | 'fallback'} source
 * @property {string} version such as `33.2.1`; empty if unknown
 * @property {string} folder
 * @property {string} executable
 */

const DOWNLOAD_LIMIT_MS = 15 * 60_000
const PROBE_LIMIT_MS = 5000
const packageFolder = join(root, 'node_modules/electron')

const readText = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : '')
const versionIn = (folder) => readText(join(folder, 'version')).replace(/^v/, '')

function chosenRuntime(folder) {
  const executable = join(
    folder,
    process.platform === 'win32' ? 'electron.exe' : readText(join(packageFolder, 'path.txt')) || 'electron',
  )
  if (!existsSync(executable)) {
    throw failure(
      `ELECTRON_OVERRIDE_DIST_PATH is set, but ${executable} is not there`,
      'unset it, or let it name the folder of an unpacked Electron',
    )
  }
  return { source: 'chosen', version: versionIn(folder), folder, executable }
}

function officialRuntime() {
  const folder = join(packageFolder, 'dist')
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  const path = readText(join(packageFolder, 'path.txt'))
  const executable = join(folder, path)
  if (path === '' || versionIn(folder) !== version || !existsSync(executable)) return undefined
  return { source: 'official', version, folder, executable }
}

/** A network that swallows packets would hold the download up for minutes; behind a proxy this cannot be told. */
async function isDownloadReachable() {
  const { HTTPS_PROXY, https_proxy, ELECTRON_GET_USE_PROXY, ELECTRON_MIRROR } = process.env
  if (HTTPS_PROXY || https_proxy || ELECTRON_GET_USE_PROXY) return true
  const from = ELECTRON_MIRROR || process.env.npm_config_electron_mirror || 'https://github.com/'
  return fetch(from, {
    method: 'HEAD',
    redirect: 'manual',
    signal: AbortSignal.timeout(PROBE_LIMIT_MS),
  }).then(
    () => true,
    () => false,
  )
}

async function downloadOfficial() {
  const installer = join(packageFolder, 'install.js')
  const result = await runCommand(process.execPath, [installer], {
    show: false,
    timeoutMs: DOWNLOAD_LIMIT_MS,
  })
  const runtime = officialRuntime()
  if (runtime !== undefined) return { runtime }
  return { reason: result.stderr.trim().split('\n')[0] || `its installer ended with ${result.code}` }
}

async function official(mode) {
  const found = officialRuntime()
  if (found !== undefined) return found
  if (mode === 'auto' && !(await isDownloadReachable())) {
    say("Electron's own download cannot be reached from here")
    return undefined
  }
  say("downloading Electron's official binary ...")
  const { runtime, reason } = await downloadOfficial()
  if (runtime !== undefined) return runtime
  if (mode === 'never') {
    throw failure(
      `Electron's binary could not be downloaded (${reason})`,
      'set HTTPS_PROXY or ELECTRON_MIRROR, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron',
    )
  }
  say(`Electron's official binary could not be downloaded (${reason})`)
  return undefined
}

/**
 * Makes sure that there is an Electron to run. Needs the dependencies.
 * @returns {Promise<ElectronRuntime>}
 */
export async function ensureElectron() {
  const mode = process.env.ELECTRON_FALLBACK || 'auto'
  if (!['auto', 'only', 'never'].includes(mode)) {
    throw failure(`ELECTRON_FALLBACK is '${mode}'`, "set it to 'auto', 'only' or 'never', or unset it")
  }
  const chosen = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (chosen) return chosenRuntime(chosen)
  // where the fallback was made, the download failed before: ELECTRON_FALLBACK=never tries it again
  const skipDownload =
    mode === 'only' || (mode === 'auto' && canUseFallback && hasFallback() && !officialRuntime())
  const runtime = skipDownload ? undefined : await official(mode)
  if (runtime !== undefined) return runtime
  if (!canUseFallback) {
    throw failure(
      'there is no Electron, and the fallback is for Linux x64 only',
      'run `npx install-electron --no` where the network allows it, or set ELECTRON_MIRROR',
    )
  }
  return ensureFallback()
}

/**
 * What tools need to find it: the `electron` package and Playwright, electron-vite, and electron-vite's build targets.
 * @param {ElectronRuntime} runtime
 */
export function electronEnvironment(runtime) {
  return {
    ELECTRON_OVERRIDE_DIST_PATH: runtime.folder,
    ELECTRON_EXEC_PATH: runtime.executable,
    ...(runtime.version ? { ELECTRON_MAJOR_VER: runtime.version.split('.')[0] } : {}),
  }
}
