import { describe, expect, it, vi } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../contract/duration.js'
import { createEngineHarness, GOOD_KEY, OTHER_KEY } from '../../../testing/engine-harness.js'
import { createUpdated, updatedWithSeat } from '../../../testing/former-gate.js'
import type { FormerLicense } from '../../options.js'
import { READ_LIMIT_MS } from './adopt-former.js'
import { FORGET_LIMIT_MS } from './forget-former.js'

const LATER_MS = 2 * MINUTE_MS

describe('reading a former gate', () => {
  it('is left out where there is a license, or was one', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    const read = vi.fn<() => Promise<FormerLicense>>(async () => ({ key: OTHER_KEY }))
    harness.restart({ adopt: { read } })
    await harness.start()
    await harness.engine.deactivate()
    harness.restart({ adopt: { read } })
    expect((await harness.start()).entitled).toBe(false)
    expect(read).not.toHaveBeenCalled()
  })

  it('is left out where the profile came from another computer, or could not be read', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    const read = vi.fn<() => Promise<FormerLicense>>(async () => ({ key: OTHER_KEY }))
    harness.moveTo('another computer')
    harness.restart({ adopt: { read } })
    expect((await harness.start()).state).toMatchObject({ reason: 'new-device' })
    const damaged = createEngineHarness({ adopt: { read } })
    damaged.vault.setProblem({ kind: 'damaged' })
    expect((await damaged.start()).state).toMatchObject({ reason: 'storage-unreadable' })
    expect(read).not.toHaveBeenCalled()
  })

  it('that finds nothing counts for good', async () => {
    const { harness, adopt, read } = createUpdated(null)
    expect((await harness.start()).state).toMatchObject({ status: 'unlicensed', reason: 'none' })
    await harness.clock.advance(HOUR_MS)
    harness.restart({ adopt })
    await harness.start()
    expect(read).toHaveBeenCalledOnce()
    expect(harness.engine.diagnostics()).toMatchObject({ adoption: 'nothing' })
  })

  it('leaves a trial as it is', async () => {
    const { harness } = createUpdated(null, { policy: { trialMs: 7 * DAY_MS } })
    expect((await harness.start()).state.status).toBe('trial')
    const updated = createUpdated({ key: GOOD_KEY }, { policy: { trialMs: 7 * DAY_MS } })
    expect((await updated.harness.start()).state.status).toBe('grace')
    expect(updated.harness.kept().trial).toBeNull()
  })

  const RUBBISH: readonly (readonly [string, unknown])[] = [
    ['undefined', undefined],
    ['a text', GOOD_KEY],
    ['a number', 7],
    ['a list', [GOOD_KEY]],
    ['no key', { licenseKey: GOOD_KEY }],
    ['a key that is a number', { key: 12345 }],
    ['a key that is an object', { key: { key: GOOD_KEY } }],
    ['10 MB of text', { key: 'a'.repeat(10_000_000) }],
    ['binary data', { key: '\u0000\u0001\u0002' }],
    ['several keys', { key: `${GOOD_KEY} ${OTHER_KEY}` }],
    ['a text made of an object', { key: String({}) }],
    ['the word undefined', { key: 'undefined' }],
    [
      'a getter that throws',
      {
        get key(): string {
          throw new Error(GOOD_KEY)
        },
      },
    ],
  ]

  it.each(RUBBISH)(
    'that answers %s changes nothing, is logged once, and is repeated by the next launch',
    async (_what, given) => {
      const { harness, adopt, read } = createUpdated(given)
      expect((await harness.start()).state).toMatchObject({ status: 'unlicensed', reason: 'none' })
      const lines = harness.log.filter(({ message }) => message.includes('option "adopt"'))
      expect(lines).toHaveLength(1)
      expect(lines[0]?.level).toBe('warn')
      expect(JSON.stringify(lines)).not.toContain(GOOD_KEY)
      await harness.clock.advance(HOUR_MS)
      expect(read).toHaveBeenCalledOnce()
      read.mockResolvedValue({ key: GOOD_KEY })
      harness.restart({ adopt })
      expect((await harness.start()).entitled).toBe(true)
    },
  )

  it.each([
    ['rejects', async () => Promise.reject(Object.assign(new Error(GOOD_KEY), { code: 'EACCES' }))],
    [
      'throws at once',
      () => {
        throw new RangeError(GOOD_KEY)
      },
    ],
  ])('that %s changes nothing and is logged once', async (_what, read) => {
    const harness = createEngineHarness({ adopt: { read } })
    expect((await harness.start()).entitled).toBe(false)
    expect(harness.log.filter(({ level }) => level === 'warn')).toHaveLength(1)
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ ok: true })
  })

  it.each([
    ['a millisecond before the limit', -1, true],
    ['at the limit', 0, true],
    ['after it', 1, false],
  ])('that answers %s', async (_what, offMs, entitled) => {
    const harness = createEngineHarness()
    const read = () =>
      new Promise<FormerLicense>((resolve) => {
        harness.clock.setTimeout(() => resolve({ key: GOOD_KEY }), READ_LIMIT_MS + offMs)
      })
    harness.restart({ adopt: { read } })
    const opening = harness.engine.open()
    await harness.clock.advance(READ_LIMIT_MS + 2)
    expect((await opening).entitled).toBe(entitled)
    expect(harness.log.filter(({ level }) => level === 'warn')).toHaveLength(entitled ? 0 : 1)
  })

  it('takes what is at hand without a promise, and ids that are numbers, and cleans a key', async () => {
    const { harness } = createUpdated(null)
    const read = (() => ({ key: ` "${GOOD_KEY}" `, instanceId: 17 })) as never
    harness.restart({ adopt: { read } })
    await harness.start()
    expect(harness.kept().adoption ?? harness.engine.diagnostics().adoption).toBeTruthy()
    await harness.clock.advance(LATER_MS)
    expect(harness.provider.calls[0]).toMatchObject({ verb: 'validate', key: GOOD_KEY, instanceId: '17' })
  })
})

describe('removing what a former gate has left', () => {
  it.each([
    ['throws', async () => Promise.reject(new Error('locked'))],
    ['never ends', async () => new Promise<void>(() => undefined)],
  ])('is logged where it %s, and repeated by the next launch', async (_what, fails) => {
    const { harness, adopt, read } = await updatedWithSeat()
    const forget = vi.fn<() => Promise<void>>(fails)
    harness.restart({ adopt: { read, forget } })
    await harness.start()
    await harness.clock.advance(LATER_MS + FORGET_LIMIT_MS)
    await harness.clock.advance(3 * DAY_MS)
    expect(forget).toHaveBeenCalledOnce()
    expect(harness.engine.snapshot.state.status).toBe('licensed')
    expect(harness.log.filter(({ message }) => message.includes('forget()'))).toHaveLength(1)
    harness.restart({ adopt })
    await harness.start()
    await harness.clock.advance(2 * DAY_MS)
    expect(adopt.forget).toHaveBeenCalledOnce()
    expect(harness.engine.diagnostics()).toMatchObject({ adoption: 'forgotten' })
  })

  it('waits until the license is saved', async () => {
    const { harness, forget } = await updatedWithSeat()
    harness.vault.failWrites('ENOSPC')
    await harness.start()
    await harness.clock.advance(LATER_MS)
    expect(harness.engine.snapshot).toMatchObject({ state: { status: 'licensed' }, persisted: false })
    expect(forget).not.toHaveBeenCalled()
    harness.vault.failWrites(null)
    await harness.clock.advance(HOUR_MS)
    expect(forget).toHaveBeenCalledOnce()
  })
})
