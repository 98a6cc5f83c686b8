import { DAY_MS } from '../contract/duration.js'
import { STORES, type StoreName } from '../providers/stores.js'
import { type LicenseStore, startLicenseStore } from '../testing/store/license-store.js'
import { runCli } from './run-cli.js'
import { createTestWorld, type TestWorldOptions } from './test-world.js'

export const storeAt = Date.UTC(2030, 0, 1)
export const annasKey = 'A1B2C3D4-0000-4000-8000-00000000ABCD'
export const bensKey = 'B1B2C3D4-0000-4000-8000-00000000BCDE'
export const annasSeat = '0d4c37a2-7b1e-4c1f-9a53-5b8f3c2d6e10'
const annasOtherSeat = '1d4c37a2-7b1e-4c1f-9a53-5b8f3c2d6e11'

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
  { key: bensKey, activationLimit: 1, productId: 222, createdAt: storeAt - 9 * DAY_MS, disabled: true },
]

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
  run(args: readonly string[], options?: TestWorldOptions): Promise<StoreRun>
}

/** The local store with two keys, and the tool with its secret in the environment. `atEnd` ends it with its test. */
export async function startStoreFor(
  name: StoreName,
  atEnd: (close: () => Promise<void>) => void,
): Promise<TestStore> {
  const store = await startLicenseStore({ now: () => storeAt, keys: specs })
  atEnd(() => store.close())
  const { baseUrl, apiKey } = { sellapp: store.sellApp, 'lemon-squeezy': store.management }[name]
  const { variable } = STORES[name]
  return {
    store,
    idOf: (key) => String(store.keys.get(key)?.id),
    async run(args, options = {}) {
      const environment = { [variable]: apiKey, ...options.environment }
      const world = createTestWorld({ now: () => storeAt, ...options, environment })
      const address = args.includes('--base-url') ? [] : ['--base-url', baseUrl]
      const exitCode = await runCli([...args, ...address], world)
      const { printed, warned, asked, written } = world
      return { exitCode, printed: printed.join('\n'), warned: warned.join('\n'), asked, written }
    },
  }
}
