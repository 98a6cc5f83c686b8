import { describe, expect, it, onTestFinished } from 'vitest'
import { dodoPaymentsDirectory } from '../providers/dodo-payments/directory/index.js'
import { dodoPayments } from '../providers/dodo-payments/index.js'
import { lemonSqueezyDirectory } from '../providers/lemon-squeezy/directory/index.js'
import { lemonSqueezy } from '../providers/lemon-squeezy/index.js'
import type { LicenseProvider } from '../providers/license-provider.js'
import { polarDirectory } from '../providers/polar/directory/index.js'
import { polar } from '../providers/polar/index.js'
import { relay as relayProvider } from '../providers/relay/index.js'
import { sellAppDirectory } from '../providers/sellapp/directory/index.js'
import { sellApp } from '../providers/sellapp/index.js'
import { type ContractTrouble, describeProviderContract } from '../testing/provider-contract.js'
import type { StoreFault } from '../testing/store/faults/store-fault.js'
import { type LicenseStore, startLicenseStore } from '../testing/store/license-store.js'
import { createLicenseRelay } from './create-license-relay.js'
import { createSigningKey } from './lease/signing-key.js'
import { APP_ID, DEVICE_ID, SEAT_NAME } from './test-relay.js'

const STORES = {
  'Lemon Squeezy': ({ url, product, management }: LicenseStore) => ({
    provider: lemonSqueezy({ storeId: product.storeId, productId: product.productId, baseUrl: url }),
    directory: lemonSqueezyDirectory(management),
  }),
  SellApp: ({ product, sellApp: access }: LicenseStore) => ({
    provider: sellApp({ ...access, productId: product.productId }),
    directory: sellAppDirectory(access),
  }),
  Polar: ({ polar: address, directories }: LicenseStore) => ({
    provider: polar(address),
    directory: polarDirectory(directories.polar),
  }),
  'Dodo Payments': ({ dodo, directories }: LicenseStore) => ({
    provider: dodoPayments(dodo),
    directory: dodoPaymentsDirectory(directories.dodo),
  }),
} as const
type StoreName = keyof typeof STORES
const STORE_NAMES = ['Lemon Squeezy', 'SellApp'] as const satisfies readonly StoreName[]

/** An app's provider, its relay without a network between, and the local store as one of the stores. */
async function createChain(name: StoreName) {
  const store = await startLicenseStore({ polar: { requestsPerSecond: null } })
  const { signingKey, publicKey } = await createSigningKey()
  // the suite asks with one key more often than customers do
  const limits = { key: { burst: 1_000, perMinute: 1_000 } }
  const relay = createLicenseRelay({ ...STORES[name](store), signingKey, appIds: [APP_ID], limits })
  const provider = relayProvider({ url: 'https://license.example.com', publicKey })
  const sent: typeof fetch = (input, init) => relay(new Request(input, init))
  const call = { fetch: sent, computer: { appId: APP_ID, deviceId: DEVICE_ID } }
  return { store, provider, call, demo: store.keys.demo }
}

/** The suite names no computer. */
function onComputer(provider: LicenseProvider): LicenseProvider {
  const computer = { appId: APP_ID, deviceId: DEVICE_ID }
  return {
    ...provider,
    inspect: (request, call) => provider.inspect(request, { ...call, computer }),
    activate: (request, call) => provider.activate(request, { ...call, computer }),
    validate: (request, call) => provider.validate(request, { ...call, computer }),
    deactivate: (request, call) => provider.deactivate(request, { ...call, computer }),
  }
}

const FAULTS: Readonly<Record<ContractTrouble, StoreFault>> = {
  offline: { kind: 'reset' },
  'server-error': { kind: 'server-error', status: 502, as: 'html' },
  'rate-limited': { kind: 'rate-limited', retryAfter: 30 },
  portal: { kind: 'captive-portal' },
  hang: { kind: 'hang' },
}

for (const name of STORE_NAMES) {
  describeProviderContract(
    `${name} through a relay`,
    async () => {
      const { store, provider, call, demo } = await createChain(name)
      return {
        provider: onComputer(provider),
        fetch: call.fetch,
        keys: { ...demo, working: demo.unlimited, unknown: '11111111-2222-4333-8444-555555555555' },
        seatsUsed: (key) => store.keys.get(key)?.instances.length ?? 0,
        disturb(trouble) {
          store.faults.clear()
          if (trouble !== null) store.faults.set('*', FAULTS[trouble])
        },
        close: () => store.close(),
      }
    },
    { lacks: name === 'SellApp' ? ['testMode'] : [] },
  )
}

describe.each(Object.keys(STORES) as StoreName[])('the seats of a key of %s', (name) => {
  async function createTwoComputers() {
    const chain = await createChain(name)
    onTestFinished(() => chain.store.close())
    const { provider, call, demo } = chain
    const other = { ...call, computer: { appId: APP_ID, deviceId: `0ab12c${DEVICE_ID.slice(6)}` } }
    const key = demo.fiveSeats
    const there = await provider.activate({ key, seatName: 'Laptop 0AB12C-0001' }, other)
    const here = await provider.activate({ key, seatName: SEAT_NAME }, call)
    if (there.kind !== 'granted' || here.kind !== 'granted') throw new Error('expected two seats')
    return { ...chain, key, there: there.value, here: here.value }
  }

  it('are listed, and another computer’s is freed from here', async () => {
    const { store, provider, call, key, there, here } = await createTwoComputers()
    const listed = await provider.devices?.({ key }, call)
    expect(listed).toMatchObject({
      kind: 'granted',
      value: [
        { instanceId: here.seat.instanceId, name: SEAT_NAME, isThisComputer: true },
        { instanceId: there.seat.instanceId, name: 'Laptop 0AB12C-0001', isThisComputer: false },
      ],
    })
    const release = { key, instanceId: there.seat.instanceId, idempotencyKey: 'free-the-laptop' }
    expect(await provider.release?.(release, call)).toMatchObject({ kind: 'granted' })
    expect(await provider.release?.(release, call)).toMatchObject({ kind: 'granted' })
    expect(store.keys.get(key)?.instances.map(({ name }) => name)).toEqual([here.seat.name])
  })

  it('are freed by whoever has their key, and by nobody else', async () => {
    const { store, provider, call, key, there, demo } = await createTwoComputers()
    const { instanceId } = there.seat
    const foreign = { key: demo.unlimited, instanceId, idempotencyKey: 'not-yours' }
    expect(await provider.release?.(foreign, call)).toMatchObject({
      kind: 'refused',
      reason: 'instance-not-found',
    })
    expect(store.keys.get(key)?.instances).toHaveLength(2)
  })

  it('are granted to their own computers only, whoever else knows the key and the id of a seat', async () => {
    const { store, provider, call, key, there, here } = await createTwoComputers()
    const ask = (seat: { readonly instanceId: string }, deviceId: string) =>
      provider.validate(
        { key, instanceId: seat.instanceId },
        { ...call, computer: { appId: APP_ID, deviceId } },
      )
    const stranger = `0ab12d${DEVICE_ID.slice(6)}`
    for (const [seat, deviceId] of [
      [there.seat, DEVICE_ID],
      [there.seat, stranger],
      [here.seat, stranger],
    ] as const) {
      expect(await ask(seat, deviceId)).toMatchObject({ kind: 'refused', reason: 'instance-not-found' })
    }
    expect(await ask(here.seat, DEVICE_ID)).toMatchObject({ kind: 'granted' })
    const named = await provider.activate({ key, seatName: 'Laptop 0AB12C-0002' }, call)
    expect(named).toMatchObject({ kind: 'refused', reason: 'invalid-input' })
    expect(store.keys.get(key)?.instances).toHaveLength(2)
  })

  it('are found again by their names, with a lease and without another seat', async () => {
    const { store, provider, call, key, here } = await createTwoComputers()
    expect(await provider.recover?.({ key, seatName: SEAT_NAME }, call)).toMatchObject({
      kind: 'granted',
      value: {
        seat: { instanceId: here.seat.instanceId, name: SEAT_NAME },
        lease: expect.any(String) as string,
      },
    })
    const never = SEAT_NAME.replace('7A2B', 'FFFF')
    expect(await provider.recover?.({ key, seatName: never }, call)).toMatchObject({
      kind: 'refused',
      reason: 'instance-not-found',
    })
    expect(store.keys.get(key)?.instances).toHaveLength(2)
  })
})
