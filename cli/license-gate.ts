#!/usr/bin/env node
import { readFile, writeFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { createPerson } from './person.js'
import { runCli } from './run-cli.js'

const stop = new AbortController()
// Once each: a second Ctrl-C ends the process at once, as it does by default.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
// A reader of our output that goes away is an end, not an error; it shows at the next line.
process.stdout.on('error', () => stop.abort())

process.exitCode = await runCli(process.argv.slice(2), {
  print: (line) => process.stdout.write(`${line}\n`),
  warn: (line) => process.stderr.write(`${line}\n`),
  readFile: (path) => readFile(path, 'utf8'),
  readInput: () => text(process.stdin),
  writeSecret: (path, text) => writeFile(path, text, { mode: 0o600, flag: 'wx' }),
  ...(process.stdin.isTTY && process.stderr.isTTY ? { person: createPerson(stop) } : {}),
  environment: process.env,
  fetch: (input, init) => globalThis.fetch(input, init),
  now: () => Date.now(),
  wait: (ms) => setTimeout(ms, undefined, { signal: stop.signal }),
  stop: stop.signal,
})
