import { expect } from 'vitest'
import type { LicenseProvider } from '../providers/license-provider.js'
import { retired } from '../providers/retired/retired.js'
import { combineProviders } from '../providers/several/combine-providers.js'
import { createEngineHarness, type EngineHarness, GOOD_KEY } from './engine-harness.js'
import { createKillSwitch } from './kill-switch.js'
import { createModelStore } from './model-store.js'
import { createScriptedProvider } from './scripted-provider.js'

/** Which providers a release of the app has, of the old store and the new one. */
type Release = (next: LicenseProvider, old: LicenseProvider) => LicenseProvider

export const NEW_FIRST: Release = (next, old) => combineProviders([next, old])
export const OLD_FIRST: Release = (next, old) => combineProviders([old, next])
export const OLD_RETIRED: Release = (next, old) => combineProviders([next, retired(old)])
export const ONLY_NEW: Release = (next) => next
export const ONLY_OLD: Release = (_next, old) => old

/** A computer with a license of the old store, whose key the new one may know. */
export async function createMoving({ isKnown = true } = {}) {
  // What is loaded late must not be waited for by a clock that is turned by hand.
  await Promise.all([import('../providers/several/ask-several.js'), import('../providers/retired/client.js')])
  const harness = createEngineHarness()
  await harness.engine.activate(GOOD_KEY)
  const next = createModelStore(harness.trueNow, 'next-store')
  if (isKnown) next.addKey(GOOD_KEY)
  const nextStore = createScriptedProvider(next)
  const oldStore = createScriptedProvider(harness.store)
  function launch(release: Release, kill = createKillSwitch()) {
    harness.restart({
      wrapVault: kill.vault,
      wrapProvider: () => kill.provider(release(nextStore, oldStore)),
    })
    return harness.start()
  }
  return { harness, next, nextStore, oldStore, launch }
}

/** Licensed there, and nothing is left open. */
export function expectAt(harness: EngineHarness, providerId: string): void {
  expect(harness.kept()).toMatchObject({
    credentials: { providerId },
    pendingActivation: null,
    lostSeats: [],
  })
  expect(harness.engine.snapshot).toMatchObject({
    entitled: true,
    state: { status: 'licensed' },
    notices: [],
  })
}
