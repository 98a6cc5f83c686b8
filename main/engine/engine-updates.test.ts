import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import { createEngineHarness, type EngineHarnessOptions, GOOD_KEY } from '../../testing/engine-harness.js'

const offline = { kind: 'unreachable', cause: 'offline' } as const
const YEAR = 365 * DAY_MS

/** A year of updates, and a build that was released so long after the end of it. */
async function createSold(afterEndMs: number, options: EngineHarnessOptions = {}) {
  const clock = createEngineHarness()
  const endsAt = clock.trueNow() + YEAR
  const updates = { releasedAt: endsAt + afterEndMs, keepsCovered: true, releases: [] }
  const harness = createEngineHarness({ policy: { updates }, ...options })
  const key = harness.store.keyOf(GOOD_KEY)
  key.expiresAt = endsAt
  await harness.start()
  expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ ok: true })
  return {
    harness,
    endsAt,
    /** The store tells that the year is over. */
    async end() {
      key.expired = true
      await harness.engine.revalidate()
      return harness.engine.snapshot
    },
    async renew() {
      key.expired = false
      key.expiresAt = endsAt + YEAR
      await harness.engine.revalidate()
      return harness.engine.snapshot
    },
    async relaunch(changes: Parameters<typeof harness.restart>[0] = {}) {
      harness.restart({ policy: { updates }, ...changes })
      return harness.engine.open()
    },
  }
}

describe('a license with a year of updates', () => {
  it('goes on after its end, in each launch, without a network, and whatever the clock shows', async () => {
    const { harness, end, relaunch } = await createSold(0)
    expect(await end()).toMatchObject({ entitled: true, state: { status: 'licensed', coverage: 'ended' } })
    harness.provider.always(offline)
    for (const ms of [30 * DAY_MS, 400 * DAY_MS]) {
      await harness.clock.advance(ms)
      expect(await relaunch()).toMatchObject({
        entitled: true,
        state: { status: 'licensed', coverage: 'ended' },
      })
    }
    harness.clock.setWall(harness.clock.now() - 2 * YEAR)
    expect(await relaunch()).toMatchObject({ entitled: true, state: { coverage: 'ended' } })
  })

  it('locks a build that was released after its end, and opens it with a renewal', async () => {
    const { end, endsAt, renew, relaunch } = await createSold(1)
    const state = { status: 'locked', reason: 'version-not-covered', since: endsAt }
    expect(await end()).toMatchObject({ entitled: false, state })
    expect(await relaunch()).toMatchObject({ entitled: false, state })
    expect(await renew()).toMatchObject({ entitled: true, state: { status: 'licensed' } })
  })

  it('opens the later build again where an earlier one is put back', async () => {
    const { end, endsAt, relaunch } = await createSold(1)
    await end()
    const updates = { releasedAt: endsAt, keepsCovered: true, releases: [] }
    expect(await relaunch({ policy: { updates } })).toMatchObject({
      entitled: true,
      state: { coverage: 'ended' },
    })
  })

  it('says nothing of coverage before the store has told the end, and not after a renewal', async () => {
    const { harness, end, renew } = await createSold(0)
    expect(harness.engine.snapshot.state).not.toHaveProperty('coverage')
    await end()
    const renewed = await renew()
    expect(renewed.state).toMatchObject({ status: 'licensed' })
    expect(renewed.state).not.toHaveProperty('coverage')
  })

  it('locks after a refund, before the end and after it', async () => {
    const { harness, end, relaunch } = await createSold(0)
    await end()
    harness.store.keyOf(GOOD_KEY).disabled = true
    await harness.engine.revalidate()
    expect(harness.engine.snapshot).toMatchObject({ entitled: false, state: { reason: 'disabled' } })
    expect(await relaunch()).toMatchObject({ entitled: false, state: { reason: 'disabled' } })
  })

  it('goes by the end that was told last, where the refusal tells none', async () => {
    const { harness, end } = await createSold(0)
    harness.store.keyOf(GOOD_KEY).expiresAt = 'unknown'
    expect(await end()).toMatchObject({ entitled: true, state: { coverage: 'ended' } })
  })

  it('locks where the author wants it, and where the option is not set', async () => {
    for (const updates of [null, { releasedAt: 0, keepsCovered: false, releases: [] }]) {
      const { end } = await createSold(0, { policy: { updates } })
      expect(await end()).toMatchObject({ entitled: false, state: { reason: 'expired' } })
    }
  })

  it('goes on where the store grants a license whose end has come', async () => {
    const { harness, relaunch } = await createSold(0)
    harness.provider.always(async (real) => {
      const answer = await real()
      if (answer.kind !== 'granted') return answer
      const { value } = answer as unknown as { value: { license: object } }
      return { ...answer, value: { ...value, license: { ...value.license, status: 'expired' } } } as never
    }, 'validate')
    await harness.engine.revalidate()
    expect(harness.engine.snapshot).toMatchObject({ entitled: true, state: { coverage: 'ended' } })
    expect(await relaunch()).toMatchObject({ entitled: true, state: { coverage: 'ended' } })
  })
})

describe('a license of a relay with a year of updates', () => {
  const relayed = { relayLeaseMs: 30 * DAY_MS }

  it('goes on after its last lease, by the end that this one has signed', async () => {
    const { harness, end, relaunch } = await createSold(0, relayed)
    await end()
    harness.provider.always(offline)
    await harness.clock.advance(90 * DAY_MS)
    expect(await relaunch()).toMatchObject({ entitled: true, state: { coverage: 'ended' } })
  })

  it('stays locked with another end in the file, and without the lease', async () => {
    const { harness, end, relaunch, endsAt } = await createSold(1, relayed)
    await end()
    const edited =
      (change: object): NonNullable<EngineHarnessOptions['wrapVault']> =>
      (vault) => ({
        ...vault,
        read(device) {
          const reading = vault.read(device)
          const { entitlement } = reading.content
          return {
            ...reading,
            content: { ...reading.content, entitlement: entitlement && { ...entitlement, ...change } },
          }
        },
      })
    const license = harness.kept().entitlement?.license
    for (const change of [
      { license: { ...license, expiresAt: endsAt + YEAR } },
      { license: { ...license, expiresAt: endsAt + YEAR }, lease: undefined },
    ])
      expect(await relaunch({ wrapVault: edited(change) })).toMatchObject({
        entitled: false,
        state: { status: 'locked' },
      })
  })
})
