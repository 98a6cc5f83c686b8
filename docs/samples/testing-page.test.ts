import type { LicenseBridge } from 'electron-license-gate/preload'
import { createFakeBridge } from 'license-gate/testing'
import { expect, it } from 'vitest'

declare const window: { licenseGate?: LicenseBridge }

it('tells the page when the trial has ended', async () => {
  const bridge = createFakeBridge({
    snapshot: { state: { status: 'trial', startedAt: 0, endsAt: 86_400_000 } },
  })
  window.licenseGate = bridge
  const seen: string[] = []
  window.licenseGate.subscribe((snapshot) => seen.push(`${snapshot.state.status}, ${snapshot.entitled}`))
  bridge.push({ state: { status: 'locked', reason: 'trial-ended', since: 86_400_000 } })
  expect(seen).toEqual(['locked, false'])
  expect(bridge.calls).toEqual([])
})
