import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS } from '../../contract/duration.js'
import { createEngineHarness, GOOD_KEY } from '../../testing/engine-harness.js'
import { createKillSwitch } from '../../testing/kill-switch.js'
import { activatedThrough, expectOneSeat, launch, WAYS, type Way } from '../../testing/provider-ways.js'
import { SAMPLE_POLICY } from '../../testing/sample-activation.js'

const { graceMs } = SAMPLE_POLICY
const offline = { kind: 'unreachable', cause: 'offline' } as const

/** Whether the first launch opens without an answer. Only a key that nobody here accepts leaves nothing to go by. */
const CHANGES: readonly (readonly [from: Way, to: Way, opensOffline: boolean])[] = [
  ['the store itself', 'a relay', true],
  ['the store itself', 'a relay that does not tell its store', true],
  ['a relay', 'the store itself', true],
  ['a relay that does not tell its store', 'the store itself', true],
  ['a relay', 'the relay at another address', true],
  ['a relay', 'a relay that does not tell its store', true],
  ['a relay', 'a relay with another key, the former one accepted', true],
  ['a relay', 'a relay with another key', false],
]

describe.each(CHANGES)('a license that went from %s to %s', (from, to, opensOffline) => {
  it('is confirmed by the next check, and goes on for as long as it is checked', async () => {
    const harness = await activatedThrough(from)
    launch(harness, to)
    expect((await harness.start()).entitled).toBe(opensOffline)
    expect(await harness.engine.revalidate()).toMatchObject({ ok: true })
    expect(harness.engine.snapshot.state.status).toBe('licensed')
    await harness.clock.advance(3 * graceMs)
    expectOneSeat(harness)
    launch(harness, to).always(offline)
    expect(await harness.engine.open()).toMatchObject({ entitled: true })
  })

  it('goes on in the grace period that was running where the first launches are offline', async () => {
    const harness = await activatedThrough(from)
    const seenAt = [graceMs - 1, graceMs, graceMs + 1]
    const seen: boolean[] = []
    for (const at of seenAt) {
      await harness.clock.advance(at - (seenAt[seen.length - 1] ?? 0))
      launch(harness, to).always(offline)
      seen.push((await harness.engine.open()).entitled)
      await harness.engine.revalidate()
    }
    expect(seen).toEqual([opensOffline, false, false])
    launch(harness, to)
    expect(await harness.engine.revalidate()).toMatchObject({ ok: true })
    expectOneSeat(harness)
  })

  it.each([true, false])(
    'takes no other seat when its key is entered again, with the network: %s',
    async (online) => {
      const harness = await activatedThrough(from)
      const provider = launch(harness, to)
      if (!online) provider.always(offline)
      await harness.engine.activate(GOOD_KEY)
      provider.obey()
      expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ ok: true })
      expect(provider.calls.map(({ verb }) => verb)).not.toContain('activate')
      expectOneSeat(harness)
    },
  )

  it.each([true, false])('can go back, confirmed in between: %s', async (confirmed) => {
    const harness = await activatedThrough(from)
    const there = launch(harness, to)
    if (!confirmed) there.always(offline)
    await harness.start()
    await harness.engine.revalidate()
    const back = launch(harness, from)
    back.always(offline)
    const opened = await harness.engine.open()
    // A lease that the former relay's key does not fit says nothing to it.
    const isSigned = confirmed && to.startsWith('a relay with another key')
    expect(opened.entitled).toBe(!isSigned)
    back.obey()
    await harness.engine.revalidate()
    expectOneSeat(harness)
  })

  it('can be released there', async () => {
    const harness = await activatedThrough(from)
    launch(harness, to)
    expect(await harness.engine.deactivate()).toMatchObject({ ok: true })
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual([])
    expect(harness.engine.snapshot.notices).toEqual([])
  })

  it('outlives "not found" of a provider that has never confirmed it', async () => {
    const harness = await activatedThrough(from)
    const provider = launch(harness, to)
    const isSameProvider = WAYS[from](harness).id === WAYS[to](harness).id
    provider.always({ kind: 'refused', reason: 'key-not-found' }, 'validate')
    await harness.start()
    await harness.clock.advance(2 * DAY_MS)
    await harness.engine.revalidate()
    expect(harness.engine.snapshot.state.status).toBe(isSameProvider ? 'locked' : 'grace')
    provider.obey()
    await harness.engine.revalidate()
    expectOneSeat(harness)
  })

  it('is asked about no more often than a store in trouble while its key is not known there', async () => {
    const harness = await activatedThrough(from)
    const provider = launch(harness, to)
    provider.always({ kind: 'refused', reason: 'key-not-found' }, 'validate')
    await harness.start()
    await harness.clock.advance(2 * DAY_MS)
    provider.takeVerbs()
    await harness.clock.advance(DAY_MS)
    expect(provider.takeVerbs().length).toBeLessThan(15)
  })

  it('is kept by a process that is killed at any point of the first check', async () => {
    const check = async (at?: number) => {
      const harness = await activatedThrough(from)
      const kill = createKillSwitch(at)
      launch(harness, to, kill)
      await Promise.race([harness.engine.revalidate(), kill.dead])
      return { harness, points: kill.points }
    }
    const { points } = await check()
    expect(points).toBeGreaterThanOrEqual(4)
    for (let at = 1; at <= points; at += 1) {
      for (const next of [to, from]) {
        const { harness } = await check(at)
        launch(harness, next)
        await harness.start()
        await harness.engine.revalidate()
        expectOneSeat(harness)
      }
    }
  })
})

describe.each(CHANGES)('an activation through %s that %s settles', (from, to) => {
  it('is accounted for wherever the process was killed', async () => {
    const activate = async (at?: number) => {
      const harness = createEngineHarness()
      const kill = createKillSwitch(at)
      launch(harness, from, kill)
      await Promise.race([harness.engine.activate(GOOD_KEY), kill.dead])
      return { harness, points: kill.points }
    }
    const { points } = await activate()
    for (let at = 1; at <= points; at += 1) {
      const { harness } = await activate(at)
      launch(harness, to)
      await harness.start()
      await harness.clock.advance(HOUR_MS)
      await harness.engine.activate(GOOD_KEY)
      await harness.engine.revalidate()
      const { credentials, lostSeats } = harness.kept()
      const named = [credentials, ...lostSeats].map((seat) => seat?.seatName)
      expect(harness.engine.snapshot.entitled).toBe(true)
      expect(named).toEqual(expect.arrayContaining(harness.store.seatsOf(GOOD_KEY)))
    }
  })
})
