/** The world around a command, passed in so that a test can hold it. */
export interface CommandWorld {
  /** Writes a line for the reader, or for the program that reads. */
  readonly print: (line: string) => void
  /** Writes a line about trouble. */
  readonly warn: (line: string) => void
  readonly readFile: (path: string) => Promise<string>
  /** Makes a new file that only its owner can read. Rejects with `EEXIST` where there is one already. */
  readonly writeSecret: (path: string, text: string) => Promise<void>
  /** Secrets come from here or from files, never from the command line, which every user of the computer can list. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Aborted when the user presses Ctrl-C or the system ends the process. */
  readonly stop: AbortSignal
}

export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  readonly help: string
  /** Resolves with the exit code. Wrong use is thrown as `UsageError`, any other expected failure as `CommandFailure`. */
  run(args: readonly string[], world: CommandWorld): Promise<number>
}

export const EXIT_OK = 0
export const EXIT_FAILURE = 1
export const EXIT_USAGE = 2

/** The command was called in a way that it does not understand. Its message is for the user. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Something outside went wrong in a way that is to be expected. Its message is for the user. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure'
}
