export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

/** Where the gate reports. `facts` hold codes, counts and instants: never a key, a name, an e-mail or a machine id. */
export interface Log {
  write(level: LogLevel, message: string, facts?: Readonly<Record<string, LogFact>>): void
}
export type LogFact = string | number | boolean | null | undefined

export const silentLog: Log = { write: () => undefined }

/** The kind of an error without its message, which may hold anything. */
export function nameOfError(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}
