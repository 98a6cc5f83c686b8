import { describe, expect, it, vi } from 'vitest'
import { createEngineHarness, GOOD_KEY } from '../../testing/engine-harness.js'
import { openStoredCertificate } from './launch-proofs.js'

vi.mock('../../providers/lease/verify-lease.js', () => {
  throw new Error('Cannot find module')
})

describe('a launch that cannot load what reads leases and certificates', () => {
  it('opens all the same, keeps the license, and lets in without a relay as before', async () => {
    const harness = createEngineHarness({ relayLeaseMs: 86_400_000, certificateKeys: ['B'.repeat(43)] })
    expect((await harness.engine.activate(GOOD_KEY)).ok).toBe(true)
    harness.restart()
    await expect(harness.engine.open()).resolves.toMatchObject({ state: { status: 'locked' } })
    expect(harness.kept().credentials?.key).toBe(GOOD_KEY)
    expect(harness.log).toContainEqual(
      expect.objectContaining({ level: 'error', message: 'could not load the lease reader' }),
    )

    const direct = createEngineHarness()
    await direct.engine.activate(GOOD_KEY)
    direct.restart()
    expect((await direct.engine.open()).entitled).toBe(true)
  })

  it('holds no certificate, and does not fail with it', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    const reading = harness.vault.read(null)
    const kept = { ...reading, content: { ...reading.content, certificate: 'a-token' } }
    const trust = { publicKeys: ['B'.repeat(43)], appId: 'app' }
    expect(await openStoredCertificate(kept, trust)).toBeNull()
  })
})
