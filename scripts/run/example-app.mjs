/** The example app as a running process. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { root } from '../setup/failure.mjs'
import { commonUser } from './sandbox.mjs'

/** What Chromium says on machines without a message bus or a graphics card; nothing is wrong with the app. */
const HARMLESS = [
  /:ERROR:(dbus\/)?(bus|object_proxy)\.cc/,
  /:ERROR:(viz_main_impl|gpu_\w+|command_buffer_proxy_impl|gl_\w+|angle_\w+|viz_\w+|shared_image_\w+|one_copy_raster_\w+)\.cc/,
  /Failed to create .*shader cache/,
]

/** @param {string} line of Electron's stderr */
export const isHarmless = (line) => HARMLESS.some((pattern) => pattern.test(line))

/**
 * @param {import('../setup/electron-runtime.mjs').ElectronRuntime} runtime
 * @param {readonly string[]} args for the app
 * @param {{ display?: string }} screen
 * @returns {{ ended: Promise<number>, stop: () => Promise<void> }} `ended` resolves with the exit code
 */
export function startExample(runtime, args, { display }) {
  const user = commonUser()
  const [program, ...rest] = [
    ...user.prefix,
    runtime.executable,
    'example',
    ...user.chromiumArguments,
    ...args,
  ]
  const env = { ...process.env, ...user.env, ...(display === undefined ? {} : { DISPLAY: display }) }
  const child = spawn(program, rest, { cwd: root, env, stdio: ['ignore', 'inherit', 'pipe'] })
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (!isHarmless(line) && line !== '')
      process.stderr.write(`${line}
`)
  })
  const ended = new Promise((resolve) => {
    child.once('error', (error) => {
      process.stderr.write(`${error.message}\n`)
      resolve(127)
    })
    child.once('close', (code) => resolve(code ?? 1))
  }).finally(user.stop)
  const stop = async () => {
    child.kill('SIGTERM')
    const impatient = setTimeout(() => child.kill('SIGKILL'), 5000)
    await ended
    clearTimeout(impatient)
  }
  return { ended, stop }
}
