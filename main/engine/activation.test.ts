import { describe, expect, it } from 'vitest'
import { MINUTE_MS, SECOND_MS } from '../../contract/duration.js'
import {
  type LicenseErrorCode,
  REFUSAL_REASONS,
  UNREACHABLE_CAUSES,
  type UnreachableCause,
} from '../../contract/license-error.js'
import { createEngineHarness, GOOD_KEY, OTHER_KEY } from '../../testing/engine-harness.js'
import { answerLost, type Script } from '../../testing/scripted-provider.js'
import { EMPTY_CONTENT } from '../vault/vault-content.js'

const codeOf = (reply: { readonly ok: boolean; readonly error?: { readonly code: LicenseErrorCode } }) =>
  reply.ok ? 'ok' : reply.error?.code
const unreachable = (cause: UnreachableCause): Script => ({ kind: 'unreachable', cause })

describe('activating a good key', () => {
  it('inspects it, takes one seat, keeps it and opens the app', async () => {
    const harness = createEngineHarness()
    const reply = await harness.engine.activate(`Your key: ${GOOD_KEY}`)
    const [seatName = ''] = harness.store.seatsOf(GOOD_KEY)
    expect(seatName).toMatch(/^Studio [0-9A-F]{6}-[0-9A-F]{4}$/)
    expect(reply).toMatchObject({
      ok: true,
      value: {
        state: { status: 'licensed', license: { keyTail: '4D51', seatName, seatsUsed: 1, seatsLimit: 3 } },
        activity: 'idle',
        entitled: true,
        persisted: true,
        notices: [],
      },
    })
    expect(harness.provider.takeVerbs()).toEqual(['inspect', 'activate'])
    expect(harness.kept()).toMatchObject({
      credentials: { key: GOOD_KEY, instanceId: 'instance-1', seatName, providerId: 'model-store' },
      pendingActivation: null,
      pendingReleases: [],
      lostSeats: [],
    })
  })

  it('has the journal on disk before the request, with the name that the request carries', async () => {
    const harness = createEngineHarness()
    const seen: unknown[] = []
    harness.store.keyOf(GOOD_KEY).seats.set('another', 'Another computer')
    harness.provider.next('activate', (real) => {
      seen.push(harness.kept().pendingActivation)
      return real()
    })
    await harness.engine.activate(GOOD_KEY)
    const seatName = harness.provider.calls.at(-1)?.seatName
    expect(seen).toEqual([
      {
        providerId: 'model-store',
        key: GOOD_KEY,
        keyTail: '4D51',
        seatName,
        seatsUsedBefore: 1,
        startedAt: harness.clock.now(),
      },
    ])
  })

  it('writes twice: the journal, and the seat together with the end of the journal', async () => {
    const harness = createEngineHarness()
    await harness.engine.open()
    await harness.engine.activate(GOOD_KEY)
    expect(harness.vault.writes).toBe(2)
  })

  it('tells of no half-done state: unlicensed while activating, then licensed and idle', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    const published = harness.snapshots.map(({ state, activity, notices }) => [
      state.status,
      activity,
      notices.length,
    ])
    expect(published).toEqual([
      ['unlicensed', 'idle', 0],
      ['unlicensed', 'activating', 0],
      ['licensed', 'activating', 0],
      ['licensed', 'idle', 0],
    ])
  })

  it('gives each try a name of its own', async () => {
    const harness = createEngineHarness()
    harness.provider.next('activate', answerLost(), answerLost())
    await harness.engine.activate(GOOD_KEY)
    await harness.engine.activate(GOOD_KEY)
    await harness.engine.activate(GOOD_KEY)
    expect(new Set(harness.store.seatsOf(GOOD_KEY)).size).toBe(3)
  })
})

describe('activating a key whose seat this computer holds', () => {
  it('validates that seat and takes no second one', async () => {
    const harness = createEngineHarness()
    harness.store.keyOf(GOOD_KEY).limit = 1
    await harness.engine.activate(GOOD_KEY)
    harness.provider.takeVerbs()
    for (const text of [GOOD_KEY, GOOD_KEY.toLowerCase(), undefined]) {
      expect(codeOf(await harness.engine.activate(text))).toBe('ok')
      expect(harness.provider.takeVerbs()).toEqual(['validate'])
    }
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
    expect(harness.kept().credentials?.key).toBe(GOOD_KEY)
  })

  it('keeps the name of the seat where the store does not repeat it', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    const seatName = harness.kept().credentials?.seatName
    harness.store.keyOf(GOOD_KEY).seats.set('instance-1', '')
    await harness.engine.activate(GOOD_KEY)
    expect(harness.kept().credentials?.seatName).toBe(seatName)
  })

  it('takes a new seat where the held one was released', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    harness.store.freeSeat(GOOD_KEY, harness.store.seatsOf(GOOD_KEY)[0] ?? '')
    harness.provider.takeVerbs()
    expect(codeOf(await harness.engine.activate(GOOD_KEY))).toBe('ok')
    expect(harness.provider.takeVerbs()).toEqual(['validate', 'inspect', 'activate'])
    expect(harness.kept()).toMatchObject({ credentials: { instanceId: 'instance-2' }, pendingReleases: [] })
  })

  it('unlocks a locked license that was renewed', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    harness.store.keyOf(GOOD_KEY).expired = true
    await harness.engine.revalidate()
    expect(harness.engine.snapshot.state).toMatchObject({ status: 'locked', reason: 'expired' })
    harness.store.keyOf(GOOD_KEY).expired = false
    await harness.engine.activate()
    expect(harness.engine.snapshot.state.status).toBe('licensed')
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
  })

  it.each(UNREACHABLE_CAUSES)('keeps it when the store cannot be asked: %s', async (cause) => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    const before = harness.kept()
    harness.provider.next('validate', unreachable(cause))
    expect(codeOf(await harness.engine.activate(GOOD_KEY))).toBe(cause)
    expect(harness.kept()).toEqual(before)
    expect(harness.engine.snapshot.entitled).toBe(true)
  })
})

describe('a key that is refused before a seat is spent', () => {
  it.each([
    ['key-not-found', 'unknown', {}],
    ['key-disabled', GOOD_KEY, { disabled: true }],
    ['key-expired', GOOD_KEY, { expired: true }],
    ['wrong-product', GOOD_KEY, { foreign: true }],
    ['test-key', GOOD_KEY, { testMode: true }],
    ['no-seats-left', GOOD_KEY, { limit: 0 }],
  ] as const)('with %s is not activated, and nothing is kept', async (code, key, facts) => {
    const harness = createEngineHarness()
    Object.assign(harness.store.keyOf(GOOD_KEY), facts)
    const reply = await harness.engine.activate(key)
    expect(codeOf(reply)).toBe(code)
    expect(harness.provider.takeVerbs()).toEqual(['inspect'])
    expect(harness.vault.writes).toBe(0)
    expect(harness.engine.snapshot).toMatchObject({
      state: { status: 'unlicensed', reason: 'none' },
      entitled: false,
      notices: [],
    })
  })

  it.each(REFUSAL_REASONS)('with %s leaves the license that is held as it is', async (reason) => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    const before = harness.kept()
    harness.provider.next('inspect', { kind: 'refused', reason })
    expect(codeOf(await harness.engine.activate(OTHER_KEY))).toBe(reason)
    expect(harness.kept()).toEqual(before)
    expect(harness.engine.snapshot.state.status).toBe('licensed')
  })

  it.each(UNREACHABLE_CAUSES)('is not activated while the store cannot be asked: %s', async (cause) => {
    const harness = createEngineHarness()
    harness.provider.next('inspect', { kind: 'unreachable', cause, retryAfterMs: 7_000 })
    const reply = await harness.engine.activate(GOOD_KEY)
    expect(reply).toMatchObject({ ok: false, error: { code: cause, retryAfterMs: 7_000 } })
    expect(harness.provider.takeVerbs()).toEqual(['inspect'])
    expect([harness.vault.writes, harness.engine.snapshot.entitled]).toEqual([0, false])
  })

  it("tells how many seats there are, and which of them may be this computer's own", async () => {
    const harness = createEngineHarness()
    harness.store.keyOf(GOOD_KEY).limit = 1
    harness.provider.next('activate', answerLost())
    await harness.engine.activate(GOOD_KEY)
    const [seatName] = harness.store.seatsOf(GOOD_KEY)
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({
      error: { code: 'no-seats-left', facts: { seatsUsed: 1, seatsLimit: 1, seatName } },
    })
  })

  it('tells the date of an expired key and the name of another product', async () => {
    const harness = createEngineHarness()
    harness.store.keyOf(GOOD_KEY).foreign = true
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({
      error: { code: 'wrong-product', facts: { productName: 'Another app' } },
    })
  })

  it('lets a test key in where test keys are accepted', async () => {
    const harness = createEngineHarness({ acceptsTestKeys: true })
    harness.store.keyOf(GOOD_KEY).testMode = true
    expect(codeOf(await harness.engine.activate(GOOD_KEY))).toBe('ok')
    expect(harness.engine.snapshot.state).toMatchObject({ license: { testMode: true } })
  })
})

describe('a key that is refused when the seat is asked for', () => {
  it.each(REFUSAL_REASONS)('with %s leaves no seat, no journal and no license', async (reason) => {
    const harness = createEngineHarness()
    harness.provider.next('activate', { kind: 'refused', reason })
    expect(codeOf(await harness.engine.activate(GOOD_KEY))).toBe(reason)
    expect(harness.kept()).toEqual({ ...EMPTY_CONTENT, time: expect.anything() })
    expect(harness.engine.snapshot).toMatchObject({ entitled: false, notices: [] })
  })

  it('gives the seat of a test key back that shows itself only then', async () => {
    const harness = createEngineHarness()
    harness.store.keyOf(GOOD_KEY).testMode = true
    const unclear = { keyTail: '', status: 'unknown', expiresAt: null, testMode: 'unknown' } as const
    const facts = { ...unclear, seatsUsed: 0, seatsLimit: 3 }
    harness.provider.always({ kind: 'granted', value: facts } as never, 'inspect')
    expect(codeOf(await harness.engine.activate(GOOD_KEY))).toBe('test-key')
    expect(harness.engine.snapshot.entitled).toBe(false)
  })

  it('names the seat of a test key that could not be given back', async () => {
    const harness = createEngineHarness()
    const key = harness.store.keyOf(GOOD_KEY)
    harness.provider.next('activate', (real) => {
      key.testMode = true
      return real()
    })
    harness.provider.next('deactivate', unreachable('offline'))
    const reply = await harness.engine.activate(GOOD_KEY)
    const [seatName] = harness.store.seatsOf(GOOD_KEY)
    expect(reply).toMatchObject({ error: { code: 'test-key', facts: { seatName } } })
    expect(harness.engine.snapshot.notices).toMatchObject([{ kind: 'seat-may-be-lost', seatName }])
  })
})

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

describe('activating another key', () => {
  it('gives the seat of the former one back, without keeping the user waiting', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    const [oldName] = harness.store.seatsOf(GOOD_KEY)
    harness.provider.takeVerbs()
    let finish = (): void => undefined
    harness.provider.next('deactivate', async (real) => {
      await new Promise<void>((resolve) => (finish = resolve))
      return real()
    })
    const reply = await harness.engine.activate(OTHER_KEY)
    expect(reply).toMatchObject({
      ok: true,
      value: { notices: [{ kind: 'seat-release-pending', seatName: oldName }] },
    })
    expect(harness.kept().pendingReleases).toMatchObject([{ key: GOOD_KEY, cause: 'replace' }])
    finish()
    await harness.clock.advance(0)
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual([])
    expect(harness.kept().pendingReleases).toEqual([])
    expect(harness.engine.snapshot).toMatchObject({ notices: [], activity: 'idle' })
    expect(harness.provider.takeVerbs()).toEqual(['inspect', 'activate', 'deactivate'])
  })

  it('tries again to give the former seat back, also after a restart', async () => {
    const harness = createEngineHarness()
    await harness.start()
    await harness.engine.activate(GOOD_KEY)
    harness.provider.always(unreachable('offline'), 'deactivate')
    await harness.engine.activate(OTHER_KEY)
    await harness.clock.advance(10 * MINUTE_MS)
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
    harness.restart()
    await harness.start()
    harness.provider.always(null, 'deactivate')
    await harness.clock.advance(MINUTE_MS)
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual([])
    expect(harness.engine.snapshot).toMatchObject({ state: { status: 'licensed' }, notices: [] })
  })

  it('never gives back the seat that it has just been granted', async () => {
    const harness = createEngineHarness()
    await harness.start()
    await harness.engine.activate(GOOD_KEY)
    harness.provider.always(unreachable('offline'), 'deactivate')
    await harness.engine.activate(OTHER_KEY)
    // A store that answers an activation with the seat that this computer had before.
    const license = {
      keyTail: '4D51',
      status: 'active',
      expiresAt: null,
      seatsUsed: 1,
      seatsLimit: 3,
      testMode: false,
    }
    const seat = { instanceId: 'instance-1', name: 'Studio' }
    harness.provider.next('activate', { kind: 'granted', value: { license, seat } } as never)
    await harness.engine.activate(GOOD_KEY)
    harness.provider.always(null, 'deactivate')
    await harness.clock.advance(10 * MINUTE_MS)
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
    expect(harness.store.seatsOf(OTHER_KEY)).toHaveLength(0)
  })
})

describe('a text that is no key', () => {
  it.each([
    ['', 'key-missing'],
    [undefined, 'key-missing'],
    ['\u0000', 'key-unreadable'],
    ['x'.repeat(300), 'key-too-long'],
    [`${GOOD_KEY} ${OTHER_KEY}`, 'several-keys'],
  ])('is refused without a request: %s', async (text, code) => {
    const harness = createEngineHarness()
    expect(codeOf(await harness.engine.activate(text))).toBe(code)
    expect([harness.provider.calls, harness.vault.writes]).toEqual([[], 0])
  })
})
