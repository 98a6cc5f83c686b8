import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import { ok } from '../../contract/result.js'
import { createEngineHarness, type EngineHarness, GOOD_KEY } from '../../testing/engine-harness.js'
import type { LicenseVault } from '../vault/license-vault.js'

/** A vault that found the record under the id that the app had before. */
const foundUnder = (appId: string) => (vault: LicenseVault) => ({
  ...vault,
  read: (device: Parameters<LicenseVault['read']>[0]) => ({ ...vault.read(device), appId }),
})

function renamed(harness: EngineHarness): void {
  harness.restart({ appId: 'New name', wrapVault: foundUnder('Old name') })
}

async function activated(): Promise<EngineHarness> {
  const harness = createEngineHarness({ appId: 'Old name', relayLeaseMs: 30 * DAY_MS })
  harness.store.keyOf(GOOD_KEY).limit = 1
  await harness.engine.activate(GOOD_KEY)
  return harness
}

describe('a license that is found under a former app id', () => {
  it('opens offline by the lease that it has', async () => {
    const harness = await activated()
    harness.provider.always({ kind: 'unreachable', cause: 'offline' })
    renamed(harness)
    expect(await harness.engine.open()).toMatchObject({ entitled: true, state: { status: 'licensed' } })
  })

  it('is checked under that id, so that lease and seat go on', async () => {
    const harness = await activated()
    for (let launch = 0; launch < 3; launch += 1) {
      renamed(harness)
      expect(await harness.engine.revalidate()).toMatchObject({ ok: true, value: { entitled: true } })
    }
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
  })

  it('asks for offline certificates under that id', async () => {
    const harness = await activated()
    const code = await harness.engine.requestCode()
    expect(code).toEqual(ok(expect.any(String)))
    renamed(harness)
    expect(await harness.engine.requestCode()).toEqual(code)
    harness.restart({ appId: 'New name' })
    expect(await harness.engine.requestCode()).not.toEqual(code)
  })
})
