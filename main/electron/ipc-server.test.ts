import { describe, expect, it, vi } from 'vitest'
import { LICENSE_CHANNELS } from '../../contract/ipc-contract.js'
import {
  type CommandName,
  type CommandValue,
  LICENSE_COMMANDS,
  type LicenseCommands,
  mapCommands,
} from '../../contract/license-commands.js'
import type { LicenseSnapshot } from '../../contract/license-state.js'
import { ok } from '../../contract/result.js'
import type { AttachOptions } from '../license-gate.js'
import type { LogFact } from '../ports/log.js'
import { createFakeFrame, createFakeWebContents } from './fake-web-contents.js'
import { serveCalls } from './ipc-server.js'
import { createLicenseAnswers } from './license-handlers.js'
import { readPermissions } from './window-permissions.js'

const allowOrigin = 'https://app.example'
const snapshot: LicenseSnapshot = {
  revision: 7,
  at: 0,
  state: { status: 'unlicensed', reason: 'none' },
  activity: 'idle',
  entitled: false,
  persisted: true,
  notices: [],
}

function createServer({
  attached = { allowActions: true } as Pick<AttachOptions, 'allow' | 'allowActions'>,
  commands = {} as Partial<LicenseCommands>,
} = {}) {
  const window = createFakeWebContents(allowOrigin)
  const acted: unknown[][] = []
  const lines: unknown[][] = []
  const answers = createLicenseAnswers({
    engine: {
      open: async () => snapshot,
      ...mapCommands(async <Name extends CommandName>(name: Name, argument: string | undefined) => {
        acted.push([name, argument])
        return ok((LICENSE_COMMANDS[name].asks ? null : snapshot) as CommandValue<Name>)
      }),
      ...commands,
    },
    permissions: readPermissions(attached),
    showDialog: (view) => void acted.push(['showDialog', view]),
  })
  const log = {
    write: (level: string, message: string, facts?: Readonly<Record<string, LogFact>>) =>
      void lines.push([level, message, facts]),
  }
  const stop = serveCalls({
    webContents: window.webContents,
    allowOrigin,
    channels: LICENSE_CHANNELS,
    loadAnswers: async () => answers,
    log,
  })
  const serveAgain = () =>
    serveCalls({
      webContents: window.webContents,
      allowOrigin,
      channels: ['license-gate:dialog-context', ...LICENSE_CHANNELS],
      loadAnswers: async () => async () => null,
      log,
    })
  return { ...window, acted, lines, stop, serveAgain }
}

describe('serveCalls()', () => {
  it('answers the page with a value', async () => {
    expect(await createServer().call('license-gate:read')).toEqual({ ok: true, value: snapshot })
  })

  it('passes the parsed argument on, and nothing for "the remembered key"', async () => {
    const { call, acted } = createServer()
    await call('license-gate:activate', ' KEY ')
    await call('license-gate:activate', null)
    await call('license-gate:dismiss-lost-seat', 'Studio')
    expect(acted).toEqual([
      ['activate', ' KEY '],
      ['activate', undefined],
      ['dismissLostSeat', 'Studio'],
    ])
  })

  it.each([
    ['license-gate:activate', 42],
    ['license-gate:activate', 'x'.repeat(100_001)],
    ['license-gate:dismiss-lost-seat', ''],
    ['license-gate:show-dialog', 'elsewhere'],
    ['license-gate:deactivate', { force: true }],
  ])(
    'answers %s with a bad argument "bad-request", without effect and without repeating it',
    async (channel, argument) => {
      const { call, acted, lines } = createServer()
      expect(await call(channel, argument)).toMatchObject({ ok: false, error: { code: 'bad-request' } })
      expect(acted).toEqual([])
      expect(JSON.stringify(lines)).not.toContain('xxxx')
    },
  )

  it.each([
    ['a frame inside the page', { senderFrame: createFakeFrame(allowOrigin) }],
    ['a frame that is gone', { senderFrame: null }],
  ])('answers "forbidden" to %s, without effect', async (_who, from) => {
    const { call, acted } = createServer()
    expect(await call('license-gate:deactivate', null, from)).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    })
    expect(acted).toEqual([])
  })

  it('answers "forbidden" to the next page of another origin', async () => {
    const { call, navigate, acted } = createServer()
    navigate('https://elsewhere.example')
    expect(await call('license-gate:activate', 'KEY')).toMatchObject({ error: { code: 'forbidden' } })
    expect(acted).toEqual([])
  })

  it('checks the sender before the first await', async () => {
    const { call, mainFrame, acted } = createServer()
    const answer = call('license-gate:activate', 'KEY')
    mainFrame.origin = 'https://elsewhere.example'
    expect(await answer).toMatchObject({ ok: true })
    expect(acted).toHaveLength(1)
  })

  it('logs a refusal once for each channel', async () => {
    const { call, lines } = createServer()
    for (const channel of ['license-gate:read', 'license-gate:read', 'license-gate:deactivate']) {
      await call(channel, null, { senderFrame: null })
    }
    expect(lines).toEqual([
      [
        'warn',
        'rejected a call from a window',
        { channel: 'license-gate:read', reason: 'this frame is not allowed to call the license gate' },
      ],
      [
        'warn',
        'rejected a call from a window',
        { channel: 'license-gate:deactivate', reason: 'this frame is not allowed to call the license gate' },
      ],
    ])
  })

  it('turns a thrown error into "internal", and shows its message to neither page nor log', async () => {
    const { call, lines } = createServer({
      commands: {
        activate: async () => {
          throw new RangeError('KEY-THAT-MUST-NOT-LEAK')
        },
      },
    })
    const answer = await call('license-gate:activate', 'KEY-THAT-MUST-NOT-LEAK')
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(lines).toEqual([
      ['error', 'a call from a window failed', { channel: 'license-gate:activate', error: 'RangeError' }],
    ])
    expect(JSON.stringify(answer)).not.toContain('LEAK')
  })

  it('lets a read-only window read and open the dialog, and nothing else', async () => {
    const { call, acted } = createServer({ attached: {} })
    expect(await call('license-gate:read')).toMatchObject({ ok: true })
    expect(await call('license-gate:show-dialog', 'details')).toEqual({ ok: true, value: null })
    for (const verb of ['activate', 'deactivate', 'revalidate', 'move-here']) {
      expect(await call(`license-gate:${verb}`)).toMatchObject({ error: { code: 'forbidden' } })
    }
    expect(await call('license-gate:dismiss-lost-seat', 'Studio')).toMatchObject({
      error: { code: 'forbidden' },
    })
    expect(acted).toEqual([['showDialog', 'details']])
  })

  it('leaves no handler behind', () => {
    const { stop, handlers } = createServer()
    expect(handlers.size).toBe(LICENSE_CHANNELS.length)
    stop()
    expect([...handlers.keys()]).toEqual([])
  })

  it('says that another gate is attached, and does not change that one', () => {
    const { serveAgain, handlers } = createServer()
    expect(serveAgain).toThrow(/^attach: another license gate is attached to this window/)
    expect(handlers.size).toBe(LICENSE_CHANNELS.length)
    expect(handlers.has('license-gate:dialog-context')).toBe(false)
  })

  it('does not touch the window after it is gone', () => {
    const { stop, webContents } = createServer()
    const read = vi.fn<() => never>(() => {
      throw new Error('Object has been destroyed')
    })
    Object.defineProperty(webContents, 'ipc', { get: read })
    stop()
    expect(read).not.toHaveBeenCalled()
  })
})
