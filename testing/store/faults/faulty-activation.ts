import { postForm } from '../call-license-api.js'
import { demoKeys } from '../demo-keys.js'
import type { LicenseStore } from '../license-store.js'
import { startTestStore } from '../start-test-store.js'
import type { StoreFault } from './store-fault.js'

export const seat = { license_key: demoKeys.fiveSeats, instance_name: 'Desk' }

/** A store whose activation has a fault. For this folder's own tests. */
export async function startWith(fault: StoreFault): Promise<LicenseStore> {
  const store = await startTestStore()
  store.faults.set('activate', fault)
  return store
}

export function seatsTaken(store: LicenseStore): number | undefined {
  return store.keys.get(demoKeys.fiveSeats)?.instances.length
}

/** Activates and returns everything that came back. */
export async function activate(
  store: LicenseStore,
): Promise<{ readonly status: number; readonly headers: Headers; readonly text: string }> {
  const response = await postForm(store, 'activate', seat, { redirect: 'manual' })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

export async function activateJson(store: LicenseStore): Promise<Record<string, unknown>> {
  return JSON.parse((await activate(store)).text) as Record<string, unknown>
}
