import { describe, expect, it, onTestFinished } from 'vitest'
import { lemonSqueezyDirectory } from '../providers/lemon-squeezy/directory/index.js'
import { lemonSqueezy } from '../providers/lemon-squeezy/index.js'
import { polar } from '../providers/polar/index.js'
import { relay as relayProvider } from '../providers/relay/index.js'
import { type LicenseStore, startLicenseStore } from '../testing/store/license-store.js'
import { createLicenseRelay } from './create-license-relay.js'
import { createSigningKey } from './lease/signing-key.js'
import { APP_ID, DEVICE_ID, SEAT_NAME } from './test-relay.js'

const OLD_KEY = '38B1460A-5104-4067-A91D-77B872934D51'
const NEW_KEY = 'F90EC370-FD83-46A5-8BBD-44A241E78665'

async function startStore(key: string): Promise<LicenseStore> {
  const keys = [{ key, activationLimit: 3 }]
  const store = await startLicenseStore({ keys, polar: { requestsPerSecond: null } })
  onTestFinished(() => store.close())
  return store
}

/** A relay whose author has moved from Lemon Squeezy to Polar, and an app that asks it. */
async function createRelay() {
  const [next, old] = [await startStore(NEW_KEY), await startStore(OLD_KEY)]
  const { signingKey, publicKey } = await createSigningKey()
  const { storeId, productId } = old.product
  const relay = createLicenseRelay({
    provider: [polar(next.polar), lemonSqueezy({ storeId, productId, baseUrl: old.url })],
    directory: lemonSqueezyDirectory(old.management),
    signingKey,
    appIds: [APP_ID],
  })
  const provider = relayProvider({ url: 'https://license.example.com', publicKey })
  const fetch: typeof globalThis.fetch = (input, init) => relay(new Request(input, init))
  const call = { fetch, computer: { appId: APP_ID, deviceId: DEVICE_ID } }
  return { next, old, provider, call }
}

describe('a relay before several stores', () => {
  it.each([
    ['the new store', NEW_KEY, 'polar'],
    ['the old store', OLD_KEY, 'lemon-squeezy'],
  ])('serves a key of %s through its whole life, and tells whose it is', async (_what, key, store) => {
    const { provider, call } = await createRelay()
    const granted = await provider.activate({ key, seatName: SEAT_NAME }, call)
    expect(granted).toMatchObject({ kind: 'granted', value: { license: { store } } })
    if (granted.kind !== 'granted') return
    const seat = { key, instanceId: granted.value.seat.instanceId }
    expect(await provider.validate(seat, call)).toMatchObject({
      kind: 'granted',
      value: { license: { store } },
    })
    const released = await provider.deactivate({ ...seat, idempotencyKey: 'one' }, call)
    expect(released).toMatchObject({ kind: 'granted' })
    expect(await provider.validate(seat, call)).toMatchObject({
      kind: 'refused',
      reason: 'instance-not-found',
    })
  })

  it('keeps apart keys that are activated at the same time', async () => {
    const { next, old, provider, call } = await createRelay()
    const answers = await Promise.all(
      [NEW_KEY, OLD_KEY, NEW_KEY, OLD_KEY].map((key) =>
        provider.activate({ key, seatName: SEAT_NAME }, call),
      ),
    )
    expect(answers.map(({ kind }) => kind)).toEqual(['granted', 'granted', 'granted', 'granted'])
    expect(next.keys.get(NEW_KEY)?.instances).toHaveLength(2)
    expect(old.keys.get(OLD_KEY)?.instances).toHaveLength(2)
  })

  it('takes the trouble of one store for no answer, never for a no', async () => {
    const { next, provider, call } = await createRelay()
    next.faults.set('*', { kind: 'server-error' })
    const unknown = await provider.inspect({ key: NEW_KEY }, call)
    expect(unknown).toMatchObject({ kind: 'unreachable' })
    expect(await provider.inspect({ key: OLD_KEY }, call)).toMatchObject({ kind: 'granted' })
  })

  it('tells the computers of a key whose store has a directory, and says that it cannot of the other', async () => {
    const { provider, call } = await createRelay()
    await provider.activate({ key: OLD_KEY, seatName: SEAT_NAME }, call)
    await provider.activate({ key: NEW_KEY, seatName: SEAT_NAME }, call)
    expect(await provider.devices?.({ key: OLD_KEY }, call)).toMatchObject({
      kind: 'granted',
      value: [{ name: SEAT_NAME }],
    })
    expect(await provider.devices?.({ key: NEW_KEY }, call)).toMatchObject({
      kind: 'refused',
      reason: 'unspecified',
    })
    const found = await provider.recover?.({ key: OLD_KEY, seatName: SEAT_NAME }, call)
    expect(found).toMatchObject({ kind: 'granted', value: { seat: { name: SEAT_NAME } } })
  })
})
