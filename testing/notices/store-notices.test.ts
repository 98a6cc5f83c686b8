import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import { retired } from '../../providers/retired/retired.js'
import { GOOD_KEY } from '../engine-harness.js'
import { SAMPLE_POLICY } from '../sample-activation.js'
import {
  createNoticedLicense,
  createNoticeWorld,
  honorFor,
  NOTICED_STORE,
  type NoticeWorld,
  relaunch,
} from './notice-world.js'

const { graceMs, warnMs } = SAMPLE_POLICY
const offline = { kind: 'unreachable', cause: 'offline' } as const
const stateOf = (world: NoticeWorld) => world.engine.snapshot.state

describe('a store notice', () => {
  it('is not asked for while the store answers, nor while its trouble costs nobody anything', async () => {
    const world = await createNoticedLicense()
    world.publish(world.notice({ honor: honorFor(world, 100 * DAY_MS) }))
    await world.pass(20 * DAY_MS)
    world.provider.always(offline)
    await world.pass(graceMs - warnMs - 2 * DAY_MS)
    expect(world.takeAsked().notice).toBe(0)
  })

  it('opens an app whose grace period has ended, until its day, over launches without a network', async () => {
    const world = await createNoticedLicense()
    world.provider.always(offline)
    await world.pass(graceMs + DAY_MS)
    expect(stateOf(world)).toMatchObject({ status: 'locked', reason: 'grace-ended' })
    const honor = honorFor(world, 90 * DAY_MS)
    world.publish(world.notice({ honor }))
    await world.engine.revalidate()
    const until = (honor[0]?.until ?? 0) * 1_000
    expect(world.engine.snapshot).toMatchObject({
      entitled: true,
      state: { status: 'grace', cause: 'store-closed', endsAt: until, warnsAt: until - warnMs },
    })
    world.publish(null)
    await world.pass(until - world.trueNow() - 1)
    world.restart()
    expect(await world.engine.open()).toMatchObject({ entitled: true, state: { endsAt: until } })
    await world.clock.advance(1)
    expect(stateOf(world)).toMatchObject({ status: 'locked', reason: 'grace-ended', cause: 'store-closed' })
  })

  it('is found before the app locks where the app runs', async () => {
    const world = await createNoticedLicense()
    world.publish(world.notice({ honor: honorFor(world, 100 * DAY_MS) }))
    world.provider.always(offline)
    await world.pass(graceMs + 10 * DAY_MS)
    expect(world.snapshots.every(({ entitled, revision }) => entitled || revision <= 2)).toBe(true)
    expect(stateOf(world)).toMatchObject({ status: 'grace', cause: 'store-closed' })
  })

  it.each([
    ['key-not-found', 'not-found'],
    ['key-expired', 'expired'],
  ] as const)(
    'keeps a license open of which the store says %s, and nobody sees a lock',
    async (reason, locked) => {
      const world = await createNoticedLicense()
      const seen: boolean[] = []
      world.engine.subscribe(({ entitled }) => void seen.push(entitled))
      world.publish(world.notice({ honor: honorFor(world, 100 * DAY_MS) }))
      world.provider.always({ kind: 'refused', reason }, 'validate')
      await world.pass(5 * DAY_MS)
      expect(world.kept().entitlement?.verdict?.reason).toBe(locked)
      expect(stateOf(world)).toMatchObject({ status: 'grace', cause: 'store-closed' })
      expect(seen).not.toContain(false)
    },
  )

  it.each(['key-disabled', 'wrong-product'] as const)(
    'does not open a license of which the store says %s, and says nothing of a seat that is gone',
    async (reason) => {
      const world = await createNoticedLicense()
      world.publish(world.notice({ honor: honorFor(world, 100 * DAY_MS) }))
      world.provider.always({ kind: 'refused', reason }, 'validate')
      await world.engine.revalidate()
      expect(stateOf(world).status).toBe('locked')
      expect(world.takeAsked().notice).toBe(1)
      world.provider.always({ kind: 'refused', reason: 'instance-not-found' }, 'validate')
      await world.engine.revalidate()
      expect(stateOf(world)).toMatchObject({ status: 'unlicensed', reason: 'seat-released' })
    },
  )

  it('is asked for by a dated license of a retired store once that has ended, and keeps it open', async () => {
    const world = await createNoticedLicense(30 * DAY_MS)
    await relaunch(world, { wrapProvider: retired })
    world.publish(world.notice({ honor: honorFor(world, 400 * DAY_MS) }))
    world.takeAsked()
    await world.pass(30 * DAY_MS - 1)
    expect(world.takeAsked().notice).toBe(0)
    await world.pass(DAY_MS)
    expect(world.takeAsked().notice).toBeGreaterThan(0)
    await world.pass(40 * DAY_MS)
    expect(stateOf(world)).toMatchObject({ status: 'grace', cause: 'store-closed' })
  })

  it('gives an app nothing that never held a license, and is not even asked for', async () => {
    const world = await createNoticeWorld()
    world.publish(world.notice({ honor: honorFor(world, 100 * DAY_MS), goTo: world.goTo }))
    world.ledger.addKey(GOOD_KEY)
    world.provider.always(offline)
    await world.start()
    await world.engine.activate(GOOD_KEY)
    await world.engine.revalidate()
    await world.pass(30 * DAY_MS)
    expect([world.engine.snapshot.entitled, world.takeAsked()]).toEqual([false, { notice: 0, relay: 0 }])
  })

  it('is not asked for by an app without the option', async () => {
    const world = await createNoticedLicense()
    await relaunch(world, { notices: undefined })
    world.provider.always(offline)
    await world.pass(graceMs + DAY_MS)
    expect([stateOf(world).status, world.takeAsked().notice]).toEqual(['locked', 0])
  })
})

describe('which licenses a notice honors', () => {
  async function lockedAfter(confirmedAt: (world: NoticeWorld) => object) {
    const world = await createNoticedLicense()
    await world.engine.revalidate()
    const confirmed = confirmedAt(world)
    world.provider.always(offline)
    await world.pass(graceMs)
    const until = Math.floor((world.trueNow() + 30 * DAY_MS) / 1_000)
    world.publish(world.notice({ honor: [{ store: NOTICED_STORE, before: until, until, ...confirmed }] }))
    await world.engine.revalidate()
    return world.engine.snapshot.entitled
  }
  const confirmedOf = (world: NoticeWorld) => world.kept().entitlement?.confirmedAt ?? 0

  it('those that were confirmed before its day and no earlier than from another, and those of its store', async () => {
    const second = (world: NoticeWorld) => confirmedOf(world) / 1_000
    expect(await lockedAfter((world) => ({ before: Math.ceil(second(world)) + 1 }))).toBe(true)
    expect(await lockedAfter((world) => ({ before: Math.floor(second(world)) }))).toBe(false)
    expect(await lockedAfter((world) => ({ from: Math.floor(second(world)) }))).toBe(true)
    expect(await lockedAfter((world) => ({ from: Math.ceil(second(world)) + 1 }))).toBe(false)
    expect(await lockedAfter(() => ({ store: 'other-store' }))).toBe(false)
  })
})
