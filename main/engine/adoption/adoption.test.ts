import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../contract/duration.js'
import { GOOD_KEY, OTHER_KEY } from '../../../testing/engine-harness.js'
import { createUpdated, formerSeat, updatedWithSeat } from '../../../testing/former-gate.js'
import { SAMPLE_POLICY } from '../../../testing/sample-activation.js'
import { answerLost } from '../../../testing/scripted-provider.js'
import type { FormerLicense } from '../../options.js'

const { graceMs } = SAMPLE_POLICY
const offline = { kind: 'unreachable', cause: 'offline' } as const
const LATER_MS = 2 * MINUTE_MS

describe('a license of a former gate', () => {
  it('opens the app at once, without a request, and is ours after the first check: no seat is spent', async () => {
    const { harness, read, forget } = await updatedWithSeat()
    expect(await harness.start()).toMatchObject({ entitled: true, state: { status: 'grace' }, notices: [] })
    expect(harness.provider.calls).toEqual([])
    expect(harness.engine.diagnostics()).toMatchObject({ adoption: 'unproven' })
    expect(forget).not.toHaveBeenCalled()
    await harness.clock.advance(LATER_MS)
    expect(harness.provider.calls.map(({ verb }) => verb)).toEqual(['validate'])
    expect(harness.engine.snapshot.state).toMatchObject({
      status: 'licensed',
      license: { seatName: 'Old gate' },
    })
    expect(harness.kept()).toMatchObject({
      credentials: { key: GOOD_KEY, seatName: 'Old gate' },
      adoption: { stage: 'forgotten' },
    })
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual(['Old gate'])
    expect([read.mock.calls.length, forget.mock.calls.length]).toEqual([1, 1])
  })

  it('opens the app for the ordinary grace period while the store cannot be reached, not a moment longer', async () => {
    const { harness, adopt, read, forget } = await updatedWithSeat()
    harness.provider.always(offline)
    await harness.start()
    for (const [step, entitled] of [
      [graceMs - 1, true],
      [1, false],
      [1, false],
    ] as const) {
      await harness.clock.advance(step)
      harness.restart({ adopt })
      expect(await harness.start()).toMatchObject({ entitled })
    }
    expect(harness.engine.snapshot.state).toMatchObject({ status: 'locked', reason: 'grace-ended' })
    expect([read.mock.calls.length, forget.mock.calls.length]).toEqual([1, 0])
    harness.provider.obey()
    expect(await harness.engine.revalidate()).toMatchObject({ ok: true })
    expect(harness.engine.snapshot.state.status).toBe('licensed')
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual(['Old gate'])
  })

  it('of a key alone takes one seat, once', async () => {
    const { harness, adopt } = createUpdated({ key: GOOD_KEY })
    expect((await harness.start()).entitled).toBe(true)
    await harness.clock.advance(LATER_MS)
    expect(harness.provider.takeVerbs()).toEqual(['inspect', 'activate'])
    harness.restart({ adopt })
    await harness.start()
    await harness.clock.advance(3 * DAY_MS)
    expect(harness.provider.takeVerbs()).not.toContain('activate')
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual([harness.kept().credentials?.seatName])
  })

  it('whose seat is gone gets another one', async () => {
    const { harness } = createUpdated({ key: GOOD_KEY, instanceId: 'gone' })
    await harness.start()
    await harness.clock.advance(LATER_MS)
    expect(harness.provider.takeVerbs()).toEqual(['validate', 'inspect', 'activate'])
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
    expect(harness.engine.snapshot).toMatchObject({ state: { status: 'licensed' }, notices: [] })
  })

  it.each([
    ['disabled', { disabled: true }, 'disabled'],
    ['expired', { expired: true }, 'expired'],
    ["another product's", { foreign: true }, 'wrong-product'],
  ])(
    'is locked by the answer that its key is %s, keeps what was read, and opens when that changes',
    async (_what, facts, reason) => {
      const { harness, adopt, forget } = await updatedWithSeat()
      const known = Object.assign(harness.store.keyOf(GOOD_KEY), facts)
      expect((await harness.start()).entitled).toBe(true)
      await harness.clock.advance(LATER_MS)
      expect(harness.engine.snapshot).toMatchObject({ entitled: false, state: { status: 'locked', reason } })
      expect(forget).not.toHaveBeenCalled()
      harness.restart({ adopt })
      expect((await harness.start()).state).toMatchObject({ status: 'locked', reason })
      Object.assign(known, { disabled: false, expired: false, foreign: false })
      await harness.clock.advance(2 * DAY_MS)
      expect(harness.engine.snapshot.state.status).toBe('licensed')
      expect(harness.store.seatsOf(GOOD_KEY)).toEqual(['Old gate'])
      expect(forget).toHaveBeenCalledOnce()
    },
  )

  it.each(['with its seat', 'alone'])(
    'of an unknown key, %s, needs three answers over a day',
    async (what) => {
      const { harness } = createUpdated({
        key: 'B1A3E5D7-2C4F-4E6A-8B0D-1F3E5A7C9B2D',
        ...(what === 'alone' ? {} : { instanceId: 'seat' }),
      })
      await harness.start()
      await harness.clock.advance(LATER_MS)
      expect(harness.engine.snapshot.state).toMatchObject({ status: 'grace', cause: 'doubted' })
      await harness.clock.advance(2 * DAY_MS)
      expect(harness.engine.snapshot.state).toMatchObject({ status: 'locked', reason: 'not-found' })
      expect(harness.provider.takeVerbs()).not.toContain('activate')
    },
  )

  it('of a test key opens no packaged app once the store was asked', async () => {
    const { harness, adopt, read } = createUpdated({ key: GOOD_KEY })
    harness.store.keyOf(GOOD_KEY).testMode = true
    await harness.start()
    await harness.clock.advance(LATER_MS)
    expect(harness.engine.snapshot).toMatchObject({ entitled: false, state: { status: 'unlicensed' } })
    harness.restart({ adopt })
    expect((await harness.start()).entitled).toBe(false)
    expect(read).toHaveBeenCalledOnce()
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual([])
  })

  it('whose key is full stays open for its grace period, and takes the seat that is freed', async () => {
    const { harness } = createUpdated({ key: GOOD_KEY })
    harness.store.keyOf(GOOD_KEY).limit = 1
    await formerSeat(harness)
    await harness.start()
    await harness.clock.advance(LATER_MS)
    expect(harness.engine.snapshot.entitled).toBe(true)
    expect(await harness.engine.revalidate()).toMatchObject({ ok: false, error: { code: 'no-seats-left' } })
    expect(harness.provider.takeVerbs()).not.toContain('activate')
    harness.store.freeSeat(GOOD_KEY, 'Old gate')
    expect(await harness.engine.revalidate()).toMatchObject({ ok: true })
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
  })

  it('whose activation was not answered takes no second seat by itself, and names the one that may be taken', async () => {
    const { harness, adopt } = createUpdated({ key: GOOD_KEY })
    harness.provider.next('activate', answerLost('server-error'))
    await harness.start()
    await harness.clock.advance(3 * HOUR_MS)
    harness.restart({ adopt })
    await harness.start()
    await harness.clock.advance(DAY_MS)
    const seats = harness.store.seatsOf(GOOD_KEY)
    expect(seats).toHaveLength(1)
    expect(harness.engine.snapshot).toMatchObject({
      entitled: true,
      notices: [{ kind: 'seat-may-be-lost', seatName: seats[0] }],
    })
    await harness.engine.dismissLostSeat(seats[0] ?? '')
    expect(await harness.engine.revalidate()).toMatchObject({ ok: true })
  })

  it('is not taken up again after the user has given it back', async () => {
    const { harness, adopt, read } = await updatedWithSeat()
    await harness.start()
    expect(await harness.engine.deactivate()).toMatchObject({ ok: true })
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual([])
    harness.restart({ adopt })
    expect(await harness.start()).toMatchObject({ state: { status: 'unlicensed', reason: 'deactivated' } })
    expect(read).toHaveBeenCalledOnce()
  })

  it('is given back only once the store can be asked whose seat it is', async () => {
    const { harness, adopt, read } = await updatedWithSeat()
    harness.provider.always(offline)
    await harness.start()
    expect(await harness.engine.deactivate()).toMatchObject({ ok: false, error: { code: 'offline' } })
    expect(harness.engine.snapshot.entitled).toBe(true)
    expect(await harness.engine.removeHere()).toMatchObject({ ok: true })
    harness.restart({ adopt })
    expect((await harness.start()).entitled).toBe(false)
    expect(read).toHaveBeenCalledOnce()
  })

  it('gives way to another key, and the seat that it had is named', async () => {
    const updated = await updatedWithSeat()
    const { harness, forget } = updated
    updated.read.mockResolvedValue({ ...(await updated.read()), seatName: 'Old gate' } as FormerLicense)
    harness.provider.always(offline, 'validate')
    await harness.start()
    expect(await harness.engine.activate(OTHER_KEY)).toMatchObject({ ok: true })
    expect(harness.engine.snapshot.notices).toMatchObject([
      { kind: 'seat-may-be-lost', seatName: 'Old gate' },
    ])
    expect(harness.engine.diagnostics()).toMatchObject({ adoption: 'ended' })
    expect(forget).not.toHaveBeenCalled()
  })

  it('is ours where the user enters its key before the first check', async () => {
    const { harness, forget } = createUpdated({ key: GOOD_KEY })
    await harness.start()
    expect(await harness.engine.activate(GOOD_KEY.toLowerCase())).toMatchObject({ ok: true })
    await harness.clock.advance(LATER_MS)
    expect(forget).toHaveBeenCalledOnce()
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
  })

  it('tells no key', async () => {
    const { harness } = await updatedWithSeat()
    await harness.start()
    await harness.clock.advance(LATER_MS)
    expect(JSON.stringify([harness.engine.diagnostics(), harness.log])).not.toContain(GOOD_KEY)
  })
})
