import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS } from '../../contract/duration.js'
import { combineProviders } from '../../providers/several/combine-providers.js'
import { GOOD_KEY } from '../../testing/engine-harness.js'
import { createModelRelay } from '../../testing/model-relay.js'
import {
  createMoving,
  expectAt,
  NEW_FIRST,
  OLD_FIRST,
  OLD_RETIRED,
  ONLY_NEW,
  ONLY_OLD,
} from '../../testing/moving-license.js'
import { SAMPLE_POLICY } from '../../testing/sample-activation.js'
import { answerLost, createScriptedProvider, type ScriptedProvider } from '../../testing/scripted-provider.js'

const { graceMs } = SAMPLE_POLICY
const offline = { kind: 'unreachable', cause: 'offline' } as const
const verbs = ({ calls }: ScriptedProvider): string[] => calls.map(({ verb }) => verb)

describe('a license whose key another provider of the app knows too', () => {
  it.each([
    ['is retired', OLD_RETIRED],
    ['is no longer in the list', ONLY_NEW],
  ])('moves by itself where its own one %s, which is not asked', async (_what, release) => {
    const { harness, next, oldStore, launch } = await createMoving()
    expect(await launch(release)).toMatchObject({ entitled: true })
    await harness.clock.advance(HOUR_MS)
    expectAt(harness, 'next-store')
    expect([verbs(oldStore), next.seatsOf(GOOD_KEY)]).toEqual([[], [harness.kept().credentials?.seatName]])
    expect(harness.engine.diagnostics()).toMatchObject({ storeNotAsked: null, licensedBy: 'next-store' })
    expect(harness.log.map(({ message }) => message)).toContain(
      'moved the license from model-store to next-store',
    )
    await harness.clock.advance(60 * DAY_MS)
    expectAt(harness, 'next-store')
    expect(harness.kept().pendingReleases).toEqual([])
  })

  it.each([
    ['does not know it any more', { hidden: true }],
    ['says that it has ended', { expired: true }],
  ])('moves by itself where its own one %s', async (_what, facts) => {
    const { harness, nextStore, launch } = await createMoving()
    await launch(NEW_FIRST)
    expect(await harness.engine.revalidate()).toMatchObject({ ok: true })
    expect(verbs(nextStore)).toEqual([])
    Object.assign(harness.store.keyOf(GOOD_KEY), facts)
    expect(await harness.engine.revalidate()).toMatchObject({ ok: true })
    expectAt(harness, 'next-store')
  })

  it('stays where its own one disabled it', async () => {
    const { harness, nextStore, launch } = await createMoving()
    await launch(NEW_FIRST)
    harness.store.keyOf(GOOD_KEY).disabled = true
    await harness.engine.revalidate()
    expect(harness.engine.snapshot.state).toMatchObject({ status: 'locked', reason: 'disabled' })
    expect(verbs(nextStore)).toEqual([])
  })

  it('opens by the move where the app was locked for its end', async () => {
    const { harness, launch } = await createMoving()
    harness.store.keyOf(GOOD_KEY).expired = true
    await harness.engine.revalidate()
    expect(await launch(NEW_FIRST)).toMatchObject({ entitled: false })
    await harness.engine.revalidate()
    expectAt(harness, 'next-store')
  })

  it('moves on demand, and the old seat is given back after the new one works', async () => {
    const { harness, next, oldStore, launch } = await createMoving()
    await launch(NEW_FIRST)
    expect(await harness.engine.move()).toMatchObject({ ok: true })
    await harness.clock.advance(HOUR_MS)
    expectAt(harness, 'next-store')
    expect([harness.store.seatsOf(GOOD_KEY), next.seatsOf(GOOD_KEY).length]).toEqual([[], 1])
    expect(verbs(oldStore)).toEqual(['deactivate'])
    expect(await harness.engine.move()).toMatchObject({ ok: true })
    expect(next.seatsOf(GOOD_KEY)).toHaveLength(1)
  })

  it('stays on demand with the provider that comes first', async () => {
    const { harness, next, launch } = await createMoving()
    await launch(OLD_FIRST)
    expect(await harness.engine.move()).toMatchObject({ ok: true })
    expectAt(harness, 'model-store')
    expect(next.seatsOf(GOOD_KEY)).toEqual([])
  })

  it('is not moved where there is none, or only one provider', async () => {
    const { harness, launch } = await createMoving()
    await launch(ONLY_OLD)
    const before = harness.provider.calls.length
    expect(await harness.engine.move()).toMatchObject({ ok: true })
    expect(harness.provider.calls).toHaveLength(before)
    await harness.engine.deactivate()
    expect(await harness.engine.move()).toMatchObject({ ok: false, error: { code: 'not-activated' } })
  })

  it.each([
    ['does not know it', () => undefined, 'key-not-found'],
    ['cannot be asked', ({ nextStore }) => nextStore.always(offline), 'offline'],
    ['has no seat left', ({ next }) => void (next.keyOf(GOOD_KEY).limit = 0), 'no-seats-left'],
  ] as readonly (readonly [string, (moving: Awaited<ReturnType<typeof createMoving>>) => void, string])[])(
    'stays as it is where the other %s',
    async (what, prepare, code) => {
      const moving = await createMoving({ isKnown: what !== 'does not know it' })
      const { harness, nextStore, next, launch } = moving
      prepare(moving)
      await launch(ONLY_NEW)
      expect(await harness.engine.move()).toMatchObject({ ok: false, error: { code } })
      await harness.clock.advance(3 * DAY_MS)
      expectAt(harness, 'model-store')
      expect(harness.engine.snapshot.state).toMatchObject({ license: { storeNotAsked: true } })
      expect(verbs(nextStore)).not.toContain('activate')
      // Once it can, it does.
      nextStore.obey()
      if (what === 'does not know it') next.addKey(GOOD_KEY)
      else next.keyOf(GOOD_KEY).limit = 3
      await harness.clock.advance(8 * DAY_MS)
      expectAt(harness, 'next-store')
    },
  )

  it('is looked for soon after a launch and then weekly where the other does not know it', async () => {
    const { harness, nextStore, launch } = await createMoving({ isKnown: false })
    await launch(OLD_RETIRED)
    await harness.clock.advance(HOUR_MS)
    const once = verbs(nextStore).length
    expect(new Set(verbs(nextStore))).toEqual(new Set(['inspect']))
    await harness.clock.advance(5 * DAY_MS)
    expect(verbs(nextStore)).toHaveLength(once)
    await harness.clock.advance(30 * DAY_MS)
    expect(verbs(nextStore).length).toBeLessThanOrEqual(6 * once)
    expectAt(harness, 'model-store')
  })

  it('is not locked by its own one while the other cannot be asked, and for no longer than the grace period', async () => {
    const { harness, nextStore, launch } = await createMoving()
    await launch(NEW_FIRST)
    await harness.engine.revalidate()
    harness.store.keyOf(GOOD_KEY).expired = true
    nextStore.always(offline)
    await harness.clock.advance(graceMs - 1)
    expect(harness.engine.snapshot).toMatchObject({ entitled: true, state: { status: 'grace' } })
    await harness.clock.advance(1)
    expect(harness.engine.snapshot.entitled).toBe(false)
    nextStore.always({ kind: 'refused', reason: 'key-not-found' })
    await harness.engine.revalidate()
    expect(harness.engine.snapshot.state).toMatchObject({ status: 'locked', reason: 'expired' })
  })

  it('moves for the half of the customers whose keys are there, and stays for the others', async () => {
    for (const [isKnown, providerId] of [
      [true, 'next-store'],
      [false, 'model-store'],
    ] as const) {
      const { harness, launch } = await createMoving({ isKnown })
      await launch(OLD_RETIRED)
      await harness.clock.advance(HOUR_MS)
      expectAt(harness, providerId)
    }
  })

  it('takes up the seat that it had where the app goes back, whether or not it was given back', async () => {
    const kept: boolean[] = []
    for (const there of [ONLY_NEW, NEW_FIRST]) {
      const { harness, launch } = await createMoving()
      const [seatName] = harness.store.seatsOf(GOOD_KEY)
      await launch(there)
      await harness.engine.move()
      await harness.clock.advance(HOUR_MS)
      expectAt(harness, 'next-store')
      await launch(ONLY_OLD)
      await harness.clock.advance(HOUR_MS)
      expectAt(harness, 'model-store')
      expect(harness.store.seatsOf(GOOD_KEY)).toEqual([harness.kept().credentials?.seatName])
      kept.push(harness.kept().credentials?.seatName === seatName)
    }
    expect(kept).toEqual([true, false])
  })

  it('takes the one seat of its key over a relay that has it, and no other one', async () => {
    const { harness, oldStore, launch } = await createMoving()
    const [seatName] = harness.store.seatsOf(GOOD_KEY)
    // What a relay with a ledger has imported: the same keys and seats, and the old store is not asked.
    const relay = createScriptedProvider(createModelRelay(harness.store, { now: harness.trueNow }))
    await launch(() => combineProviders([relay, oldStore]))
    oldStore.always({ kind: 'refused', reason: 'key-not-found' }, 'validate', 'inspect')
    expect(await harness.engine.revalidate()).toMatchObject({ ok: true })
    expectAt(harness, 'relay')
    expect(verbs(relay)).not.toContain('activate')
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual([seatName])
    expect(harness.kept()).toMatchObject({
      pendingReleases: [],
      entitlement: { lease: { token: expect.any(String) } },
    })
  })

  it('whose activation was not answered takes no second seat by itself', async () => {
    const { harness, next, nextStore, launch } = await createMoving()
    nextStore.next('activate', answerLost('server-error'))
    await launch(ONLY_NEW)
    await harness.clock.advance(3 * DAY_MS)
    const [seatName] = next.seatsOf(GOOD_KEY)
    expect(next.seatsOf(GOOD_KEY)).toHaveLength(1)
    expect(harness.engine.snapshot).toMatchObject({
      entitled: true,
      notices: [{ kind: 'seat-may-be-lost', seatName }],
    })
  })
})
