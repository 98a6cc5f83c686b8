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
  readonly storeId: number
  readonly productId: number
  readonly variantId: number
}

/** The keys and seats of a store, apart from any API that shows them. */
export interface LicenseLedger {
  /** Throws a `TypeError` for a bad field or a key that is there already. */
  add(spec?: LicenseSpec): StoredLicense
  get(key: string): StoredLicense | undefined
  /** The key as a customer's app may see it: undefined as long as it is hidden. */
  find(key: string): StoredLicense | undefined
  list(): readonly StoredLicense[]
  /** Changes what a seller can change; seats stay. Throws a `TypeError` for an unknown key. */
  update(key: string, changes: Partial<LicenseFields>): StoredLicense
  /** As when the seller issues the key anew: the old one is unknown from now on. */
  remove(key: string): boolean
  hideFor(key: string, ms: number): StoredLicense
  /** Takes a seat without asking whether one is free. Throws a `TypeError` for an unknown key. */
  addInstance(key: string, instance: InstanceSpec): StoredInstance
  /** Frees a seat; false if the key has no such seat. Throws a `TypeError` for an unknown key. */
  releaseInstance(key: string, instanceId: string): boolean
}

export interface LedgerOptions {
  readonly product: StoreProduct
  readonly now: () => number
  /** A new UUID v4. */
  readonly createId: () => string
}

export function createLicenseLedger(options: LedgerOptions): LicenseLedger {
  const { product, now, createId } = options
  const licenses = new Map<string, StoredLicense>()
  let lastId = 0

  function put(license: StoredLicense): StoredLicense {
    licenses.set(license.key, license)
    return license
  }

  return {
    add(input = {}) {
      const { key = createId().toUpperCase(), instances = [], ...spec } = parseLicenseSpec(input)
      if (licenses.has(key)) throw new TypeError('key: expected a new key, got one of this store')
      lastId += 1
      const seats = instances.map((instance) => createInstance(instance, options))
      const fields = { ...defaultFields(lastId, product, now()), hiddenForMs: 0, ...spec }
      return put({ ...fields, id: lastId, key, addedAt: now(), instances: seats })
    },
    get: (key) => licenses.get(key),
    find(key) {
      const license = licenses.get(key)
      return license && now() >= license.addedAt + license.hiddenForMs ? license : undefined
    },
    list: () => [...licenses.values()],
    update: (key, changes) => put({ ...requireLicense(licenses, key), ...parseLicenseChanges(changes) }),
    remove: (key) => licenses.delete(key),
    hideFor: (key, ms) => put({ ...requireLicense(licenses, key), hiddenForMs: parseDuration(ms, 'ms') }),
    addInstance(key, spec) {
      const license = requireLicense(licenses, key)
      const instance = createInstance(spec, options)
      put({ ...license, instances: [...license.instances, instance] })
      return instance
    },
    releaseInstance(key, instanceId) {
      const license = requireLicense(licenses, key)
      const instances = license.instances.filter((instance) => instance.id !== instanceId)
      put({ ...license, instances })
      return instances.length < license.instances.length
    },
  }
}

function requireLicense(licenses: ReadonlyMap<string, StoredLicense>, key: string): StoredLicense {
  const license = licenses.get(key)
  if (license) return license
  throw new TypeError('key: expected a key of this store, got an unknown one')
}

function createInstance(input: InstanceSpec, { now, createId }: LedgerOptions): StoredInstance {
  const { id = createId(), name, createdAt = now() } = parseInstance(input, 'instance')
  return { id, name, createdAt }
}

/** Orders, items and customers get numbers that cannot be mistaken for each other or for the key's own. */
function defaultFields(id: number, product: StoreProduct, createdAt: number): LicenseFields {
  return {
    ...product,
    productName: 'Demo App',
    variantName: 'Default',
    orderId: 500_000 + id,
    orderItemId: 600_000 + id,
    customerId: 700_000 + id,
    customerName: 'Demo Customer',
    customerEmail: 'customer@example.test',
    activationLimit: null,
    expiresAt: null,
    disabled: false,
    testMode: false,
    createdAt,
  }
}
