import { DAY_MS } from '../contract/duration.js'
import { STORES, type StoreName } from '../providers/stores.js'
import { derivedUuid } from '../testing/store/derived-id.js'
import { dodoProductId } from '../testing/store/dodo/dodo-options.js'
import { keygenId } from '../testing/store/keygen/keygen-options.js'
import type { StoredLicense } from '../testing/store/license-record.js'
import { type LicenseStore, startLicenseStore } from '../testing/store/license-store.js'
import { polarBenefitId } from '../testing/store/polar/polar-options.js'
import { runCli } from './run-cli.js'
import { createTestWorld, type TestWorldOptions } from './test-world.js'

export const storeAt = Date.UTC(2030, 0, 1)
export const annasKey = 'A1B2C3D4-0000-4000-8000-00000000ABCD'
export const bensKey = 'B1B2C3D4-0000-4000-8000-00000000BCDE'
export const annasSeat = '0d4c37a2-7b1e-4c1f-9a53-5b8f3c2d6e10'
export const annasOtherSeat = '1d4c37a2-7b1e-4c1f-9a53-5b8f3c2d6e11'

const instances = [
  { id: annasSeat, name: 'Office-Laptop D0CBEC-1E40', createdAt: storeAt - 20 * DAY_MS },
  { id: annasOtherSeat, name: 'Studio-PC 3F9A1C-7B2E', createdAt: storeAt - 10 * DAY_MS },
]
const specs = [
  {
    key: annasKey,
    activationLimit: 3,
    createdAt: storeAt - 30 * DAY_MS,
    customerName: 'Anna Example',
    customerEmail: 'anna@example.test',
    orderId: 1001,
    instances,
  },
  {
    key: bensKey,
    activationLimit: 1,
    productId: 222,
    variantId: 333,
    createdAt: storeAt - 9 * DAY_MS,
    disabled: true,
  },
]

/** How a store spells what the ledger numbers. */
interface Spelling {
  readonly id: string
  readonly productId: string
  /** Empty: the store does not tell it. */
  readonly orderId: string
}

type Numbers = Pick<StoredLicense, 'id' | 'productId' | 'variantId' | 'orderId'>

function numbersOf({ id, productId, orderId }: Numbers): Spelling {
  return { id: String(id), productId: String(productId), orderId: String(orderId) }
}

const SPELLINGS: Readonly<Record<StoreName, (numbers: Numbers) => Spelling>> = {
  'lemon-squeezy': numbersOf,
  sellapp: numbersOf,
  polar: ({ id, variantId }) => ({
    id: derivedUuid('license key', id),
    productId: polarBenefitId(variantId, false),
    orderId: '',
  }),
  'dodo-payments': ({ id, productId, orderId }) => ({
    id: `lic_${id}`,
    productId: dodoProductId(productId),
    orderId: `pay_${orderId}`,
  }),
  keygen: ({ id, productId }) => ({
    id: keygenId('license', id),
    productId: keygenId('product', productId),
    orderId: '',
  }),
}

/** What a command printed, and how it ended. */
interface StoreRun {
  readonly exitCode: number
  readonly printed: string
  readonly warned: string
  readonly asked: readonly string[]
  readonly written: Readonly<Record<string, string>>
}

interface TestStore {
  readonly store: LicenseStore
  /** The number of a key in the management API. */
  idOf(key: string): string
  /** The same with the numbers of its product and order. */
  idsOf(key: string): Spelling
  /** Numbers of a key and a product that are not there. */
  readonly strange: Spelling
  /** A seat's id, as the store's license API spells it. */
  seatOf(id: string): string
  run(args: readonly string[], options?: TestWorldOptions): Promise<StoreRun>
}

/** The local store with two keys, and the tool with its secret in the environment. `atEnd` ends it with its test. */
export async function startStoreFor(
  name: StoreName,
  atEnd: (close: () => Promise<void>) => void,
): Promise<TestStore> {
  const polar = { requestsPerSecond: null }
  const store = await startLicenseStore({ now: () => storeAt, keys: specs, polar })
  atEnd(() => store.close())
  const { baseUrl, apiKey } = addressOf(store, name)
  const { variable } = STORES[name]
  const spell = SPELLINGS[name]
  const idsOf = (key: string) => spell(store.keys.get(key) ?? STRANGE)
  return {
    store,
    idOf: (key) => idsOf(key).id,
    idsOf,
    strange: spell(STRANGE),
    seatOf: (id) => (name === 'dodo-payments' ? `lki_${id}` : id),
    async run(args, options = {}) {
      const account = { KEYGEN_ACCOUNT_ID: store.directories.keygen.account }
      const environment = { ...account, [variable]: apiKey, ...options.environment }
      const world = createTestWorld({ now: () => storeAt, ...options, environment })
      const address = args.includes('--base-url') ? [] : ['--base-url', baseUrl]
      const exitCode = await runCli([...args, ...address], world)
      const { printed, warned, asked, written } = world
      return { exitCode, printed: printed.join('\n'), warned: warned.join('\n'), asked, written }
    },
  }
}

const STRANGE: Numbers = { id: 99_999, productId: 999, variantId: 999, orderId: 999 }

function addressOf({ sellApp, management, directories }: LicenseStore, name: StoreName) {
  const { polar, dodo, keygen } = directories
  const addresses = { sellapp: sellApp, 'lemon-squeezy': management, polar, 'dodo-payments': dodo, keygen }
  return addresses[name]
}
