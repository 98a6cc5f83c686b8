import { type ChildProcess, execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { useChildProgram } from '../testing/crash/build-child.js'
import { annasKey, startStoreFor } from './test-store.js'

const program = useChildProgram('../../cli/license-gate.ts')
const folder = mkdtempSync(join(tmpdir(), 'license-gate-tool-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le')

let lastChild: ChildProcess | undefined

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Runs the tool as a shell does; `$TOOL` in the command is the tool. */
async function run(command: string, input: Buffer | string = '') {
  const { store } = await startStoreFor('lemon-squeezy', onTestFinished)
  const environment = {
    PATH: process.env['PATH'],
    LEMON_SQUEEZY_API_KEY: store.management.apiKey,
    TOOL: `${process.execPath} ${program.path}`,
    STORE: `--base-url ${store.management.baseUrl}`,
  }
  return new Promise<{ exitCode: unknown; printed: string; warned: string }>((resolve) => {
    const options = { cwd: folder, env: environment }
    const child = execFile('/bin/sh', ['-c', command], options, (error, printed, warned) =>
      resolve({ exitCode: error?.code ?? 0, printed, warned }),
    )
    lastChild = child
    child.stdin?.end(input)
  })
}

describe.skipIf(process.platform === 'win32')('the tool as a process', { timeout: 60_000 }, () => {
  it('reads files and standard input in the encoding of their byte order mark', async () => {
    writeFileSync(join(folder, 'key.txt'), utf16(`Your key: ${annasKey}\r\n`))
    const fromFile = await run('$TOOL keys show --key-file key.txt $STORE')
    expect(fromFile).toMatchObject({ exitCode: 0, printed: expect.stringContaining('****-ABCD') })
    const fromInput = await run('$TOOL keys show - $STORE', utf16(annasKey))
    expect(fromInput).toMatchObject({ exitCode: 0, printed: expect.stringContaining('****-ABCD') })
  })

  it('reads a list of keys that an editor put a mark before', async () => {
    writeFileSync(join(folder, 'keys.json'), '\uFEFF{}')
    const { exitCode, warned } = await run('$TOOL serve --port 0 --keys keys.json')
    expect([exitCode, warned]).toEqual([1, expect.stringContaining('keys.json: expected a JSON list')])
    writeFileSync(join(folder, 'keys.json'), `\uFEFF[{"key": "${annasKey}", "activationLimit": "x"}]`)
    expect((await run('$TOOL serve --port 0 --keys keys.json')).warned).toContain(
      'keys.json[0].activationLimit',
    )
  })

  it.runIf(existsSync('/dev/full'))('fails where what it prints cannot be written', async () => {
    for (const command of ['keys list $STORE', 'keys list --json $STORE', '--help', '--version']) {
      const { exitCode, warned } = await run(`$TOOL ${command} > /dev/full`)
      expect([exitCode, warned]).toEqual([1, 'license-gate: could not write the output (ENOSPC)\n'])
    }
  })

  it.runIf(existsSync('/dev/full'))('goes on serving where its log cannot be written', async () => {
    const port = await freePort()
    const ended = run(`exec $TOOL serve --port ${port} > /dev/full`)
    const ask = () =>
      fetch(`http://127.0.0.1:${port}/`).then(
        ({ status }) => status,
        () => 0,
      )
    await expect.poll(ask, { timeout: 30_000 }).toBe(404)
    expect(await ask()).toBe(404)
    lastChild?.kill('SIGTERM')
    expect(await ended).toMatchObject({ exitCode: 1, warned: expect.stringMatching(/^[^\n]*ENOSPC\)\n$/) })
  })

  it('ends quietly where its reader has gone', async () => {
    const { warned } = await run('$TOOL keys list $STORE | true')
    expect(warned).toBe('')
  })
})
