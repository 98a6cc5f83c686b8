import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import { retired } from '../../providers/retired/retired.js'
import { GOOD_KEY } from '../engine-harness.js'
import { SAMPLE_POLICY } from '../sample-activation.js'
import {
  createNoticedLicense,
  createNoticeWorld,
  NOTICED_STORE,
  type NoticeWorld,
  relaunch,
} from './notice-world.js'

const { graceMs } = SAMPLE_POLICY
const offline = { kind: 'unreachable', cause: 'offline' } as const
const stateOf = (world: NoticeWorld) => world.engine.snapshot.state

describe('a notice that names a relay', () => {
  async function goneTo(know: boolean) {
    const world = await createNoticedLicense()
    if (know) world.ledger.addKey(GOOD_KEY).seats.set('instance-1', world.kept().credentials?.seatName ?? '')
    world.publish(world.notice({ goTo: world.goTo }))
    world.provider.always(offline)
    await world.pass(graceMs + 30 * DAY_MS)
    await world.engine.revalidate()
    return world
  }

  it('has the license answered there, with the seat it had, for as long as the relay says yes', async () => {
    const world = await goneTo(true)
    expect(stateOf(world).status).toBe('licensed')
    expect(world.kept().credentials).toMatchObject({ providerId: NOTICED_STORE, instanceId: 'instance-1' })
    expect(world.ledger.seatsOf(GOOD_KEY)).toHaveLength(1)
    world.provider.takeVerbs()
    await relaunch(world)
    expect(await world.engine.revalidate()).toMatchObject({ ok: true })
    expect(world.provider.takeVerbs()).toEqual([])
    await world.pass(40 * DAY_MS)
    expect(world.engine.snapshot.entitled).toBe(true)
    expect(world.takeAsked().notice).toBeLessThan(40)
  })

  it('opens an app again that had locked, at the next check', async () => {
    const world = await createNoticedLicense()
    world.ledger.addKey(GOOD_KEY).seats.set('instance-1', world.kept().credentials?.seatName ?? '')
    world.provider.always(offline)
    await world.pass(graceMs + 30 * DAY_MS)
    expect(stateOf(world).status).toBe('locked')
    world.publish(world.notice({ goTo: world.goTo }))
    expect(await world.engine.revalidate()).toMatchObject({ ok: true })
    expect(stateOf(world).status).toBe('licensed')
    expect(await world.engine.activate(GOOD_KEY)).toMatchObject({ ok: true })
  })

  it('gives the seat back there where the user deactivates', async () => {
    const world = await goneTo(true)
    expect(await world.engine.deactivate()).toMatchObject({ ok: true })
    expect(world.ledger.seatsOf(GOOD_KEY)).toEqual([])
    expect(world.engine.snapshot.notices).toEqual([])
  })

  it('takes nothing from a license that the relay refuses or does not know: the store has the last word', async () => {
    const world = await goneTo(false)
    expect(stateOf(world)).toMatchObject({ status: 'locked', reason: 'grace-ended' })
    world.ledger.addKey(GOOD_KEY).disabled = true
    world.provider.obey()
    expect(await world.engine.revalidate()).toMatchObject({ ok: true })
    expect(stateOf(world).status).toBe('licensed')
    expect(world.takeAsked().relay).toBeGreaterThan(0)
  })

  it('does not shorten what the license has where the relay is gone again, or says that it ends sooner', async () => {
    const world = await createNoticedLicense(400 * DAY_MS)
    const sooner = world.ledger.addKey(GOOD_KEY)
    sooner.seats.set('instance-1', world.kept().credentials?.seatName ?? '')
    sooner.expiresAt = world.trueNow() + DAY_MS
    world.publish(world.notice({ goTo: world.goTo }))
    world.provider.always({ kind: 'refused', reason: 'key-expired' }, 'validate')
    await world.engine.revalidate()
    expect(world.kept().entitlement?.license.expiresAt).toBeGreaterThan(world.trueNow() + 300 * DAY_MS)
    await relaunch(world, { wrapProvider: retired })
    world.cutRelay(true)
    await world.pass(60 * DAY_MS)
    expect(stateOf(world).status).toBe('licensed')
  })

  it('is asked about a license of a retired store, which stays one of that store', async () => {
    const world = await createNoticedLicense(30 * DAY_MS)
    const known = world.ledger.addKey(GOOD_KEY)
    known.seats.set('instance-1', world.kept().credentials?.seatName ?? '')
    known.expiresAt = world.trueNow() + 1_000 * DAY_MS
    world.publish(world.notice({ goTo: world.goTo }))
    await relaunch(world, { wrapProvider: retired })
    await world.pass(32 * DAY_MS)
    await world.engine.revalidate()
    expect(stateOf(world)).toMatchObject({ status: 'licensed', license: { storeNotAsked: true } })
    world.cutRelay(true)
    await world.pass(60 * DAY_MS)
    expect(stateOf(world)).toMatchObject({ status: 'licensed' })
  })

  it('is of no use to a license that opens by leases', async () => {
    const world = await createNoticeWorld({ relayLeaseMs: 30 * DAY_MS })
    await world.engine.activate(GOOD_KEY)
    world.publish(
      world.notice({ goTo: [...world.goTo, ...world.goTo.map((claim) => ({ ...claim, store: 'relay' }))] }),
    )
    world.provider.always(offline)
    await world.start()
    await world.pass(graceMs + DAY_MS)
    expect([stateOf(world).status, world.takeAsked().relay]).toEqual(['locked', 0])
  })
})
