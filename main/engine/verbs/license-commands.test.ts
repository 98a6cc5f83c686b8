import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../../contract/duration.js'
import { createEngineHarness, GOOD_KEY, OTHER_KEY } from '../../../testing/engine-harness.js'
import { answerLost } from '../../../testing/scripted-provider.js'
import { REQUEST_LIFE_MS } from './journal.js'

const held = () => {
  let release = (): void => undefined
  const gate = new Promise<void>((resolve) => (release = resolve))
  return { gate, release: () => release() }
}

describe('one verb at a time', () => {
  it('lets a second caller with the same key join the first', async () => {
    const harness = createEngineHarness()
    const replies = await Promise.all([
      harness.engine.activate(GOOD_KEY),
      harness.engine.activate(` ${GOOD_KEY} `),
      harness.engine.activate(GOOD_KEY),
    ])
    expect(new Set(replies).size).toBe(1)
    expect(harness.provider.takeVerbs()).toEqual(['inspect', 'activate'])
  })

  it('refuses another key meanwhile, and never answers it with the outcome of the first', async () => {
    const harness = createEngineHarness()
    const { gate, release } = held()
    harness.provider.next('inspect', async (real) => gate.then(real))
    const first = harness.engine.activate(GOOD_KEY)
    await harness.clock.advance(0)
    const joined = harness.engine.activate(GOOD_KEY)
    expect(await harness.engine.activate(OTHER_KEY)).toMatchObject({ error: { code: 'busy' } })
    release()
    await Promise.all([first, joined])
    const others = [harness.engine.activate(OTHER_KEY), harness.engine.activate(GOOD_KEY)]
    expect((await Promise.all(others)).map((reply) => reply.ok || reply.error.code)).toEqual([true, 'busy'])
    expect(harness.kept().credentials?.key).toBe(OTHER_KEY)
  })

  it('lets another verb wait for its turn', async () => {
    const harness = createEngineHarness()
    const { gate, release } = held()
    harness.provider.next('activate', async (real) => gate.then(real))
    const activated = harness.engine.activate(GOOD_KEY)
    await harness.clock.advance(0)
    const deactivated = harness.engine.deactivate()
    const checked = harness.engine.revalidate()
    expect(harness.engine.snapshot.activity).toBe('activating')
    release()
    expect((await activated).ok).toBe(true)
    expect((await deactivated).ok).toBe(true)
    expect(await checked).toMatchObject({ error: { code: 'not-activated' } })
    expect(harness.engine.snapshot.activity).toBe('idle')
  })

  it('makes one request for a check on demand and one that falls due', async () => {
    const harness = createEngineHarness()
    await harness.start()
    await harness.engine.activate(GOOD_KEY)
    harness.provider.takeVerbs()
    const { gate, release } = held()
    harness.provider.next('validate', async (real) => gate.then(real))
    await harness.clock.advance(DAY_MS)
    const reply = harness.engine.revalidate()
    release()
    expect((await reply).ok).toBe(true)
    expect(harness.provider.takeVerbs()).toEqual(['validate'])
  })

  it('does not take the giving back of an old seat for a check of the license', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    const { gate, release } = held()
    harness.provider.next('deactivate', async (real) => gate.then(real))
    await harness.engine.activate(OTHER_KEY)
    const reply = harness.engine.revalidate()
    harness.store.keyOf(OTHER_KEY).disabled = true
    release()
    expect(await reply).toMatchObject({ error: { code: 'key-disabled' } })
  })

  it('answers a fault of ours as an outcome, and goes on', async () => {
    const harness = createEngineHarness({ wrapVault: (vault) => vault })
    await harness.engine.open()
    harness.provider.next('inspect', () => ({ kind: 'granted', value: null }) as never)
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ error: { code: 'internal' } })
    expect((await harness.engine.activate(GOOD_KEY)).ok).toBe(true)
  })

  it('takes a provider that throws for one that cannot be asked', async () => {
    const harness = createEngineHarness()
    harness.provider.next('inspect', () => Promise.reject(new Error(GOOD_KEY)))
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ error: { code: 'misconfigured' } })
    expect(JSON.stringify(harness.log)).not.toContain(GOOD_KEY)
  })
})

/** The answer to an activation was lost, and the store could not be asked about it either. */
async function createUnsettled() {
  const harness = createEngineHarness()
  harness.provider.next('activate', answerLost())
  harness.provider.next('inspect', (real) => real(), { kind: 'unreachable', cause: 'offline' })
  await harness.engine.activate(GOOD_KEY)
  const [seatName = ''] = harness.store.seatsOf(GOOD_KEY)
  return { harness, seatName }
}

describe('notices', () => {
  it('of a lost seat go when the user has seen to it, also for good', async () => {
    const harness = createEngineHarness()
    harness.provider.next('activate', answerLost())
    await harness.engine.activate(GOOD_KEY)
    const [seatName = ''] = harness.store.seatsOf(GOOD_KEY)
    await harness.engine.dismissLostSeat('another seat')
    expect(harness.engine.snapshot.notices).toHaveLength(1)
    expect(await harness.engine.dismissLostSeat(seatName)).toMatchObject({ ok: true, value: { notices: [] } })
    harness.restart()
    expect(await harness.engine.open()).toMatchObject({ notices: [] })
  })

  it('of a seat that is not settled yet go too, and the journal stays', async () => {
    const { harness, seatName } = await createUnsettled()
    expect(harness.engine.snapshot.notices).toMatchObject([{ kind: 'seat-may-be-lost', seatName }])
    expect(await harness.engine.dismissLostSeat(seatName)).toMatchObject({ ok: true, value: { notices: [] } })
    expect(harness.kept().pendingActivation).toMatchObject({ seatName })
  })

  it('come back once the store counts the seat that was not settled, and then go for good', async () => {
    const { harness, seatName } = await createUnsettled()
    await harness.engine.dismissLostSeat(seatName)
    await harness.engine.revalidate()
    expect(harness.engine.snapshot.notices).toMatchObject([{ kind: 'seat-may-be-lost', seatName }])
    await harness.engine.dismissLostSeat(seatName)
    await harness.engine.revalidate()
    expect([harness.engine.snapshot.notices, harness.kept().lostSeats]).toEqual([[], []])
  })

  it('do not come back where the user has freed the seat that was not settled', async () => {
    const { harness, seatName } = await createUnsettled()
    harness.store.freeSeat(GOOD_KEY, seatName)
    await harness.engine.dismissLostSeat(seatName)
    await harness.clock.advance(REQUEST_LIFE_MS)
    await harness.engine.revalidate()
    expect([harness.engine.snapshot.notices, harness.kept().pendingActivation]).toEqual([[], null])
  })

  it('are not lost to a change that is made at the same time', async () => {
    const harness = createEngineHarness()
    harness.provider.next('activate', answerLost())
    await harness.engine.activate(GOOD_KEY)
    const [seatName = ''] = harness.store.seatsOf(GOOD_KEY)
    await Promise.all([harness.engine.activate(OTHER_KEY), harness.engine.dismissLostSeat(seatName)])
    expect(harness.kept()).toMatchObject({ credentials: { key: OTHER_KEY }, lostSeats: [] })
  })
})
