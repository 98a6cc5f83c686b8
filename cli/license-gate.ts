#!/usr/bin/env node
import { readFile, writeFile } from 'node:fs/promises'
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
  writeSecret: (path, text) => writeFile(path, text, { mode: 0o600, flag: 'wx' }),
  environment: process.env,
  stop: stop.signal,
})
