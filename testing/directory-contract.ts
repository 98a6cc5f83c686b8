import { afterEach, beforeEach, describe } from 'vitest'
import type { CurrentWorld, DirectoryHarness, DirectoryWorld } from './directory-contract/harness.js'
import { describeChanges, describeKeys, describeSharing } from './directory-contract/key-contract.js'
import { describeFilters, describeLists, describeWalks } from './directory-contract/list-contract.js'
import { describePatience, describeTroubles } from './directory-contract/trouble-contract.js'
import { type LicenseStore, type LicenseStoreOptions, startLicenseStore } from './store/license-store.js'
import { testStoreAt } from './store/start-test-store.js'

/** What every management API must do, whatever its store: one suite, run against each of them over real requests. */
export function describeDirectoryContract(
  name: string,
  createHarness: (store: LicenseStore) => DirectoryHarness,
  options: LicenseStoreOptions = {},
): void {
  describe(`directory contract: ${name}`, () => {
    let world: DirectoryWorld
    beforeEach(async () => {
      const store = await startLicenseStore({ now: () => testStoreAt, ...options })
      world = { ...createHarness(store), store }
    })
    afterEach(() => world.store.close())

    const current: CurrentWorld = () => world
    describeKeys(current)
    describeChanges(current)
    describeSharing(current)
    describeLists(current)
    describeFilters(current)
    describeWalks(current)
    describeTroubles(current)
    describePatience(current)
  })
}
