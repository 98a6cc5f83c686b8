/**
 * Electron refuses to run as root with Chromium's sandbox on. In a user namespace root looks like a common user, so
 * the sandbox stays on, as it is for people who use the app.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { say } from '../setup/failure.mjs'

const NAMESPACE = ['unshare', '--user', '--map-user=1000', '--map-group=1000']

const isRoot = () => process.platform === 'linux' && process.getuid() === 0

/**
 * How to start a program that starts Electron.
 * @returns {{ prefix: string[], env: Record<string, string>, chromiumArguments: string[], stop: () => void }}
 * `prefix` goes before the command; `chromiumArguments` behind Electron where it is started directly
 */
export function commonUser() {
  const nothing = { prefix: [], env: {}, chromiumArguments: [], stop: () => {} }
  if (!isRoot()) return nothing
  if (spawnSync(NAMESPACE[0], [...NAMESPACE.slice(1), 'true']).status !== 0) {
    say('there are no user namespaces here: as root, Chromium runs without its sandbox')
    // electron-vite's own switch; the e2e fixtures read it too
    return { ...nothing, env: { NO_SANDBOX: '1' }, chromiumArguments: ['--no-sandbox'] }
  }
  const runtimeFolder = mkdtempSync(join(tmpdir(), 'license-gate-run-')) // made with mode 0700, as it must be
  return {
    prefix: NAMESPACE,
    // the shader cache would look in the home folder of a user that may not exist
    env: { XDG_RUNTIME_DIR: runtimeFolder, MESA_SHADER_CACHE_DISABLE: 'true' },
    chromiumArguments: [],
    stop: () => rmSync(runtimeFolder, { recursive: true, force: true, maxRetries: 3 }),
  }
}
