import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { useChildProgram } from '../../testing/crash/build-child.js'
import type { LicenseStore } from '../../testing/store/license-store.js'
import { annasKey, startStoreFor } from '../test-store.js'

const program = useChildProgram('../../cli/license-gate.ts')
/** Part of every Linux; macOS has another one of this name, and Windows none. */
const hasTerminals = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0

const START = '\u001B[200~'
const END = '\u001B[201~'
const MARK_PASTES = '\u001B[?2004h'
const MARK_NO_PASTES = '\u001B[?2004l'
const READY = 'ready> '
/** What the tool asks with. */
const QUESTION = '(hidden as you type): '

interface Shell {
  readonly folder: string
  readonly store: LicenseStore
  /** The command line of the tool. */
  tool(args: string): string
  readonly shown: () => string
  /** Resolves once the text shows that often. */
  see(text: string, times?: number): Promise<void>
  /** Types, one piece after the other as the terminal takes them. */
  type(...pieces: string[]): Promise<void>
}

/** A shell in a terminal, with the tool and a store at hand. `TOOL` in the command is the tool with a question to ask. */
async function openShell(command = 'sh -i'): Promise<Shell> {
  const { store } = await startStoreFor('lemon-squeezy', onTestFinished)
  const folder = mkdtempSync(join(tmpdir(), 'license-gate-terminal-'))
  const tool = (args: string) =>
    `${process.execPath} ${program.path} ${args} --base-url ${store.management.baseUrl}`
  const child = spawn('script', ['-qec', command.replace('TOOL', tool('devices')), '/dev/null'], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      PS1: READY,
      TERM: 'xterm',
      LEMON_SQUEEZY_API_KEY: store.management.apiKey,
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })
  return { ...watch(child), folder, tool, store }
}

function watch(child: ChildProcess): Pick<Shell, 'shown' | 'see' | 'type'> {
  let shown = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (shown += text))
  return {
    shown: () => shown,
    see: async (text, times = 1) => {
      await expect.poll(() => shown.split(text).length - 1, { timeout: 30_000 }).toBeGreaterThanOrEqual(times)
    },
    async type(...pieces) {
      for (const piece of pieces)
        await new Promise<void>((resolve) => child.stdin?.write(piece, () => resolve()))
    },
  }
}

/** A mail with a line that shows whether a shell got it. */
const mail = [
  'Dear support,',
  'touch leaked',
  `my key is ${annasKey}, and it says that all computers are in use.`,
  'echo le""aked',
  ...Array.from({ length: 200 }, (_, index) => `> line ${index} of what I was told; touch leaked`),
  'Anna',
  '',
].join('\r')

const pieces = (text: string, size: number): string[] =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
    text.slice(index * size, (index + 1) * size),
  )

// A shell and the tool are started for each, which a busy machine takes its time for.
describe.runIf(hasTerminals)('the hidden question in a real terminal', { timeout: 60_000 }, () => {
  it.each([
    ['in one piece', [`${START}${mail}${END}`]],
    ['in pieces', pieces(`${START}${mail}${END}`, 97)],
  ])('takes a paste %s, and leaves nothing for the shell', async (_name, pasted) => {
    const shell = await openShell()
    await shell.see(READY)
    await shell.type(`${shell.tool('devices')}\r`)
    await shell.see(QUESTION)
    expect(shell.shown()).toContain(MARK_PASTES)
    await shell.type(...pasted)
    await shell.see('(pasted, now press Enter)')
    await shell.type('\r')
    await expectAnswer(shell)
  })

  it.each([
    ['in one piece', [mail]],
    ['in pieces', pieces(mail, 97)],
    ['of one line', [`${annasKey}\r`]],
    ['without an end', [mail.slice(0, -1), '\r']],
  ])('takes a paste that the terminal does not mark, %s', async (_name, pasted) => {
    const shell = await openShell()
    await shell.see(READY)
    await shell.type(`${shell.tool('devices')}\r`)
    await shell.see(QUESTION)
    await shell.type(...pasted)
    await expectAnswer(shell)
  })

  async function expectAnswer(shell: Shell, prompts = 2): Promise<void> {
    await shell.see('Laptop')
    await shell.see(READY, prompts)
    await shell.type('stty -a; echo do""ne\r')
    await shell.see('done')
    const shown = shell.shown()
    expect(shown).toMatch(/(?<!-)icanon/)
    expect(shown).toMatch(/(?<!-)echo\b/)
    expect(shown.lastIndexOf(MARK_NO_PASTES)).toBeGreaterThan(shown.indexOf(MARK_PASTES))
    expect(shown).not.toMatch(/A1B2C3D4|Dear|leaked|what I was told|Anna/)
    expect(existsSync(join(shell.folder, 'leaked'))).toBe(false)
  }

  it.each([
    ['Ctrl-C', '\u0003', 'code=130'],
    ['Ctrl-D', '\u0004', 'code=1'],
    ['an empty answer', '\r', 'code=1'],
  ])('ends with %s', async (_name, key, code) => {
    const shell = await openShell()
    await shell.see(READY)
    await shell.type(`${shell.tool('devices')}; echo code""=$?\r`)
    await shell.see(QUESTION)
    await shell.type(key)
    await shell.see(code)
    expect(shell.shown()).toContain(MARK_NO_PASTES)
  })

  it('ends with Ctrl-C also while the store is asked, and drops what was typed meanwhile', async () => {
    const shell = await openShell()
    shell.store.faults.set('*', { kind: 'hang' })
    await shell.see(READY)
    await shell.type(`${shell.tool('devices')}; echo code""=$?\r`)
    await shell.see(QUESTION)
    await shell.type(`${annasKey}\r`)
    await expect.poll(() => shell.store.requests.count(), { timeout: 30_000 }).toBe(1)
    await shell.type('touch leaked\r', '\u0003')
    await shell.see('code=130')
    await shell.type('echo do""ne\r')
    await shell.see('done')
    expect(existsSync(join(shell.folder, 'leaked'))).toBe(false)
  })

  it('lets the shell in with Ctrl-Z, and asks again when it is called back', async () => {
    const shell = await openShell()
    await shell.see(READY)
    await shell.type(`${shell.tool('devices')}\r`)
    await shell.see(QUESTION)
    await shell.type('\u001A')
    await shell.see(READY, 2)
    await shell.type('echo in""side; fg\r')
    await shell.see(QUESTION, 2)
    expect(shell.shown()).toContain('inside')
    await shell.type(mail)
    await expectAnswer(shell, 3)
  })

  it('takes the same where a key is to come from standard input', async () => {
    const shell = await openShell()
    await shell.see(READY)
    await shell.type(`${shell.tool('devices -')}\r`)
    await shell.see(QUESTION)
    await shell.type(mail)
    await expectAnswer(shell)
  })

  it.each([
    ['y\r', 'is free'],
    ['yes\r', 'is free'],
    ['n\u007Fy\r', 'is free'],
    ['y\rtouch leaked\r', 'Nothing was changed'],
    [`${START}y\rtouch leaked\r${END}\r`, 'Nothing was changed'],
    ['\r', 'Nothing was changed'],
  ])('asks before a seat is freed: %j', async (typed, answer) => {
    const shell = await openShell()
    await shell.see(READY)
    await shell.type(`${shell.tool('release "Office-Laptop D0CBEC-1E40"')}\r`)
    await shell.see(QUESTION)
    await shell.type(mail)
    await shell.see('[y/N]')
    await shell.type(typed)
    await shell.see(answer)
    await shell.see(READY, 2)
    await shell.type('echo do""ne\r')
    await shell.see('done')
    expect(existsSync(join(shell.folder, 'leaked'))).toBe(false)
  })

  it.each(['SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGINT'] as const)(
    'ends with %s, and leaves the terminal as it was',
    async (signal) => {
      const shell = await openShell('sh -c "echo pid=\\$\\$; exec TOOL"; stty -a; echo do""ne')
      await shell.see(QUESTION)
      const pid = Number(/pid=(\d+)/.exec(shell.shown())?.[1])
      process.kill(pid, signal)
      await shell.see('done')
      expect(shell.shown()).toContain(MARK_NO_PASTES)
      expect(shell.shown()).toMatch(/(?<!-)icanon/)
    },
  )
})

it.skipIf(hasTerminals)('has no terminal to be tried in: "script" of util-linux is missing', () => {
  expect(hasTerminals).toBe(false)
})
