import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS } from '../../../contract/duration.js'
import {
  createEngineHarness,
  type EngineHarness,
  GOOD_KEY,
  OTHER_KEY,
} from '../../../testing/engine-harness.js'
import { createFakeRandom } from '../../../testing/fake-random.js'
import { createMemoryVault } from '../../vault/memory-vault.js'

const RELAY = { relayLeaseMs: 30 * DAY_MS }
const full = { error: { code: 'no-seats-left' } }

/** Somebody has activated a key with one seat on "this computer"; now another user opens the app, with a profile of their own. */
async function createOtherUser(options: Parameters<typeof createEngineHarness>[0] = RELAY) {
  const harness = createEngineHarness(options)
  harness.store.keyOf(GOOD_KEY).limit = 1
  await harness.engine.activate(GOOD_KEY)
  const [seatName = ''] = harness.store.seatsOf(GOOD_KEY)
  await openProfile(harness)
  return { harness, seatName }
}

async function openProfile(harness: EngineHarness): Promise<void> {
  const vault = createMemoryVault({ random: createFakeRandom('another profile') })
  harness.restart({ wrapVault: () => vault })
  await harness.start()
  harness.provider.takeVerbs()
}

describe('a key whose seats are all in use, one of them by this computer', () => {
  it('is activated with that seat, through a relay', async () => {
    const { harness, seatName } = await createOtherUser()
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({
      ok: true,
      value: { entitled: true, state: { license: { seatName } }, notices: [] },
    })
    expect(harness.provider.takeVerbs()).toEqual(['inspect', 'devices', 'recover'])
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual([seatName])
    await harness.clock.advance(40 * DAY_MS)
    expect(harness.engine.snapshot.entitled).toBe(true)
  })

  it('is activated with that seat, also where the store says only at the activation that all are in use', async () => {
    const { harness, seatName } = await createOtherUser()
    harness.provider.next('inspect', async (real) => {
      const answer = (await real()) as { readonly value: object }
      return { ...answer, value: { ...answer.value, seatsUsed: 'unknown' } } as never
    })
    expect((await harness.engine.activate(GOOD_KEY)).ok).toBe(true)
    expect(harness.provider.takeVerbs()).toEqual(['inspect', 'activate', 'devices', 'recover'])
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual([seatName])
  })

  it('gives the seat of another key back that was held here', async () => {
    const { harness, seatName } = await createOtherUser()
    await harness.engine.activate(OTHER_KEY)
    expect((await harness.engine.activate(GOOD_KEY)).ok).toBe(true)
    await harness.clock.advance(HOUR_MS)
    expect(harness.store.seatsOf(OTHER_KEY)).toEqual([])
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual([seatName])
  })

  it('is refused on another computer, whatever it is called', async () => {
    const { harness, seatName } = await createOtherUser()
    harness.moveTo('another computer')
    await openProfile(harness)
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject(full)
    expect(harness.provider.takeVerbs()).toEqual(['inspect', 'devices'])
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual([seatName])
  })

  it.each([
    ['devices', { kind: 'refused', reason: 'unspecified' }],
    ['devices', { kind: 'unreachable', cause: 'offline' }],
    ['recover', { kind: 'refused', reason: 'instance-not-found' }],
    ['recover', { kind: 'unreachable', cause: 'server-error' }],
  ] as const)('is refused where %s is answered with %j', async (verb, answer) => {
    const { harness } = await createOtherUser()
    harness.provider.always(answer, verb)
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject(full)
    expect(harness.engine.snapshot).toMatchObject({ entitled: false, notices: [] })
  })

  it('is refused by a store without a relay, which cannot tell', async () => {
    const { harness } = await createOtherUser({})
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject(full)
  })
})

describe('a computer whose id has changed since it took its seat', () => {
  async function createRenamed(options: Parameters<typeof createEngineHarness>[0] = RELAY) {
    const harness = createEngineHarness(options)
    harness.store.keyOf(GOOD_KEY).limit = 1
    await harness.engine.activate(GOOD_KEY)
    const [before = ''] = harness.store.seatsOf(GOOD_KEY)
    harness.moveTo('this computer by another source', 'linux:dbus-machine-id')
    harness.restart()
    await harness.start()
    harness.provider.takeVerbs()
    return { harness, before }
  }

  it('exchanges it for one with its own tag at the next check, through a relay', async () => {
    const { harness, before } = await createRenamed()
    expect(await harness.engine.revalidate()).toMatchObject({ ok: true, value: { entitled: true } })
    await harness.clock.advance(HOUR_MS)
    const seats = harness.store.seatsOf(GOOD_KEY)
    expect(seats).toEqual([harness.kept().credentials?.seatName])
    expect(seats).not.toContain(before)
    expect(harness.kept()).toMatchObject({ pendingActivation: null, pendingReleases: [], lostSeats: [] })
    expect(harness.engine.snapshot.notices).toEqual([])
  })

  it('exchanges it when its key is entered', async () => {
    const { harness, before } = await createRenamed()
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ ok: true, value: { entitled: true } })
    expect(harness.store.seatsOf(GOOD_KEY)).not.toContain(before)
  })

  it('does not take a seat anew that was freed', async () => {
    const { harness, before } = await createRenamed()
    harness.store.freeSeat(GOOD_KEY, before)
    await harness.engine.revalidate()
    expect(harness.engine.snapshot.state).toMatchObject({ reason: 'seat-released' })
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual([])
  })

  it('keeps it while the relay cannot be asked to free it', async () => {
    const { harness, before } = await createRenamed()
    harness.provider.always({ kind: 'unreachable', cause: 'offline' }, 'deactivate')
    expect(await harness.engine.revalidate()).toMatchObject({ error: { code: 'offline' } })
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ error: { code: 'offline' } })
    expect(harness.kept().credentials).toMatchObject({ seatName: before, instanceId: 'instance-1' })
    harness.provider.obey()
    expect((await harness.engine.revalidate()).ok).toBe(true)
  })

  it('is told that its seat is gone where another computer takes the freed one first', async () => {
    const { harness } = await createRenamed()
    harness.provider.next('inspect', (real) => {
      harness.store.keyOf(GOOD_KEY).seats.set('quick', 'Laptop 222222-0002')
      return real()
    })
    expect(await harness.engine.revalidate()).toMatchObject(full)
    expect(harness.engine.snapshot.state).toMatchObject({ reason: 'seat-released' })
  })

  it('keeps its seat at a store without a relay', async () => {
    const { harness, before } = await createRenamed({})
    expect((await harness.engine.revalidate()).ok).toBe(true)
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual([before])
  })

  it('does not take a lost activation under its former id for none', async () => {
    const harness = createEngineHarness(RELAY)
    harness.provider.next('activate', async (real) => {
      await real()
      harness.provider.always({ kind: 'unreachable', cause: 'offline' })
      return { kind: 'unreachable', cause: 'offline' }
    })
    await harness.engine.activate(GOOD_KEY)
    const [lost = ''] = harness.store.seatsOf(GOOD_KEY)
    harness.moveTo('this computer by another source', 'linux:dbus-machine-id')
    harness.restart()
    harness.provider.obey()
    await harness.start()
    await harness.clock.advance(HOUR_MS)
    expect(harness.engine.snapshot.notices).toMatchObject([{ kind: 'seat-may-be-lost', seatName: lost }])
    await harness.engine.activate(GOOD_KEY)
    await harness.engine.revalidate()
    expect(harness.engine.snapshot.notices).toMatchObject([{ seatName: lost }])
  })
})
