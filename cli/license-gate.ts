#!/usr/bin/env node
import { readFile, writeFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { decodeText } from '../contract/decode-text.js'
import { EXIT_FAILURE } from './command.js'
import { createFile, openFile } from './large-files.js'
import { runCli } from './run-cli.js'
import { createPerson } from './terminal/person.js'
import { createStatusLine } from './terminal/status-line.js'

const stop = new AbortController()
/** Ctrl-Break, and a console that is closed, are Windows' own; elsewhere a program that `nohup` started outlives its terminal. */
const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM']
const WINDOWS_SIGNALS: readonly NodeJS.Signals[] = ['SIGBREAK', 'SIGHUP']
// Once each: a second Ctrl-C ends the process at once, as it does by default.
for (const signal of process.platform === 'win32' ? [...SIGNALS, ...WINDOWS_SIGNALS] : SIGNALS)
  process.once(signal, () => stop.abort())
let isCut = false
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader of our output that goes away is an end, not an error; it shows at the next line.
  if (error.code === 'EPIPE') return stop.abort()
  if (isCut) return
  // A relay goes on: a full disk under its log must not turn customers away.
  isCut = true
  process.exitCode = EXIT_FAILURE
  process.stderr.write(`license-gate: could not write the output (${error.code ?? error.name})\n`)
})

const person =
  process.stdin.isTTY && process.stderr.isTTY
    ? createPerson({ input: process.stdin, output: process.stderr, stop })
    : undefined

const status = createStatusLine(process.stderr)
const hasStatus = process.stdout.isTTY && process.stderr.isTTY
const exitCode = await runCli(process.argv.slice(2), {
  print: (line) => status.above(() => process.stdout.write(`${line}\n`)),
  warn: (line) => status.above(() => process.stderr.write(`${line}\n`)),
  ...(hasStatus ? { showStatus: status.show } : {}),
  readFile: async (path) => decodeText(await readFile(path)),
  readInput: async () => decodeText(await buffer(process.stdin)),
  openFile,
  createSecret: createFile,
  writeSecret: (path, text) => writeFile(path, text, { mode: 0o600, flag: 'wx' }),
  writePublic: (path, text) => writeFile(path, text, { flag: 'wx' }),
  ...(person ? { person } : {}),
  // Some terminals report 0.
  columns: process.stdout.isTTY ? process.stdout.columns || undefined : undefined,
  environment: process.env,
  platform: process.platform,
  nodeVersion: process.version,
  fetch: (input, init) => globalThis.fetch(input, init),
  now: () => Date.now(),
  wait: (ms) => setTimeout(ms, undefined, { signal: stop.signal }),
  stop: stop.signal,
})
process.exitCode = isCut ? EXIT_FAILURE : exitCode
await person?.release()
