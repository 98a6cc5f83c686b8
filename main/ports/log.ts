/**
 * Ranks a line of the log: `debug` for developers, `info` for what happened, `warn` for what may need attention,
 * `error` for what failed.
 */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

/** Where the gate reports. `facts` hold codes, counts and instants: never a key, a name, an e-mail or a machine id. */
export interface Log {
  /** Takes one line. */
  write(level: LogLevel, message: string, facts?: Readonly<Record<string, LogFact>>): void
}
/** One value of a log line's facts: a code, a count or an instant, never personal data. */
export type LogFact = string | number | boolean | null | undefined

export const silentLog: Log = { write: () => undefined }

/** The kind of an error without its message, which may hold anything. */
export function nameOfError(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}

/** A log that throws must not stop what is being logged. */
export function createSafeLog(log: Log): Log {
  return {
    write(...line) {
      try {
        // A host's may be asynchronous, and its rejection would end the process.
        const written: unknown = log.write(...line)
        if (written instanceof Promise) written.catch(() => undefined)
      } catch {
        // There is nowhere left to say it.
      }
    },
  }
}
