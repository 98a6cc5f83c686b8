import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS } from '../../../contract/duration.js'
import { createEngineHarness, GOOD_KEY } from '../../../testing/engine-harness.js'
import { createKillSwitch } from '../../../testing/kill-switch.js'

const RELAY = { relayLeaseMs: 30 * DAY_MS }
const full = { error: { code: 'no-seats-left' } }
const offline = { kind: 'unreachable', cause: 'offline' } as const

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

  it.each([
    ['the network is gone', offline, []],
    ['the network is gone, and then the key is not to be had', offline, ['inspect']],
    ['the activation is not answered', offline, ['activate']],
    ['the store turns the activation away', { kind: 'unreachable', cause: 'rate-limited' }, ['activate']],
    ['the store says no without a reason', { kind: 'refused', reason: 'unspecified' }, ['inspect']],
    [
      'the store says by mistake that there is no such key',
      { kind: 'refused', reason: 'key-not-found' },
      ['inspect'],
    ],
  ] as const)(
    'takes the new seat by itself where, after the old one was freed, %s',
    async (_what, answer, verbs) => {
      const { harness } = await createRenamed()
      harness.provider.next('deactivate', async (real) => {
        const freed = await real()
        harness.provider.always(answer, ...verbs)
        return freed
      })
      expect((await harness.engine.revalidate()).ok).toBe(false)
      harness.restart()
      await harness.start()
      await harness.clock.advance(2 * DAY_MS)
      harness.provider.takeVerbs()
      await harness.clock.advance(DAY_MS)
      expect(harness.provider.takeVerbs().length).toBeLessThan(100)
      harness.provider.obey()
      await harness.clock.advance(DAY_MS)
      expect(harness.engine.snapshot).toMatchObject({ entitled: true, notices: [] })
      expect(harness.store.seatsOf(GOOD_KEY)).toEqual([harness.kept().credentials?.seatName])
      expect(harness.kept().pendingReleases).toEqual([])
    },
  )

  it('has one seat in the end, wherever the process is killed', async () => {
    const exchange = async (at?: number) => {
      const { harness } = await createRenamed()
      const kill = createKillSwitch(at)
      harness.restart({ wrapVault: kill.vault, wrapProvider: kill.provider })
      await Promise.race([harness.engine.revalidate(), kill.dead])
      return { harness, points: kill.points }
    }
    const { points } = await exchange()
    expect(points).toBeGreaterThanOrEqual(12)
    for (let at = 1; at <= points; at += 1) {
      const { harness } = await exchange(at)
      harness.restart()
      await harness.start()
      await harness.clock.advance(DAY_MS)
      expect(harness.engine.snapshot).toMatchObject({ entitled: true, notices: [] })
      expect(harness.store.seatsOf(GOOD_KEY)).toEqual([harness.kept().credentials?.seatName])
    }
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
