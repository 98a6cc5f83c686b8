import { present } from '../../providers/directory/present.js'
import type {
  DirectoryInstance,
  DirectoryKey,
  KeyFilter,
  KeyWithSeats,
} from '../../providers/license-directory.js'
import type {
  ImportedLicense,
  ImportedSeat,
  LicenseTerms,
} from '../../relay/ledger/transfer/imported-license.js'
import type { StoreAccess } from '../store/store-access.js'
import type { ImportSource, SourceRow } from './import-source.js'

interface StoreSourceOptions {
  /** As `--from` has it. */
  readonly name: string
  readonly filter: KeyFilter
  /** Of an address that is not the store's own. */
  readonly host: string | undefined
  readonly now: () => number
  /** @defaultValue as many as the store gives at once */
  readonly pageSize?: number
}

/** All keys of a store with their seats. */
export function createStoreSource(
  store: StoreAccess,
  { name, filter, host, now, pageSize }: StoreSourceOptions,
): ImportSource {
  const { productId, storeId } = filter
  const parts = [host && `@${host}`, storeId && `/store=${storeId}`, productId && `/product=${productId}`]
  return {
    id: `${name}${parts.filter(Boolean).join('')}`.slice(0, 128),
    title: store.title,
    prefix: `${name}:`,
    async *batches(after) {
      const call = { ...store.call, ...present({ after, pageSize }) }
      for await (const { keys, cursor, total } of store.directory.keysWithSeats(filter, call))
        yield { rows: keys.map((each) => rowOf(each, name, now())), position: cursor, total }
    },
  }
}

function rowOf({ key, seats }: KeyWithSeats, name: string, at: number): SourceRow {
  const place = `key ${key.id}`
  const terms = termsOf(key, at)
  if (key.key === undefined) return { place, fault: `the store does not tell the key` }
  if (terms === undefined)
    return { place, fault: 'the store does not tell how many seats it has, or when it ends' }
  const license: ImportedLicense = {
    key: key.key,
    terms: {
      ...terms,
      reference: `${name}:${key.id}`,
      ...(key.createdAt === undefined ? {} : { createdAt: key.createdAt }),
    },
    seats: seats.map(seatOf),
  }
  const customer = { customer_name: key.customerName, customer_email: key.customerEmail }
  return { place, license, customer }
}

function termsOf(key: DirectoryKey, at: number): LicenseTerms | undefined {
  const { status, seatsLimit, expiresAt, storeId, productId, variantId, orderId, customerId } = key
  if (seatsLimit === 'unknown' || expiresAt === 'unknown') return undefined
  return {
    disabled: key.disabled === true || status === 'disabled',
    seatsLimit,
    expiresAt: status === 'expired' ? endOf(expiresAt, key.updatedAt ?? at, at) : expiresAt,
    testMode: key.testMode === true,
    storeId: storeId ?? null,
    productId: productId ?? null,
    variantId: variantId ?? null,
    orderId: orderId ?? null,
    orderItemId: key.orderItemId ?? null,
    customerId: customerId ?? null,
    productName: key.productName ?? null,
    variantName: key.variantName ?? null,
  }
}

/** The key of a subscription that has ended may have no date. */
function endOf(expiresAt: number | null, updatedAt: number, at: number): number {
  return expiresAt === null || expiresAt > at ? Math.min(updatedAt, at) : expiresAt
}

function seatOf({ instanceId, name, createdAt }: DirectoryInstance): ImportedSeat {
  return { id: instanceId, name, ...(createdAt === undefined ? {} : { createdAt }) }
}
