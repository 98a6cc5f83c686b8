import type { Log, LogLevel } from '../ports/log.js'

const SHOWN: ReadonlySet<LogLevel> = new Set(['warn', 'error'])

/** Warnings and errors to the console of the main process. What is not worth a person's attention goes nowhere. */
export function createConsoleLog(): Log {
  return {
    write(level, message, facts) {
      if (!SHOWN.has(level)) return
      const line = [`[license-gate] ${message}`, ...(facts === undefined ? [] : [facts])]
      // oxlint-disable-next-line no-console -- the console is what this log writes to
      if (level === 'error') console.error(...line)
      // oxlint-disable-next-line no-console -- the console is what this log writes to
      else console.warn(...line)
    },
  }
}
