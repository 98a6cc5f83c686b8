import { describe, expect, it } from 'vitest'
import {
  type LicenseErrorCode,
  REFUSAL_REASONS,
  UNREACHABLE_CAUSES,
  type UnreachableCause,
} from '../../../contract/license-error.js'
import { createEngineHarness, GOOD_KEY, OTHER_KEY } from '../../../testing/engine-harness.js'
import { answerLost, type Script } from '../../../testing/scripted-provider.js'
import { EMPTY_CONTENT } from '../../vault/vault-content.js'

const codeOf = (reply: { readonly ok: boolean; readonly error?: { readonly code: LicenseErrorCode } }) =>
  reply.ok ? 'ok' : reply.error?.code
const unreachable = (cause: UnreachableCause): Script => ({ kind: 'unreachable', cause })

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
    harness.provider.always({ kind: 'refused', reason }, 'inspect')
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

  it('names the seat of a test key that could not be released', async () => {
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
