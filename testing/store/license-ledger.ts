import type {
  InstanceSpec,
  LicenseFields,
  LicenseSpec,
  StoredInstance,
  StoredLicense,
} from './license-record.js'
import { parseDuration, parseInstance, parseLicenseChanges, parseLicenseSpec } from './license-spec.js'

/** The product that keys belong to unless they say otherwise. */
export interface StoreProduct {
  /** The store that sells the product. */
  readonly storeId: number
  /** The product that a key is for. */
  readonly productId: number
  /** The variant of the product, such as a plan. */
  readonly variantId: number
}

/** The keys and seats of a store, apart from any API that shows them. */
export interface LicenseLedger {
  /** Throws a `TypeError` for a bad field or a key that is there already. */
  add(spec?: LicenseSpec): StoredLicense
  /** The key, also while it is hidden; undefined for an unknown one. */
  get(key: string): StoredLicense | undefined
  /** The key with this number in the management API. */
  getById(id: number): StoredLicense | undefined
  /** The key as a customer's app may see it: undefined as long as it is hidden. */
  find(key: string): StoredLicense | undefined
  /** All keys, oldest first. */
  list(): readonly StoredLicense[]
  /** Changes what a seller can change; seats stay. Throws a `TypeError` for an unknown key. */
  update(key: string, changes: Partial<LicenseFields>): StoredLicense
  /** As when the seller issues the key anew: the old one is unknown from now on. */
  remove(key: string): boolean
  /** Gives a key another text; its seats stay. Throws a `TypeError` for an unknown key, or a new one that is there already. */
  rotate(key: string, newKey?: string): StoredLicense
  /** Hides the key from apps until `ms` after it was added, as a store does that is slow to know a sale. */
  hideFor(key: string, ms: number): StoredLicense
  /** Takes a seat without asking whether one is free. Throws a `TypeError` for an unknown key. */
  addInstance(key: string, instance: InstanceSpec): StoredInstance
  /** Frees the oldest seats until no more than `keep` are left. Throws a `TypeError` for an unknown key. */
  keepNewestInstances(key: string, keep: number): StoredLicense
  /** Frees a seat; false if the key has no such seat. Throws a `TypeError` for an unknown key. */
  releaseInstance(key: string, instanceId: string): boolean
}

interface LedgerOptions {
  readonly product: StoreProduct
  readonly now: () => number
  /** A new UUID v4. */
  readonly createId: () => string
  /** Called after a key was added or changed, or one of its seats. */
  readonly onChanged?: (license: StoredLicense, change: LedgerChange) => void
}

export type LedgerChange = 'created' | 'updated'

export function createLicenseLedger(options: LedgerOptions): LicenseLedger {
  const { product, now, createId } = options
  const shelf = createShelf(options)
  const createInstance = createSeatMaker(options)
  let lastId = 0
  return {
    add(input = {}) {
      const { key = createId().toUpperCase(), instances = [], ...spec } = parseLicenseSpec(input)
      if (shelf.get(key)) throw new TypeError('key: expected a new key, got one of this store')
      lastId += 1
      const at = now()
      const seats = instances.map(createInstance)
      const defaults = { ...defaultFields(lastId, product, at), uses: seats.length, hiddenForMs: 0 }
      const fields = { ...defaults, ...spec }
      const times = { addedAt: at, updatedAt: at }
      return shelf.put({ ...fields, ...times, id: lastId, key, instances: seats }, 'created')
    },
    get: shelf.get,
    getById: (id) => shelf.list().find((license) => license.id === id),
    find(key) {
      const license = shelf.get(key)
      return license && now() >= license.addedAt + license.hiddenForMs ? license : undefined
    },
    list: shelf.list,
    update: (key, changes) => shelf.put({ ...shelf.require(key), ...parseLicenseChanges(changes) }),
    remove: shelf.remove,
    rotate(key, newKey = createId().toUpperCase()) {
      const license = shelf.require(key)
      if (shelf.get(newKey)) throw new TypeError('newKey: expected a new key, got one of this store')
      shelf.remove(key)
      return shelf.put({ ...license, key: newKey })
    },
    hideFor: (key, ms) => shelf.put({ ...shelf.require(key), hiddenForMs: parseDuration(ms, 'ms') }),
    ...createSeatVerbs(shelf, createInstance),
  }
}

/** The keys by their text. Each change replaces one and tells of it. */
interface Shelf {
  get(key: string): StoredLicense | undefined
  /** Throws a `TypeError` for an unknown key. */
  require(key: string): StoredLicense
  list(): readonly StoredLicense[]
  put(license: StoredLicense, change?: LedgerChange): StoredLicense
  remove(key: string): boolean
}

function createShelf({ now, onChanged }: LedgerOptions): Shelf {
  const licenses = new Map<string, StoredLicense>()
  return {
    get: (key) => licenses.get(key),
    require(key) {
      const license = licenses.get(key)
      if (license) return license
      throw new TypeError('key: expected a key of this store, got an unknown one')
    },
    list: () => [...licenses.values()],
    put(license, change = 'updated') {
      const stored = { ...license, updatedAt: now() }
      licenses.set(stored.key, stored)
      onChanged?.(stored, change)
      return stored
    },
    remove: (key) => licenses.delete(key),
  }
}

function createSeatMaker({ now, createId }: LedgerOptions) {
  let lastNumber = 0
  return function createInstance(input: InstanceSpec): StoredInstance {
    const { id = createId(), createdAt = now(), ...spec } = parseInstance(input, 'instance')
    lastNumber += 1
    return { ...spec, id, number: lastNumber, createdAt }
  }
}

function createSeatVerbs(
  shelf: Shelf,
  createInstance: (spec: InstanceSpec) => StoredInstance,
): Pick<LicenseLedger, 'addInstance' | 'keepNewestInstances' | 'releaseInstance'> {
  return {
    addInstance(key, spec) {
      const license = shelf.require(key)
      const instance = createInstance(spec)
      shelf.put({ ...license, instances: [...license.instances, instance] })
      return instance
    },
    keepNewestInstances(key, keep) {
      const license = shelf.require(key)
      if (license.instances.length <= keep) return license
      const newest = keep === 0 ? [] : [...license.instances].sort(byAge).slice(-keep)
      return shelf.put({ ...license, instances: license.instances.filter((seat) => newest.includes(seat)) })
    },
    releaseInstance(key, instanceId) {
      const license = shelf.require(key)
      const instances = license.instances.filter((instance) => instance.id !== instanceId)
      if (instances.length === license.instances.length) return false
      shelf.put({ ...license, instances })
      return true
    },
  }
}

/** Of the same instant, the one that was counted first is the older one. */
function byAge(one: StoredInstance, other: StoredInstance): number {
  return one.createdAt - other.createdAt || one.number - other.number
}

/** Orders, items and customers get numbers that cannot be mistaken for each other or for the key's own. */
function defaultFields(id: number, product: StoreProduct, createdAt: number): Omit<LicenseFields, 'uses'> {
  return {
    ...product,
    productName: 'Demo App',
    variantName: 'Default',
    entitlements: [],
    orderId: 500_000 + id,
    orderItemId: 600_000 + id,
    invoiceId: null,
    subscriptionId: null,
    customerId: 700_000 + id,
    customerName: 'Demo Customer',
    customerEmail: 'customer@example.test',
    activationLimit: null,
    expiresAt: null,
    disabled: false,
    revoked: false,
    testMode: false,
    refunded: false,
    chargedBack: false,
    disputed: false,
    disputeWon: false,
    endedAt: null,
    cancelledAt: null,
    failedAt: null,
    createdAt,
  }
}
