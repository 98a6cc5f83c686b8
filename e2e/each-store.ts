import { creem } from '../providers/index.js'
import { type LicenseStore, startLicenseStore } from '../testing/index.js'
import { test } from './fixtures.js'
import { startStoreRelay } from './store-relay.js'

/** A store beside the two that every story is told with, and what is different there. */
export interface EachStore {
  readonly name: string
  /** The example's settings. */
  readonly settings: (store: LicenseStore) => Promise<{
    readonly env: Readonly<Record<string, string>>
    readonly close?: () => Promise<void>
  }>
  readonly key: string
  /** A key of the same form that the store does not know. */
  readonly unknownKey: string
  /** How many seats of a key are in use, or how often it was counted. */
  readonly taken: (store: LicenseStore, key: string) => number
  /** Whether a seat can be given back. */
  readonly givesBack: boolean
  /** What makes the license end at its date; `null`: the store does not tell a check why it says no. */
  readonly ended: { readonly expiresAt: number } | null
}

const PAST = Date.UTC(2020, 0, 1)
const UUID_KEY = '38B1460A-5104-4067-A91D-77B872934D51'
const UNKNOWN_UUID = '00000000-5104-4067-A91D-77B872934D51'
const seatsOf = (store: LicenseStore, key: string): number => store.keys.get(key)?.instances.length ?? 0

const asked = (id: string, options: unknown) => ({
  env: { LICENSE_PROVIDER: id, LICENSE_PROVIDER_OPTIONS: JSON.stringify(options) },
})
const withSeats = { key: UUID_KEY, unknownKey: UNKNOWN_UUID, taken: seatsOf, givesBack: true }
const EXPIRED = { expiresAt: PAST }

const EACH_STORE: readonly EachStore[] = [
  { name: 'polar', settings: async ({ polar }) => asked('polar', polar), ...withSeats, ended: EXPIRED },
  {
    name: 'dodo-payments',
    settings: async ({ dodo }) => asked('dodo-payments', dodo),
    ...withSeats,
    ended: null,
  },
  {
    ...withSeats,
    name: 'keygen',
    settings: async ({ keygen }) => asked('keygen', keygen),
    key: 'C1B6DE-39A6E3-DE1529-8559A0-4AF593-V3',
    unknownKey: 'AAAAAA-39A6E3-DE1529-8559A0-4AF593-V3',
    ended: EXPIRED,
  },
  {
    name: 'gumroad',
    settings: async ({ gumroad }) => asked('gumroad', { ...gumroad, seats: 3 }),
    key: 'A1B2C3D4-E5F60718-293A4B5C-6D7E8F90',
    unknownKey: 'AAAAAAAA-E5F60718-293A4B5C-6D7E8F90',
    taken: (store, key) => store.keys.get(key)?.uses ?? 0,
    givesBack: false,
    ended: EXPIRED,
  },
  {
    name: 'creem-relay',
    async settings(store) {
      const relay = await startStoreRelay(store, { provider: creem(store.creem) })
      const env = { LICENSE_RELAY_URL: relay.url, LICENSE_RELAY_PUBLIC_KEY: relay.publicKey }
      return { env, close: relay.close }
    },
    ...withSeats,
    ended: EXPIRED,
  },
]

/** The same story with each of these stores. */
export function withEachStore(tell: (each: EachStore) => void): void {
  for (const each of EACH_STORE) {
    test.describe(`with ${each.name}`, () => {
      test.use({
        // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
        store: async ({}, use) => {
          // The keys that one person enters in a story come faster than those of customers.
          const store = await startLicenseStore({ polar: { requestsPerSecond: null } })
          await use(store)
          await store.close()
        },
        providerSettings: async ({ store }, use) => {
          const { env, close } = await each.settings(store)
          await use(env)
          await close?.()
        },
      })
      tell(each)
    })
  }
}
