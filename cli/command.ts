/** The world around a command, passed in so that a test can hold it. */
export interface CommandWorld {
  /** Writes a line for the reader, or for the program that reads. */
  readonly print: (line: string) => void
  /** Writes a line about a problem. */
  readonly warn: (line: string) => void
  /** A text file, in UTF-8 or in what its byte order mark says. */
  readonly readFile: (path: string) => Promise<string>
  /** A file that may be larger than the memory. Rejects where it cannot be opened. */
  readonly openFile: (path: string) => Promise<OpenedFile>
  /** All that is piped in, read likewise. */
  readonly readInput: () => Promise<string>
  /** Makes a new file that only its owner can read. Rejects with `EEXIST` where there is one already. */
  readonly writeSecret: (path: string, text: string) => Promise<void>
  /** The same for what everybody may read. */
  readonly writePublic: (path: string, text: string) => Promise<void>
  /** The same piece by piece, for what may be larger than the memory: it has its name once it is whole. */
  readonly createSecret: (path: string) => Promise<NewFile>
  /** Shows a text in the last line of the terminal, until the next one; absent where nobody would see it change. */
  readonly showStatus?: ((text: string) => void) | undefined
  /** The width of the terminal in cells; absent where a program or a file takes what is printed. */
  readonly columns?: number | undefined
  /** Secrets come from here or from files, never from the command line, which every user of the computer can list. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The person at the keyboard; absent where a script runs the command. */
  readonly person?: Person
  readonly platform: NodeJS.Platform
  /** Such as `v20.19.0`. */
  readonly nodeVersion: string
  readonly fetch: typeof fetch
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly wait: (ms: number) => Promise<unknown>
  /** Aborted when the user presses Ctrl-C or the system ends the process. */
  readonly stop: AbortSignal
}

export interface OpenedFile {
  /** In bytes. */
  readonly size: number
  /** To be read once. */
  readonly chunks: AsyncIterable<Uint8Array>
}

export interface NewFile {
  write(text: string): Promise<void>
  /** Rejects with `EEXIST` where another has got the name meanwhile. */
  finish(): Promise<void>
  /** Leaves nothing. */
  discard(): Promise<void>
}

export interface Person {
  /** The trimmed answer, or an empty text. A paste of several lines is one answer. */
  ask(question: string): Promise<string>
  /** The same for a secret: what is typed or pasted does not show. */
  askSecret(question: string): Promise<string>
}

export interface Command {
  /** One word or two, as typed. */
  readonly name: string
  readonly help: string
  /** Resolves with the exit code. Wrong use is thrown as `UsageError`, any other expected failure as `CommandFailure`. */
  run(args: readonly string[], world: CommandWorld): Promise<number>
}

export const EXIT_OK = 0
/** Refused, not found, or a problem found. */
export const EXIT_FAILURE = 1
export const EXIT_USAGE = 2
/** The store could not be asked; the same again later may work. */
export const EXIT_UNREACHABLE = 3
/** The store does not accept the API key. */
export const EXIT_UNAUTHORIZED = 4
/** Ended by Ctrl-C, as shells count it. */
export const EXIT_STOPPED = 130

/** The command was called in a way that it does not understand. Its message is for the user. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** An expected failure outside this program. Its message is for the user. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure'

  readonly exitCode: number

  constructor(message: string, exitCode: number = EXIT_FAILURE) {
    super(message)
    this.exitCode = exitCode
  }
}
