import { onTestFinished } from 'vitest'
import { type LicenseStore, type LicenseStoreOptions, startLicenseStore } from './license-store.js'

/** Where the clock of a test store stands. */
export const testStoreAt = Date.UTC(2030, 0, 1)

/** A store whose clock stands still and that ends with its test. For this folder's own tests. */
export async function startTestStore(options: LicenseStoreOptions = {}): Promise<LicenseStore> {
  const store = await startLicenseStore({ now: () => testStoreAt, ...options })
  onTestFinished(() => store.close())
  return store
}
