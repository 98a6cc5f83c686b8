import { onTestFinished } from 'vitest'
import { type PolarOptions, polar } from '../../../providers/polar/index.js'
import { type LicenseStoreOptions, startLicenseStore } from '../license-store.js'

export const UNLIMITED = { requestsPerSecond: null }

/** Polar on this computer, and its provider. For this folder's tests. */
export async function createPolar(
  options: Partial<PolarOptions> = {},
  settings: LicenseStoreOptions = { polar: UNLIMITED },
) {
  const store = await startLicenseStore(settings)
  onTestFinished(() => store.close())
  const provider = polar({ ...store.polar, ...options })
  const { demo } = store.keys
  const call = { fetch: globalThis.fetch }
  const take = async (key: string = demo.fiveSeats) => {
    const answer = await provider.activate({ key, seatName: 'Desk' }, call)
    if (answer.kind !== 'granted') throw new Error(`expected a seat, got ${JSON.stringify(answer)}`)
    return { request: { key, instanceId: answer.value.seat.instanceId }, grant: answer.value }
  }
  return { store, provider, call, demo, take }
}
