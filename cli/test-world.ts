import type { CommandWorld } from './command.js'

export interface TestWorld extends CommandWorld {
  readonly printed: string[]
  readonly warned: string[]
  readonly written: Record<string, string>
  pressCtrlC(): void
}

/** A world for a command under test: its files are given, what it prints is kept. */
export function createTestWorld(
  files: Readonly<Record<string, string>> = {},
  environment: Readonly<Record<string, string | undefined>> = {},
): TestWorld {
  const printed: string[] = []
  const warned: string[] = []
  const written: Record<string, string> = {}
  const stop = new AbortController()
  return {
    printed,
    warned,
    written,
    environment,
    async writeSecret(path, text) {
      if (path in files || path in written) throw Object.assign(new Error('exists'), { code: 'EEXIST' })
      written[path] = text
    },
    print: (line) => void printed.push(line),
    warn: (line) => void warned.push(line),
    async readFile(path) {
      const text = files[path]
      if (text === undefined) throw Object.assign(new Error(`no such file ${path}`), { code: 'ENOENT' })
      return text
    },
    stop: stop.signal,
    pressCtrlC: () => stop.abort(),
  }
}
