/** Where this project is, how set-up speaks (stderr: stdout belongs to results), and how it fails. */
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** @param {string} text */
export const say = (text) => process.stderr.write(`[set-up] ${text}\n`)

/**
 * An error that a person can act on.
 * @param {string} what happened
 * @param {string} [todo] what to do about it
 */
export const failure = (what, todo) => new Error(todo === undefined ? what : `${what}\n  What to do: ${todo}`)

/**
 * The message of something thrown, for a line of output.
 * @param {unknown} error
 */
export const messageOf = (error) => (error instanceof Error ? error.message : String(error))

/**
 * Runs a script's main function; a failure is told without a stack, and ends with exit code 1.
 * @param {() => Promise<number | void>} main resolves with the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    say(`failed: ${process.env.DEBUG ? (error?.stack ?? error) : messageOf(error)}`)
    process.exitCode = 1
  }
}
