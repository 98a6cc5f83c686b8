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
