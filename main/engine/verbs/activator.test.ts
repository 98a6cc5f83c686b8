import { describe, expect, it } from 'vitest'
import { MINUTE_MS } from '../../../contract/duration.js'
import {
  type LicenseErrorCode,
  UNREACHABLE_CAUSES,
  type UnreachableCause,
} from '../../../contract/license-error.js'
import { createEngineHarness, GOOD_KEY, OTHER_KEY } from '../../../testing/engine-harness.js'
import { answerLost, type Script } from '../../../testing/scripted-provider.js'

const codeOf = (reply: { readonly ok: boolean; readonly error?: { readonly code: LicenseErrorCode } }) =>
  reply.ok ? 'ok' : reply.error?.code
const unreachable = (cause: UnreachableCause): Script => ({ kind: 'unreachable', cause })

describe('activating a good key', () => {
  it('inspects it, takes one seat, keeps it and opens the app', async () => {
    const harness = createEngineHarness()
    const reply = await harness.engine.activate(`Your key: ${GOOD_KEY}`)
    const [seatName = ''] = harness.store.seatsOf(GOOD_KEY)
    expect(seatName).toMatch(/^Studio [0-9A-F]{6}-[0-9A-F]{4}$/)
    expect(reply).toMatchObject({
      ok: true,
      value: {
        state: { status: 'licensed', license: { keyTail: '4D51', seatName, seatsUsed: 1, seatsLimit: 3 } },
        activity: 'idle',
        entitled: true,
        persisted: true,
        notices: [],
      },
    })
    expect(harness.provider.takeVerbs()).toEqual(['inspect', 'activate'])
    expect(harness.kept()).toMatchObject({
      credentials: { key: GOOD_KEY, instanceId: 'instance-1', seatName, providerId: 'model-store' },
      pendingActivation: null,
      pendingReleases: [],
      lostSeats: [],
    })
  })

  it('has the journal on disk before the request, with the name that the request carries', async () => {
    const harness = createEngineHarness()
    const seen: unknown[] = []
    harness.store.keyOf(GOOD_KEY).seats.set('another', 'Another computer')
    harness.provider.next('activate', (real) => {
      seen.push(harness.kept().pendingActivation)
      return real()
    })
    await harness.engine.activate(GOOD_KEY)
    expect(seen).toEqual([
      {
        providerId: 'model-store',
        sale: { store: 'model-store' },
        key: GOOD_KEY,
        keyTail: '4D51',
        seatName: harness.provider.calls.at(-1)?.seatName,
        seatsUsedBefore: 1,
        startedAt: harness.clock.now(),
      },
    ])
  })

  it('writes twice: the journal, and the seat together with the end of the journal', async () => {
    const harness = createEngineHarness()
    await harness.engine.open()
    await harness.engine.activate(GOOD_KEY)
    expect(harness.vault.writes).toBe(2)
  })

  it('tells of no half-done state: unlicensed while activating, then licensed and idle', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    const published = harness.snapshots.map(({ state, activity, notices }) => [
      state.status,
      activity,
      notices.length,
    ])
    expect(published).toEqual([
      ['unlicensed', 'idle', 0],
      ['unlicensed', 'activating', 0],
      ['licensed', 'activating', 0],
      ['licensed', 'idle', 0],
    ])
  })

  it('gives each try a name of its own', async () => {
    const harness = createEngineHarness()
    harness.provider.next('activate', answerLost(), answerLost())
    await harness.engine.activate(GOOD_KEY)
    await harness.engine.activate(GOOD_KEY)
    await harness.engine.activate(GOOD_KEY)
    expect(new Set(harness.store.seatsOf(GOOD_KEY)).size).toBe(3)
  })
})

describe('activating a key whose seat this computer holds', () => {
  it('validates that seat and takes no second one', async () => {
    const harness = createEngineHarness()
    harness.store.keyOf(GOOD_KEY).limit = 1
    await harness.engine.activate(GOOD_KEY)
    harness.provider.takeVerbs()
    for (const text of [GOOD_KEY, GOOD_KEY.toLowerCase(), undefined]) {
      expect(codeOf(await harness.engine.activate(text))).toBe('ok')
      expect(harness.provider.takeVerbs()).toEqual(['validate'])
    }
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
    expect(harness.kept().credentials?.key).toBe(GOOD_KEY)
  })

  it('keeps the name of the seat where the store does not repeat it', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    const seatName = harness.kept().credentials?.seatName
    harness.store.keyOf(GOOD_KEY).seats.set('instance-1', '')
    await harness.engine.activate(GOOD_KEY)
    expect(harness.kept().credentials?.seatName).toBe(seatName)
  })

  it('takes a new seat where the held one was released', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    harness.store.freeSeat(GOOD_KEY, harness.store.seatsOf(GOOD_KEY)[0] ?? '')
    harness.provider.takeVerbs()
    expect(codeOf(await harness.engine.activate(GOOD_KEY))).toBe('ok')
    expect(harness.provider.takeVerbs()).toEqual(['validate', 'inspect', 'activate'])
    expect(harness.kept()).toMatchObject({ credentials: { instanceId: 'instance-2' }, pendingReleases: [] })
  })

  it('unlocks a locked license that was renewed', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    harness.store.keyOf(GOOD_KEY).expired = true
    await harness.engine.revalidate()
    expect(harness.engine.snapshot.state).toMatchObject({ status: 'locked', reason: 'expired' })
    harness.store.keyOf(GOOD_KEY).expired = false
    await harness.engine.activate()
    expect(harness.engine.snapshot.state.status).toBe('licensed')
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
  })

  it.each(UNREACHABLE_CAUSES)('keeps it when the store cannot be asked: %s', async (cause) => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    const before = harness.kept()
    harness.provider.next('validate', unreachable(cause))
    expect(codeOf(await harness.engine.activate(GOOD_KEY))).toBe(cause)
    expect(harness.kept()).toEqual(before)
    expect(harness.engine.snapshot.entitled).toBe(true)
  })
})

describe('activating another key', () => {
  it('gives the seat of the former one back, without keeping the user waiting', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    const [oldName] = harness.store.seatsOf(GOOD_KEY)
    harness.provider.takeVerbs()
    let finish = (): void => undefined
    harness.provider.next('deactivate', async (real) => {
      await new Promise<void>((resolve) => (finish = resolve))
      return real()
    })
    const reply = await harness.engine.activate(OTHER_KEY)
    expect(reply).toMatchObject({
      ok: true,
      value: { notices: [{ kind: 'seat-release-pending', seatName: oldName }] },
    })
    expect(harness.kept().pendingReleases).toMatchObject([{ key: GOOD_KEY, cause: 'replace' }])
    finish()
    await harness.clock.advance(0)
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual([])
    expect(harness.kept().pendingReleases).toEqual([])
    expect(harness.engine.snapshot).toMatchObject({ notices: [], activity: 'idle' })
    expect(harness.provider.takeVerbs()).toEqual(['inspect', 'activate', 'deactivate'])
  })

  it('tries again to give the former seat back, also after a restart', async () => {
    const harness = createEngineHarness()
    await harness.start()
    await harness.engine.activate(GOOD_KEY)
    harness.provider.always(unreachable('offline'), 'deactivate')
    await harness.engine.activate(OTHER_KEY)
    await harness.clock.advance(10 * MINUTE_MS)
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
    harness.restart()
    await harness.start()
    harness.provider.always(null, 'deactivate')
    await harness.clock.advance(MINUTE_MS)
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual([])
    expect(harness.engine.snapshot).toMatchObject({ state: { status: 'licensed' }, notices: [] })
  })

  it('never releases the seat that it has just been granted', async () => {
    const harness = createEngineHarness()
    await harness.start()
    await harness.engine.activate(GOOD_KEY)
    harness.provider.always(unreachable('offline'), 'deactivate')
    await harness.engine.activate(OTHER_KEY)
    // A store that answers an activation with the seat that this computer had before.
    const license = {
      keyTail: '4D51',
      status: 'active',
      expiresAt: null,
      seatsUsed: 1,
      seatsLimit: 3,
      testMode: false,
    }
    const seat = { instanceId: 'instance-1', name: 'Studio' }
    harness.provider.next('activate', { kind: 'granted', value: { license, seat } } as never)
    await harness.engine.activate(GOOD_KEY)
    harness.provider.always(null, 'deactivate')
    await harness.clock.advance(10 * MINUTE_MS)
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
    expect(harness.store.seatsOf(OTHER_KEY)).toHaveLength(0)
  })
})
