import { onTestFinished } from 'vitest'
import { type KeygenOptions, keygen } from '../providers/keygen/index.js'
import type { KeygenStoreOptions } from './store/keygen/keygen-options.js'
import { startLicenseStore } from './store/license-store.js'

const AT = Date.UTC(2030, 0, 1)
export const DEVICE: string = 'd'.repeat(64)
export const OTHER_DEVICE: string = 'e'.repeat(64)

export const callOf = (deviceId: string) => ({
  fetch: globalThis.fetch,
  computer: { appId: 'com.example.app', deviceId },
})
export const call = callOf(DEVICE)

/** A provider over a local store whose clock stands still. */
export async function createKeygen(play: KeygenStoreOptions = {}, options: Partial<KeygenOptions> = {}) {
  const store = await startLicenseStore({ keygen: play, now: () => AT })
  onTestFinished(() => store.close())
  const { publicKey: _key, ...address } = store.keygen
  const provider = keygen({ ...address, ...options })
  const { demo } = store.keys
  const take = async (key: string = demo.fiveSeats, deviceId = DEVICE) => {
    const answer = await provider.activate({ key, seatName: 'Desk' }, callOf(deviceId))
    if (answer.kind !== 'granted') throw new Error(`expected a seat, got ${JSON.stringify(answer)}`)
    return answer.value
  }
  const seatsOf = (key: string = demo.fiveSeats) => store.keys.get(key)?.instances ?? []
  return { store, provider, demo, take, seatsOf }
}
