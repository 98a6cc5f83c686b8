/** A computer's seat on a key. Lemon Squeezy calls it an instance. */
export interface StoredInstance {
  /** UUID v4. */
  readonly id: string
  /** What Lemon Squeezy's management API calls it; counted through the whole store. */
  readonly number: number
  readonly name: string
  /** Epoch ms. */
  readonly createdAt: number
  /** Of Keygen: which computer it is. Seats that another store has given have none of their own. */
  readonly fingerprint?: string
}

/** What the store's seller can set on a key. */
export interface LicenseFields {
  readonly storeId: number
  readonly productId: number
  readonly productName: string
  readonly variantId: number
  readonly variantName: string
  /** The codes of the license and of its policy together. Of Keygen. */
  readonly entitlements: readonly string[]
  readonly orderId: number
  readonly orderItemId: number
  /** Of SellApp. */
  readonly invoiceId: number | null
  /** Of SellApp. */
  readonly subscriptionId: number | null
  readonly customerId: number
  readonly customerName: string
  readonly customerEmail: string
  /** Seats; null = no limit. */
  readonly activationLimit: number | null
  /** Epoch ms; null = never. */
  readonly expiresAt: number | null
  readonly disabled: boolean
  /** The benefit was taken away, for example by a refund, and may come back. Of Polar; no other store looks at it. */
  readonly revoked: boolean
  readonly testMode: boolean
  /** Of Gumroad, like those that follow: how often the key was activated. Never falls. */
  readonly uses: number
  readonly refunded: boolean
  readonly chargedBack: boolean
  readonly disputed: boolean
  readonly disputeWon: boolean
  /** When the membership ended, epoch ms; null = it goes on, or is none. */
  readonly endedAt: number | null
  /** Until when a membership that was cancelled is paid for, epoch ms. */
  readonly cancelledAt: number | null
  /** When the payments for the membership failed for good, epoch ms. */
  readonly failedAt: number | null
  /** Epoch ms: what the store states as the key's creation. */
  readonly createdAt: number
}

/** A key as the store keeps it. Never changed in place: a later state is another object. */
export interface StoredLicense extends LicenseFields {
  readonly id: number
  readonly key: string
  /** Oldest first. */
  readonly instances: readonly StoredInstance[]
  /** Epoch ms: the last change, of a seat too. */
  readonly updatedAt: number
  /** Epoch ms: when this store came to hold the key; `hiddenForMs` counts from here. */
  readonly addedAt: number
  /** The store denies knowing the key for this long, as the real one now and then does right after a sale. */
  readonly hiddenForMs: number
}

/** Describes an activation to be put into the store. */
export interface InstanceSpec {
  /** @defaultValue a new UUID v4 */
  readonly id?: string
  readonly name: string
  /** Epoch ms. @defaultValue the store's present */
  readonly createdAt?: number
  /** Of Keygen: which computer it is. @defaultValue one made of the id */
  readonly fingerprint?: string
}

/** A key to be put into the store; what is left out gets the default of the store's product. */
export interface LicenseSpec extends Partial<LicenseFields> {
  /** @defaultValue a new UUID v4 in upper case, the form of the real store */
  readonly key?: string
  /** Seats already taken. @defaultValue none */
  readonly instances?: readonly InstanceSpec[]
  /** The key is unknown for so many ms after it was added. @defaultValue 0 */
  readonly hiddenForMs?: number
}

/**
 * Says what a key is worth at the moment, in Lemon Squeezy's words. `inactive`: valid, and not activated anywhere.
 */
export type LicenseStatus = 'inactive' | 'active' | 'expired' | 'disabled'

/** Derived as the store does: the seller's switch first, then the date, then whether a seat is taken. */
export function licenseStatusAt(license: StoredLicense, at: number): LicenseStatus {
  if (license.disabled) return 'disabled'
  if (isExpiredAt(license, at)) return 'expired'
  return license.instances.length > 0 ? 'active' : 'inactive'
}

export function isExpiredAt(license: StoredLicense, at: number): boolean {
  return license.expiresAt !== null && license.expiresAt <= at
}

export function hasFreeSeat(license: StoredLicense): boolean {
  return license.activationLimit === null || license.instances.length < license.activationLimit
}
