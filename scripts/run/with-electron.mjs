/** Running a tool in the surroundings in which it finds Electron. */
import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { electronEnvironment } from '../setup/electron-runtime.mjs'
import { root } from '../setup/failure.mjs'
import { ensureDisplay } from './display.mjs'
import { commonUser } from './sandbox.mjs'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Waits for a child's end, passing our signals on to it. */
function waitForEnd(child) {
  const forward = SIGNALS.map((signal) => [signal, () => child.kill(signal)])
  for (const [signal, listener] of forward) process.on(signal, listener)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)))
  }).finally(() => {
    for (const [signal, listener] of forward) process.off(signal, listener)
  })
}

/**
 * Runs a tool of node_modules/.bin, or any other program, to its end.
 * @param {import('../setup/electron-runtime.mjs').ElectronRuntime} runtime
 * @param {readonly string[]} command program and arguments
 * @param {{ display?: boolean, sandbox?: boolean, env?: Record<string, string> }} [options]
 * `display`: start Xvfb if there is no display; `sandbox`: keep Chromium's sandbox on for root
 * @returns {Promise<number>} exit code
 */
export async function runWithElectron(runtime, command, { display = false, sandbox = false, env = {} } = {}) {
  const user = sandbox ? commonUser() : undefined
  const screen = display ? await ensureDisplay() : undefined
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter)
  const [program, ...args] = [...(user?.prefix ?? []), ...command]
  const child = spawn(program, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32', // tools are batch files there
    env: {
      ...process.env,
      PATH: path,
      ...electronEnvironment(runtime),
      ...user?.env,
      ...(screen?.display === undefined ? {} : { DISPLAY: screen.display }),
      ...env,
    },
  })
  try {
    return await waitForEnd(child)
  } finally {
    screen?.stop()
    user?.stop()
  }
}
