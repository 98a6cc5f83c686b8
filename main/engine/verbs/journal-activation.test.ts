import { describe, expect, it } from 'vitest'
import { MINUTE_MS, SECOND_MS } from '../../../contract/duration.js'
import {
  type LicenseErrorCode,
  UNREACHABLE_CAUSES,
  type UnreachableCause,
} from '../../../contract/license-error.js'
import { createEngineHarness, GOOD_KEY, OTHER_KEY } from '../../../testing/engine-harness.js'
import { answerLost, type Script } from '../../../testing/scripted-provider.js'
import { EMPTY_CONTENT } from '../../vault/vault-content.js'

const codeOf = (reply: { readonly ok: boolean; readonly error?: { readonly code: LicenseErrorCode } }) =>
  reply.ok ? 'ok' : reply.error?.code
const unreachable = (cause: UnreachableCause): Script => ({ kind: 'unreachable', cause })

describe('an activation whose answer does not come', () => {
  const ambiguous = UNREACHABLE_CAUSES.filter((cause) => cause !== 'timeout' && cause !== 'rate-limited')

  it.each(ambiguous)('and that spent nothing leaves nothing behind: %s', async (cause) => {
    const harness = createEngineHarness()
    harness.provider.next('activate', unreachable(cause))
    expect(codeOf(await harness.engine.activate(GOOD_KEY))).toBe(cause)
    expect(harness.provider.takeVerbs()).toEqual(['inspect', 'activate', 'inspect'])
    expect(harness.kept()).toEqual({ ...EMPTY_CONTENT, time: expect.anything() })
    expect(harness.engine.snapshot.notices).toEqual([])
  })

  it('because of a rate limit is not asked about: it was turned away', async () => {
    const harness = createEngineHarness()
    harness.provider.next('activate', { kind: 'unreachable', cause: 'rate-limited', retryAfterMs: 60_000 })
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({
      error: { code: 'rate-limited', retryAfterMs: 60_000 },
    })
    expect(harness.provider.takeVerbs()).toEqual(['inspect', 'activate'])
    expect(harness.kept().pendingActivation).toBeNull()
  })

  it.each(['timeout', 'offline', 'server-error', 'not-the-api'] as const)(
    'but that took a seat names that seat exactly, and takes no other by itself: %s',
    async (cause) => {
      const harness = createEngineHarness()
      harness.provider.next('activate', answerLost(cause))
      const reply = await harness.engine.activate(GOOD_KEY)
      const [seatName = '', ...others] = harness.store.seatsOf(GOOD_KEY)
      expect(others).toEqual([])
      expect(reply).toMatchObject({ error: { code: cause, facts: { seatName } } })
      expect(harness.engine.snapshot.notices).toEqual([
        { kind: 'seat-may-be-lost', seatName, since: harness.clock.now() },
      ])
      expect(harness.kept()).toMatchObject({ pendingActivation: null, lostSeats: [{ seatName }] })
    },
  )

  it('keeps the journal while the store cannot be asked about it either, and settles at the next start', async () => {
    const harness = createEngineHarness()
    harness.provider.next('activate', answerLost('offline'))
    harness.provider.next('inspect', (real) => real(), unreachable('offline'))
    await harness.engine.activate(GOOD_KEY)
    const [seatName = ''] = harness.store.seatsOf(GOOD_KEY)
    expect(harness.kept().pendingActivation?.seatName).toBe(seatName)
    harness.restart()
    await harness.start()
    expect(harness.engine.snapshot.notices).toMatchObject([{ kind: 'seat-may-be-lost', seatName }])
    await harness.clock.advance(MINUTE_MS)
    expect(harness.kept()).toMatchObject({ pendingActivation: null, lostSeats: [{ seatName }] })
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual([seatName])
  })

  it('does not ask for a second seat of this key before it is known what became of the first', async () => {
    const harness = createEngineHarness()
    harness.provider.next('activate', answerLost('offline'))
    harness.provider.next('inspect', (real) => real(), unreachable('offline'), unreachable('tls'))
    await harness.engine.activate(GOOD_KEY)
    harness.provider.takeVerbs()
    const [seatName] = harness.store.seatsOf(GOOD_KEY)
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({
      error: { code: 'tls', facts: { seatName } },
    })
    expect(harness.provider.takeVerbs()).toEqual(['inspect'])
  })

  it('names the seat when another key is activated before it is known', async () => {
    const harness = createEngineHarness()
    harness.provider.next('activate', answerLost('offline'))
    harness.provider.next('inspect', (real) => real(), unreachable('offline'), unreachable('offline'))
    await harness.engine.activate(GOOD_KEY)
    const [seatName] = harness.store.seatsOf(GOOD_KEY)
    expect(codeOf(await harness.engine.activate(OTHER_KEY))).toBe('ok')
    expect(harness.kept()).toMatchObject({
      pendingActivation: null,
      lostSeats: [{ seatName, keyTail: '4D51' }],
    })
  })

  it('does not forget it when the seat that is held is confirmed meanwhile', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(OTHER_KEY)
    harness.provider.next('activate', answerLost('offline'))
    harness.provider.next('inspect', (real) => real(), unreachable('offline'), unreachable('offline'))
    await harness.engine.activate(GOOD_KEY)
    expect(codeOf(await harness.engine.activate(OTHER_KEY))).toBe('ok')
    expect(harness.kept().pendingActivation?.key).toBe(GOOD_KEY)
  })

  it.each([
    ['a "not found" that is a mistake of the store', { hidden: true }],
    ['an end of the key', { expired: true }],
  ])('is not taken for spending nothing because of %s', async (_what, facts) => {
    const harness = createEngineHarness()
    harness.provider.next('activate', async (real) => {
      await real()
      Object.assign(harness.store.keyOf(GOOD_KEY), facts)
      return { kind: 'unreachable', cause: 'offline' }
    })
    await harness.engine.activate(GOOD_KEY)
    const [seatName] = harness.store.seatsOf(GOOD_KEY)
    expect(harness.kept()).toMatchObject({ pendingActivation: null, lostSeats: [{ seatName }] })
  })

  it('may be lost where the store does not tell how many seats are used', async () => {
    const harness = createEngineHarness()
    const value = { keyTail: '', status: 'active', expiresAt: null, seatsUsed: 'unknown', seatsLimit: null }
    harness.provider.always({ kind: 'granted', value: { ...value, testMode: false } } as never, 'inspect')
    harness.provider.next('activate', unreachable('offline'))
    await harness.engine.activate(GOOD_KEY)
    expect(harness.kept().lostSeats).toHaveLength(1)
  })

  it('is not lost by a clock that is put right meanwhile', async () => {
    const harness = createEngineHarness({ storeTellsTime: false })
    harness.clock.setWall(harness.clock.now() + 3e10)
    harness.provider.next('activate', unreachable('timeout'))
    await harness.engine.activate(GOOD_KEY)
    expect(harness.kept().pendingActivation).not.toBeNull()
    harness.clock.setWall(harness.clock.now() - 3e10)
    await harness.start()
    await harness.clock.advance(3 * MINUTE_MS)
    expect(harness.kept().pendingActivation).toBeNull()
  })
})

describe('an activation that nobody waits for any more', () => {
  it.each([
    [30 * SECOND_MS - 1, 'timeout'],
    [30 * SECOND_MS, 'ok'],
    [30 * SECOND_MS + 1, 'ok'],
  ])('may still take a seat for half a minute: a try %i ms later is %s', async (ms, expected) => {
    const harness = createEngineHarness()
    harness.provider.next('activate', unreachable('timeout'))
    await harness.engine.activate(GOOD_KEY)
    await harness.clock.advance(ms)
    expect(codeOf(await harness.engine.activate(GOOD_KEY))).toBe(expected)
  })

  it.each([
    [1, 'timeout', 30 * SECOND_MS],
    [30 * SECOND_MS - 1, 'timeout', 30 * SECOND_MS],
    [30 * SECOND_MS, 'timeout', 30 * SECOND_MS],
    [30 * SECOND_MS + 1, 'ok', undefined],
  ])('whose start seems %i ms ahead of the store: %s', async (aheadMs, expected, retryAfterMs) => {
    const harness = createEngineHarness()
    harness.provider.next('activate', unreachable('timeout'))
    const startedAt = harness.clock.now()
    const late = async (real: () => Promise<object>) => ({
      ...(await real()),
      serverTimeAt: startedAt - aheadMs,
    })
    harness.provider.next('inspect', (real) => real(), late as never)
    const reply = await harness.engine.activate(GOOD_KEY)
    expect(codeOf(reply)).toBe('timeout')
    const again = await harness.engine.activate(GOOD_KEY)
    expect(codeOf(again)).toBe(expected)
    expect(again).toMatchObject(retryAfterMs === undefined ? {} : { error: { retryAfterMs } })
  })

  it('tells how long that is', async () => {
    const harness = createEngineHarness()
    harness.provider.next('activate', async () => {
      await harness.clock.advance(10 * SECOND_MS)
      return { kind: 'unreachable', cause: 'timeout' }
    })
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({
      error: { code: 'timeout', retryAfterMs: 20 * SECOND_MS },
    })
  })

  it('is named when it takes the seat after all', async () => {
    const harness = createEngineHarness()
    let takeLate = async (): Promise<unknown> => undefined
    harness.provider.next('activate', (real) => {
      takeLate = real
      return { kind: 'unreachable', cause: 'timeout' }
    })
    await harness.start()
    await harness.engine.activate(GOOD_KEY)
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual([])
    await takeLate()
    const [seatName] = harness.store.seatsOf(GOOD_KEY)
    await harness.clock.advance(3 * MINUTE_MS)
    expect(harness.kept()).toMatchObject({ pendingActivation: null, lostSeats: [{ seatName }] })
  })
})
