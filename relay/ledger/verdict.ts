import type { RefusalReason } from '../../contract/license-error.js'
import type {
  DirectoryInstance,
  DirectoryKey,
  DirectoryKeyStatus,
} from '../../providers/license-directory.js'
import type { LicenseFacts, Seat } from '../../providers/license-provider.js'
import { bindingOf } from '../../providers/sale-binding.js'
import type { LicenseEntry, SeatEntry } from './books.js'
import { storeNumberIn } from './mirror/store-word.js'
import type { LedgerSettings } from './options.js'

/** Returns the reason to refuse a key, whoever asks. A key that is not known to be for our product counts as another's. */
export function refusalOf(
  license: LicenseEntry,
  { sale, allowTestMode }: Pick<LedgerSettings, 'sale' | 'allowTestMode'>,
  at: number,
): RefusalReason | undefined {
  if (bindingOf(sale, soldAs(license)) !== 'ours') return 'wrong-product'
  if (license.testMode && !allowTestMode) return 'test-key'
  if (license.disabled) return 'key-disabled'
  return isOver(license, at) ? 'key-expired' : undefined
}

/** @param store - that the books mirror: its number of the license is told then */
export function factsOf(license: LicenseEntry, at: number, store?: string): LicenseFacts {
  const { id, keyTail, expiresAt, seatsUsed, seatsLimit, testMode, productName, variantName } = license
  const origin = store === undefined ? {} : { store }
  return {
    licenseId: (store && storeNumberIn(license.reference, store)) ?? id,
    ...origin,
    keyTail,
    status: statusOf(license, at),
    expiresAt,
    seatsUsed,
    seatsLimit,
    ...soldAs(license),
    ...present({ productName, variantName }),
    testMode,
  }
}

export function seatOf({ id, name, createdAt }: SeatEntry): Seat {
  return { instanceId: id, name, createdAt }
}

/** Tells what only a ledger knows of a key. */
export interface LedgerKeyAttributes {
  /** The sale that the key was made for; of an imported one, the store and the number that it has there: `lemon-squeezy:4711`. */
  readonly reference: string | null
  readonly orderItemId: string | null
}

/** As the management APIs of stores show a key; `key` where the books have it in full and can read it. */
export function directoryKeyOf(
  license: LicenseEntry,
  key: string | undefined,
  at: number,
): DirectoryKey<LedgerKeyAttributes> {
  const { id, keyTail, disabled, expiresAt, seatsUsed, seatsLimit, testMode, createdAt, updatedAt } = license
  const { orderId, customerId, reference, orderItemId } = license
  return {
    id,
    ...present({ key }),
    keyTail,
    status: statusOf(license, at),
    disabled,
    expiresAt,
    seatsUsed,
    seatsLimit,
    ...soldAs(license),
    ...present({ orderId, customerId }),
    testMode,
    createdAt,
    updatedAt,
    attributes: { reference, orderItemId },
  }
}

export function directoryInstanceOf(seat: SeatEntry): DirectoryInstance<null> {
  const { id, licenseId, name, createdAt } = seat
  return { id, instanceId: id, keyId: licenseId, name, createdAt, attributes: null }
}

export function statusOf(license: LicenseEntry, at: number): DirectoryKeyStatus {
  if (license.disabled) return 'disabled'
  if (isOver(license, at)) return 'expired'
  return license.seatsUsed > 0 ? 'active' : 'inactive'
}

function isOver({ expiresAt }: LicenseEntry, at: number): boolean {
  return expiresAt !== null && expiresAt <= at
}

function soldAs({ storeId, productId, variantId }: LicenseEntry) {
  return present({ storeId, productId, variantId })
}

function present<Name extends string>(values: Readonly<Record<Name, string | null | undefined>>) {
  const entries = Object.entries(values).filter(([, value]) => typeof value === 'string')
  return Object.fromEntries(entries) as { readonly [Each in Name]?: string }
}
