/** A screen for Electron where there is none. */
import { spawn } from 'node:child_process'
import { failure } from '../setup/failure.mjs'
import { hasDisplay } from '../setup/system-libraries.mjs'

const SCREEN = '1280x1024x24'

/**
 * Starts Xvfb. The server picks the display's number itself, so two at once cannot collide.
 * @param {{ frameBufferFolder?: string }} [options] where it keeps its picture as the file `Xvfb_screen0`
 * @returns {Promise<{ display: string, stop: () => void }>}
 */
async function startXvfb({ frameBufferFolder } = {}) {
  const picture = frameBufferFolder === undefined ? [] : ['-fbdir', frameBufferFolder]
  const options = [
    '-displayfd',
    '3',
    '-screen',
    '0',
    SCREEN,
    '-nolisten',
    'tcp',
    '-noreset',
    '-nocursor',
    ...picture,
  ]
  const server = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const display = await new Promise((resolve, reject) => {
    const fail = (reason) =>
      reject(
        failure(
          `Xvfb does not start: ${reason}`,
          'install it (Debian: apt-get install xvfb), or set DISPLAY',
        ),
      )
    server.once('error', (error) => fail(error.message))
    server.once('exit', (code) => fail(`it ended with ${code}`))
    server.stdio[3].once('data', (number) => resolve(`:${number.toString().trim()}`))
  })
  server.removeAllListeners('exit')
  server.unref()
  return { display, stop: () => server.kill() }
}

/**
 * The display to use: the one that is there, else an Xvfb of our own.
 * @param {{ frameBufferFolder?: string }} [options]
 * @returns {Promise<{ display?: string, stop: () => void }>} `display` only if one was started
 */
export const ensureDisplay = (options) =>
  hasDisplay() ? Promise.resolve({ stop: () => {} }) : startXvfb(options)
