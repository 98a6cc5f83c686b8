import { randomUUID } from 'node:crypto'
import { isBlockedPort } from '../../contract/blocked-port.js'
import {
  type CreemAddress,
  type CreemStoreOptions,
  creemAddress,
  readCreemOptions,
} from './creem/creem-options.js'
import { createDemoSpecs, demoKeys } from './demo-keys.js'
import { type DodoAddress, type DodoStoreOptions, dodoAddress, readDodoOptions } from './dodo/dodo-options.js'
import { createFaultBook, type StoreFaults } from './faults/fault-book.js'
import {
  type GumroadAddress,
  type GumroadStoreOptions,
  gumroadAddress,
  readGumroadOptions,
} from './gumroad/gumroad-options.js'
import { startHttpServer } from './http-server.js'
import {
  type KeygenAddress,
  type KeygenStoreOptions,
  keygenAddress,
  readKeygenOptions,
} from './keygen/keygen-options.js'
import { type CheckOrder, defaultCheckOrder } from './lemon-squeezy/license-verdict.js'
import {
  type ManagementOptions,
  readManagementOptions,
} from './lemon-squeezy-management/management-options.js'
import { createLicenseLedger, type LicenseLedger, type StoreProduct } from './license-ledger.js'
import type { LicenseSpec } from './license-record.js'
import {
  type PolarAddress,
  type PolarStoreOptions,
  polarAddress,
  readPolarOptions,
} from './polar/polar-options.js'
import { createRequestLog, type ReceivedRequest, type StoreRequests } from './request-log.js'
import { readSellAppOptions, type SellAppStoreOptions } from './sellapp/sellapp-options.js'
import { createStoreClock, type StoreClock } from './store-clock.js'
import { directoriesOf, type StoreDirectories } from './store-directories.js'
import { createDispatch } from './store-dispatch.js'
import { STORE_PATHS, type StoreApi } from './store-exchange.js'
import { createPlayedStores } from './store-routes.js'
import { createWebhookSender, type StoreWebhooks } from './webhooks/webhook-sender.js'

/** Options of `startLicenseStore()`. */
export interface LicenseStoreOptions extends Partial<StoreProduct> {
  /** @defaultValue 0, any free one */
  readonly port?: number
  /** @defaultValue '127.0.0.1', so that nobody else on the network can reach it */
  readonly host?: string
  /** What runs under the store's clock, epoch ms. @defaultValue the real time; pass a constant one to stand still */
  readonly now?: () => number
  /** The keys to begin with. @defaultValue the demo keys */
  readonly keys?: readonly LicenseSpec[]
  /**
   * How many license calls a minute are answered, by the store's clock; those above get 429.
   * @defaultValue 300, what the real store's headers say; its documents say 60
   */
  readonly rateLimitPerMinute?: number
  /** @defaultValue disabled, expired, limit, instance */
  readonly checkOrder?: CheckOrder
  /** What comes with "instance_id not found": nothing, or the key and its sale. @defaultValue 'bare' */
  readonly instanceNotFoundBody?: 'bare' | 'full'
  /** Whether error sentences end in a full stop. @defaultValue true */
  readonly trailingDot?: boolean
  /** How the store plays SellApp. */
  readonly sellApp?: SellAppStoreOptions
  /** How the store plays Polar. */
  readonly polar?: PolarStoreOptions
  /** How the store plays Dodo Payments. */
  readonly dodo?: DodoStoreOptions
  /** How the store plays Creem. */
  readonly creem?: CreemStoreOptions
  /** How the store plays Gumroad. */
  readonly gumroad?: GumroadStoreOptions
  /** How the store plays Keygen. */
  readonly keygen?: KeygenStoreOptions
  /** How the store plays Lemon Squeezy's management API. */
  readonly management?: ManagementOptions
  /** Called with each request, before its answer is sent. It holds the key in full. */
  readonly onRequest?: (request: ReceivedRequest) => void
}

/** The store's keys, as its seller sees them. */
export interface StoreKeys extends Omit<LicenseLedger, 'find'> {
  /** The named demo keys. A store started with `keys` of its own does not hold them. */
  readonly demo: typeof demoKeys
}

/** The same base as the license API's. `apiKey` sees keys bought for real. */
export interface ManagementAddress {
  readonly baseUrl: string
  readonly apiKey: string
}

/** Where the store plays SellApp: `sellApp({ ...store.sellApp, productId: store.product.productId })`. */
export interface SellAppAddress {
  readonly baseUrl: string
  readonly apiKey: string
  readonly storeSlug: string
}

/** A store on this computer that answers as Lemon Squeezy and SellApp do, as `startLicenseStore()` returns it. */
export interface LicenseStore {
  /** The base of the API, such as `http://127.0.0.1:4010`; the calls are below `/v1/licenses/`. */
  readonly url: string
  /** What the demo keys, and keys without numbers of their own, belong to. */
  readonly product: StoreProduct
  /** The base address of each store that is played, by the id of its provider. */
  readonly urls: Readonly<Record<StoreApi, string>>
  /** The keys, to add, change and remove while the store runs. */
  readonly keys: StoreKeys
  /** Lemon Squeezy's management API: `lemonSqueezyDirectory(store.management)`. */
  readonly management: ManagementAddress
  /** Where the other stores' keys and seats are listed and changed, with which secret. */
  readonly directories: StoreDirectories
  /** The same keys as SellApp shows them. */
  readonly sellApp: SellAppAddress
  /** The same keys as Polar shows them: `polar(store.polar)`. Keys without a limit take no seat there. */
  readonly polar: PolarAddress
  /** The keys that were bought in test mode, in Polar's sandbox: `polar({ ...store.polarSandbox, sandbox: true })`. */
  readonly polarSandbox: PolarAddress
  /** The same keys as Dodo Payments shows them: `dodoPayments(store.dodo)`. */
  readonly dodo: DodoAddress
  /** The same keys as Creem shows them: `creem(store.creem)`. */
  readonly creem: CreemAddress
  /** The same keys as Gumroad shows them: `gumroad(store.gumroad)`. */
  readonly gumroad: GumroadAddress
  /** The same keys as Keygen shows them: `keygen(store.keygen)`. */
  readonly keygen: KeygenAddress
  /** Makes the next answers fail. */
  readonly faults: StoreFaults
  /** The time that the store goes by. */
  readonly clock: StoreClock
  /** What the store was asked. */
  readonly requests: StoreRequests
  /** The stores' events about keys, signed. */
  readonly webhooks: StoreWebhooks
  /** Ends every connection, also one that waits for an answer. May be called again. */
  close(): Promise<void>
}

/** The numbers of the README's examples. */
export const demoProduct: StoreProduct = { storeId: 12345, productId: 67890, variantId: 24680 }

const defaults = {
  port: 0,
  host: '127.0.0.1',
  rateLimitPerMinute: 300,
  checkOrder: defaultCheckOrder,
  instanceNotFoundBody: 'bare',
  trailingDot: true,
} as const

/**
 * Starts a license store on this computer that behaves like Lemon Squeezy's license API, with a clock that can be set and faults
 * that can be ordered. For tests and for trying an app by hand. It keeps everything in memory.
 *
 * Throws a `TypeError` for a bad option; rejects with the system's error if the port cannot be had.
 *
 * @example
 * const store = await startLicenseStore()
 * store.faults.once('activate', { kind: 'reset', when: 'after-effect' })
 * await store.close()
 */
export async function startLicenseStore(options: LicenseStoreOptions = {}): Promise<LicenseStore> {
  const settings = readOptions(options)
  const product = { storeId: settings.storeId, productId: settings.productId, variantId: settings.variantId }
  const clock = createStoreClock(settings.now, () => webhooks.flush())
  const now = () => clock.now()
  let url = ''
  const plays = readPlays(settings)
  const webhooks = createWebhookSender({ now, url: () => url, keygen: plays.keygen })
  const onChanged = webhooks.tell
  const { find, ...ledger } = createLicenseLedger({ product, now, createId: randomUUID, onChanged })
  for (const spec of settings.keys ?? createDemoSpecs(product, now())) ledger.add(spec)
  const faults = createFaultBook()
  const requests = createRequestLog()
  const stores = createPlayedStores(settings, { ledger: { find, ...ledger }, now, ...plays })
  const onRequest = (request: ReceivedRequest): void => {
    requests.add(request)
    settings.onRequest?.(request)
  }
  const answer = createDispatch({ stores, faults, now, onRequest })
  const server = await startHttpServer({ port: settings.port, host: settings.host, answer })
  url = server.url
  return {
    url,
    urls: urlsOf(url),
    product,
    ...addressesOf(url, product, plays),
    keys: { ...ledger, demo: demoKeys },
    faults,
    clock,
    requests,
    webhooks,
    close() {
      webhooks.stop()
      return server.close()
    },
  }
}

/** How each store is played beside the license API of Lemon Squeezy. */
function readPlays({ sellApp, management, dodo, gumroad, creem, keygen, polar }: LicenseStoreOptions) {
  return {
    sellApp: readSellAppOptions(sellApp),
    management: readManagementOptions(management),
    dodo: readDodoOptions(dodo),
    gumroad: readGumroadOptions(gumroad),
    creem: readCreemOptions(creem),
    polar: readPolarOptions(polar),
    keygen: readKeygenOptions(keygen),
  }
}

function addressesOf(
  url: string,
  product: StoreProduct,
  { sellApp, management, creem, polar, dodo, keygen }: ReturnType<typeof readPlays>,
) {
  return {
    directories: directoriesOf(url, product.storeId, { polar, dodo, keygen }),
    management: { baseUrl: url, apiKey: management.apiKey },
    sellApp: { baseUrl: `${url}/api`, apiKey: sellApp.apiKey, storeSlug: sellApp.storeSlug },
    dodo: dodoAddress(url, product),
    gumroad: gumroadAddress(url, product),
    creem: creemAddress(url, product, creem),
    polar: polarAddress(url, product),
    polarSandbox: polarAddress(url, product, true),
    keygen: keygenAddress(url, product),
  }
}

function urlsOf(url: string): LicenseStore['urls'] {
  const urls = Object.entries(STORE_PATHS).map(([api, path]) => [api, `${url}${path}`])
  return Object.fromEntries(urls) as LicenseStore['urls']
}

function readOptions(options: LicenseStoreOptions) {
  const settings = { ...defaults, ...demoProduct, ...withoutUndefined(options) }
  requireRateLimit(settings.rateLimitPerMinute)
  if (settings.port > 0 && isBlockedPort(settings.port))
    throw new TypeError(`port: expected one that fetch does not block, got ${settings.port}`)
  return settings
}

function requireRateLimit(perMinute: number): void {
  if (Number.isInteger(perMinute) && perMinute >= 0) return
  throw new TypeError(`rateLimitPerMinute: expected a whole number from 0, got ${String(perMinute)}`)
}

/** An option that is present but undefined counts as left out. */
function withoutUndefined<Options extends object>(options: Options): Options {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Options
}
