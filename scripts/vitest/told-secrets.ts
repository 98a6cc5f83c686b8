/**
 * Fails a test in which a key, a name, an e-mail address or a machine id was told to the log, to support or to a window:
 * what the harnesses of `testing` watch, and whatever any test makes the console print.
 */
import { afterAll, afterEach, beforeAll } from 'vitest'
import { createSecretWatch, takeLeaks } from '../../testing/secret-watch.js'

const METHODS = ['debug', 'log', 'info', 'warn', 'error'] as const
const real = METHODS.map((method) => [method, console[method]] as const)

beforeAll(() => {
  const watch = createSecretWatch()
  for (const [method, write] of real) {
    console[method] = (...values: unknown[]) => {
      watch.check(`console.${method}()`, values, 'log')
      write.apply(console, values)
    }
  }
})

afterAll(() => {
  for (const [method, write] of real) console[method] = write
})

afterEach(() => {
  const leaks = takeLeaks().map(({ where, secret }) => `${where}: ${secret}`)
  if (leaks.length > 0) throw new Error(`secrets were told:\n${[...new Set(leaks)].join('\n')}`)
})
