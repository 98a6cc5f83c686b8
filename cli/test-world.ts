import type { CommandWorld } from './command.js'
import { createFile, openFile } from './large-files.js'

export interface TestWorld extends CommandWorld {
  readonly printed: string[]
  readonly warned: string[]
  readonly written: Record<string, string>
  /** The questions that were asked. */
  readonly asked: string[]
  /** What the last line of the terminal has shown. */
  readonly shown: string[]
  pressCtrlC(): void
}

export interface TestWorldOptions {
  readonly files?: Readonly<Record<string, string>>
  readonly environment?: Readonly<Record<string, string | undefined>>
  /** @defaultValue 'linux' */
  readonly platform?: NodeJS.Platform
  /** The piped input. */
  readonly input?: string
  /** The answers of a person at the keyboard, in order. Without them, a script runs the command. */
  readonly answers?: readonly string[]
  /** The terminal's width. Left out: a program reads. */
  readonly columns?: number
  /** @defaultValue the real time */
  readonly now?: () => number
}

/** A world for a command under test: with given files and recorded output. */
export function createTestWorld(options: TestWorldOptions = {}): TestWorld {
  const { files = {}, environment = {}, input = '', answers, columns, platform = 'linux' } = options
  const { now = () => Date.now() } = options
  const [printed, warned, asked, shown]: [string[], string[], string[], string[]] = [[], [], [], []]
  const written: Record<string, string> = {}
  const stop = new AbortController()
  const answer = createAnswers(answers, asked)
  return {
    printed,
    warned,
    asked,
    shown,
    ...(columns === undefined ? {} : { showStatus: (text) => void shown.push(text) }),
    written,
    environment,
    platform,
    nodeVersion: 'v20.19.0',
    columns,
    ...(answers ? { person: { ask: answer, askSecret: answer } } : {}),
    ...createWriters(files, written),
    print: (line) => void printed.push(line),
    warn: (line) => void warned.push(line),
    async readFile(path) {
      const text = files[path]
      if (text === undefined) throw Object.assign(new Error(`no such file ${path}`), { code: 'ENOENT' })
      return text
    },
    openFile,
    createSecret: createFile,
    readInput: async () => input,
    fetch: (request, init) => globalThis.fetch(request, init),
    now,
    wait: async () => {},
    stop: stop.signal,
    pressCtrlC: () => stop.abort(),
  }
}

function createWriters(
  files: Readonly<Record<string, string>>,
  written: Record<string, string>,
): Pick<CommandWorld, 'writeSecret' | 'writePublic'> {
  async function writeNew(path: string, text: string): Promise<void> {
    if (path in files || path in written) throw Object.assign(new Error('exists'), { code: 'EEXIST' })
    written[path] = text
  }
  return { writeSecret: writeNew, writePublic: writeNew }
}

function createAnswers(answers: readonly string[] | undefined, asked: string[]) {
  const left = [...(answers ?? [])]
  return async (question: string): Promise<string> => {
    asked.push(question)
    return left.shift() ?? ''
  }
}
