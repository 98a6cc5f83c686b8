import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS } from '../../contract/duration.js'
import { createEngineHarness, type EngineHarness, GOOD_KEY } from '../../testing/engine-harness.js'
import { createLeaseSigner } from '../../testing/lease-signer.js'
import { createModelRelay } from '../../testing/model-relay.js'
import type { VaultReading } from '../vault/vault-content.js'

const LEASE_MS = 30 * DAY_MS
const offline = { kind: 'unreachable', cause: 'offline' } as const

async function activated(relayLeaseMs = LEASE_MS): Promise<EngineHarness> {
  const harness = createEngineHarness({ relayLeaseMs })
  await harness.engine.activate(GOOD_KEY)
  return harness
}

/** A launch without a network whose license file somebody has edited: he can seal as we do. */
async function launchEdited(harness: EngineHarness, edit: (reading: VaultReading) => VaultReading) {
  harness.provider.always(offline)
  harness.restart({ wrapVault: (vault) => ({ ...vault, read: (device) => edit(vault.read(device)) }) })
  return harness.engine.open()
}

const edited = (content: Partial<VaultReading['content']>) => (reading: VaultReading) => ({
  ...reading,
  content: { ...reading.content, ...content },
})

describe('a launch with a lease', () => {
  it('opens offline, and asks nobody', async () => {
    const harness = await activated()
    harness.provider.takeVerbs()
    harness.restart()
    expect(await harness.engine.open()).toMatchObject({ entitled: true, state: { status: 'licensed' } })
    expect(harness.provider.takeVerbs()).toEqual([])
  })

  it.each<[what: string, edit: (reading: VaultReading) => VaultReading]>([
    ['its lease gone', (reading) => edited({ entitlement: withLease(reading, undefined) })(reading)],
    [
      'a lease that lasts longer',
      (reading) => edited({ entitlement: withLease(reading, `${tokenOf(reading)}A`) })(reading),
    ],
    [
      'another key',
      (reading) =>
        edited({ credentials: { ...heldBy(reading), key: 'F90EC370-FD83-46A5-8BBD-44A241E78665' } })(reading),
    ],
    [
      'another seat',
      (reading) => edited({ credentials: { ...heldBy(reading), instanceId: 'instance-9' } })(reading),
    ],
    ['its credentials gone', edited({ credentials: null })],
  ])('stays locked offline with %s in the file, and waits for the relay', async (_what, edit) => {
    const harness = await activated()
    const { state, entitled } = await launchEdited(harness, edit)
    expect(entitled).toBe(false)
    expect(state).toMatchObject({ status: 'locked', reason: 'grace-ended', cause: 'unreachable' })
  })

  it('stays locked with a lease of another computer', async () => {
    const harness = await activated()
    const snapshot = await launchEdited(harness, (reading) => ({
      ...reading,
      device: { ...reading.device, id: 'e'.repeat(64) },
    }))
    expect(snapshot.entitled).toBe(false)
  })

  it('stays locked with a lease that another relay has signed', async () => {
    const harness = await activated()
    const stranger = createLeaseSigner('stranger')
    const other = createModelRelay(harness.store, { now: harness.trueNow, signer: stranger })
    harness.restart({ wrapProvider: () => other })
    expect(await harness.engine.open()).toMatchObject({ entitled: false, state: { reason: 'grace-ended' } })
    expect(harness.log.at(-1)?.facts).toEqual({ fault: 'unknown-key' })
    await harness.engine.revalidate()
    expect(harness.engine.snapshot).toMatchObject({ entitled: true, state: { status: 'licensed' } })
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
  })

  it('heals by one answer of the relay, without another seat', async () => {
    const harness = await activated()
    await launchEdited(harness, (reading) => edited({ entitlement: withLease(reading, undefined) })(reading))
    harness.provider.obey()
    expect(await harness.engine.revalidate()).toMatchObject({ ok: true, value: { entitled: true } })
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
    harness.restart()
    expect(await harness.engine.open()).toMatchObject({ entitled: true })
  })
})

describe('the end of a lease', () => {
  const stateAfter = async (leaseMs: number, ms: number) => {
    const harness = await activated(leaseMs)
    harness.provider.always(offline)
    await harness.clock.advance(ms)
    harness.restart()
    const { state } = await harness.engine.open()
    return 'reason' in state ? `${state.status}/${state.reason}` : state.status
  }

  it.each([
    ['the lease, where it is shorter than the grace period', 3 * DAY_MS, 3 * DAY_MS],
    ['the grace period, where the lease is longer', LEASE_MS, 14 * DAY_MS],
  ])('is that of %s', async (_what, leaseMs, endMs) => {
    expect(await stateAfter(leaseMs, endMs - 1)).toBe('licensed')
    expect(await stateAfter(leaseMs, endMs)).toBe('locked/grace-ended')
    expect(await stateAfter(leaseMs, endMs + 1)).toBe('locked/grace-ended')
  })

  it('locks a running app to the millisecond, and a check unlocks it', async () => {
    const harness = await activated(3 * DAY_MS)
    await harness.start()
    harness.provider.always(offline)
    await harness.clock.advance(3 * DAY_MS - 1)
    expect(harness.engine.snapshot).toMatchObject({ entitled: true, state: { status: 'grace' } })
    await harness.clock.advance(1)
    expect(harness.engine.snapshot).toMatchObject({ entitled: false, state: { reason: 'grace-ended' } })
    harness.provider.obey()
    await harness.engine.revalidate()
    expect(harness.engine.snapshot.entitled).toBe(true)
  })

  it('is never reached while the relay answers: a short lease is renewed at half its term', async () => {
    const harness = await activated(6 * HOUR_MS)
    await harness.start()
    const states = new Set<string>()
    harness.engine.subscribe(({ state }) => states.add(state.status))
    for (let hour = 0; hour < 48; hour += 1) {
      await harness.clock.advance(HOUR_MS)
      states.add(harness.engine.snapshot.state.status)
    }
    expect(states).toEqual(new Set(['licensed']))
  })

  it('is not put off by a clock that is set back', async () => {
    const harness = await activated(3 * DAY_MS)
    harness.provider.always(offline)
    await harness.clock.advance(2.5 * DAY_MS)
    await harness.engine.revalidate()
    harness.clock.setWall(harness.clock.now() - 2 * DAY_MS)
    harness.restart()
    await harness.engine.open()
    await harness.clock.advance(0.5 * DAY_MS)
    expect(harness.engine.snapshot.entitled).toBe(false)
  })
})

describe('an answer of the relay without a lease', () => {
  it('is no answer: nothing is granted, and the seat is found again by its name', async () => {
    const harness = createEngineHarness({ relayLeaseMs: LEASE_MS })
    harness.provider.next('activate', async (real) => {
      const answer = await real()
      return bare(answer)
    })
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ ok: true })
    expect(harness.provider.takeVerbs()).toEqual(['inspect', 'activate', 'recover'])
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
  })
})

describe('a license of the store that a later version of the app asks through a relay', () => {
  it('opens in its grace period until the relay has answered once, and goes over with its seat', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    const relay = createModelRelay(harness.store, { now: harness.trueNow })
    harness.restart({ wrapProvider: () => relay })
    expect(await harness.engine.open()).toMatchObject({ entitled: true })
    await harness.engine.revalidate()
    expect(harness.engine.snapshot).toMatchObject({ entitled: true, state: { status: 'licensed' } })
    expect(harness.kept().credentials?.providerId).toBe('relay')
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
    harness.restart({ wrapProvider: () => relay })
    expect(await harness.engine.open()).toMatchObject({ entitled: true })
    const unsigned = (reading: VaultReading) =>
      edited({ entitlement: withLease(reading, undefined) })(reading)
    harness.restart({
      wrapProvider: () => relay,
      wrapVault: (vault) => ({ ...vault, read: (device) => unsigned(vault.read(device)) }),
    })
    // From the first lease on it needs one.
    expect(await harness.engine.open()).toMatchObject({ entitled: false })
  })

  it('goes back to the store without a lease in the way', async () => {
    const harness = await activated()
    harness.restart({ wrapProvider: () => harness.store })
    expect(await harness.engine.open()).toMatchObject({ entitled: true })
  })
})

function withLease({ content }: VaultReading, token: string | undefined) {
  if (content.entitlement === null) throw new TypeError('expected an entitlement')
  const { lease: _lease, ...rest } = content.entitlement
  return token === undefined ? rest : { ...rest, lease: { token, endsAt: Number.MAX_SAFE_INTEGER } }
}

function tokenOf({ content }: VaultReading): string {
  return content.entitlement?.lease?.token ?? ''
}

function heldBy({ content }: VaultReading) {
  if (content.credentials === null) throw new TypeError('expected credentials')
  return content.credentials
}

function bare<Answer>(answer: Answer): Answer {
  const { lease: _lease, leaseEndsAt: _end, ...value } = (answer as { value: Record<string, unknown> }).value
  return { ...answer, value }
}
