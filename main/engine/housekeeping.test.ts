import { describe, expect, it } from 'vitest'
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../contract/duration.js'
import { createEngineHarness, GOOD_KEY } from '../../testing/engine-harness.js'

describe('a license that cannot be saved', () => {
  it('holds until the app is closed, says so, and is saved as soon as that works', async () => {
    const harness = createEngineHarness()
    await harness.start()
    harness.vault.failWrites('ENOSPC')
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({
      ok: true,
      value: { entitled: true, persisted: false, notices: [{ kind: 'not-saved' }] },
    })
    await harness.clock.advance(30 * MINUTE_MS)
    expect(harness.engine.snapshot.persisted).toBe(false)
    harness.vault.failWrites(null)
    await harness.clock.advance(MINUTE_MS)
    expect(harness.engine.snapshot).toMatchObject({ entitled: true, persisted: true, notices: [] })
    harness.restart()
    expect(await harness.engine.open()).toMatchObject({ entitled: true })
  })

  it('is saved later too where the schedule begins after the failure', async () => {
    const harness = createEngineHarness()
    harness.vault.failWrites('EROFS')
    await harness.engine.activate(GOOD_KEY)
    await harness.start()
    harness.vault.failWrites(null)
    await harness.clock.advance(MINUTE_MS)
    expect(harness.engine.snapshot.persisted).toBe(true)
  })

  it('is tried again after seconds, and at last once a minute', async () => {
    let tries = 0
    const harness = createEngineHarness({
      wrapVault: (vault) => ({
        read: (device) => vault.read(device),
        write: async () => {
          tries += 1
          return { kind: 'failed', cause: 'EBUSY' }
        },
      }),
    })
    await harness.start()
    await harness.engine.activate(GOOD_KEY)
    for (const seconds of [2, 5, 15, 30, 60, 60]) {
      tries = 0
      await harness.clock.advance(seconds * SECOND_MS - 1)
      expect(tries).toBe(0)
      await harness.clock.advance(1)
      expect(tries).toBe(1)
    }
  })

  it('is written again for its copy, though it is saved', async () => {
    let isCopied = false
    const harness = createEngineHarness({
      wrapVault: (vault) => ({
        read: (device) => vault.read(device),
        write: async (device, content) => ({ ...(await vault.write(device, content)), isCopied }),
      }),
    })
    await harness.start()
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ value: { persisted: true, notices: [] } })
    const { writes } = harness.vault
    await harness.clock.advance(2 * SECOND_MS - 1)
    expect(harness.vault.writes - writes).toBe(0)
    isCopied = true
    await harness.clock.advance(MINUTE_MS)
    expect(harness.vault.writes - writes).toBe(1)
  })

  it('is written once more for an app that quits, and only then', async () => {
    const harness = createEngineHarness()
    harness.vault.failWrites('EBUSY')
    await harness.engine.activate(GOOD_KEY)
    harness.vault.failWrites(null)
    await harness.engine.saveUnsaved()
    expect(harness.kept().credentials?.key).toBe(GOOD_KEY)
    const { writes } = harness.vault
    await harness.engine.saveUnsaved()
    expect(harness.vault.writes).toBe(writes)
  })

  it('is saved with the next change', async () => {
    const harness = createEngineHarness()
    harness.vault.failWrites('ENOSPC')
    await harness.engine.activate(GOOD_KEY)
    harness.vault.failWrites(null)
    await harness.engine.revalidate()
    expect(harness.engine.snapshot.persisted).toBe(true)
  })

  it('is no error where a vault of the host rejects', async () => {
    const harness = createEngineHarness({
      wrapVault: (vault) => ({
        read: (device) => vault.read(device),
        write: () => Promise.reject(new Error()),
      }),
    })
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ ok: true, value: { persisted: false } })
  })
})

describe('housekeeping', () => {
  it('keeps the time reached at most once an hour, and nothing for who has nothing', async () => {
    const harness = createEngineHarness()
    await harness.start()
    await harness.clock.advance(10 * HOUR_MS)
    expect(harness.vault.writes).toBe(0)
    await harness.engine.activate(GOOD_KEY)
    const { writes } = harness.vault
    await harness.clock.advance(10 * HOUR_MS)
    expect(harness.vault.writes - writes).toBeLessThanOrEqual(10)
    expect(harness.vault.writes - writes).toBeGreaterThanOrEqual(9)
  })

  it('keeps the time reached by a short launch, once and not at its start', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    harness.restart()
    const { writes } = harness.vault
    await harness.start()
    await harness.clock.advance(2 * MINUTE_MS - 1)
    expect(harness.vault.writes - writes).toBe(0)
    await harness.clock.advance(48 * MINUTE_MS)
    expect(harness.vault.writes - writes).toBe(1)
    expect(harness.kept().time.highWaterAt).toBe(harness.clock.now() - 48 * MINUTE_MS + 1)
  })
})
