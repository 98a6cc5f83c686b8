import type { DirectoryKey } from '../license-directory.js'

/** What a store's webhook says, in the same words for every store. No name, no e-mail address and no address is in it. */
export type StoreEvent = KeyEvent | SeatEvent | OtherEvent

interface EventBase {
  /** The id of the store's provider: `polar`. */
  readonly store: string
  /** As the store calls it: `benefit_grant.revoked`. */
  readonly eventName: string
  /** The store's name for the event, the same where it is sent again. */
  readonly eventId?: string
  /**
   * When it happened, epoch milliseconds by the store's clock. Events come late and in any order: what is older than what you have is
   * to be left alone.
   */
  readonly at?: number
}

/** A key was made, sold, renewed, changed, turned off or taken away. */
export interface KeyEvent extends EventBase {
  readonly kind: 'key'
  readonly key: EventKey
  /** Whether `key` is all that the store knows of it. If not, the rest is `unknown`: read it with `directory.key(key.id)`. */
  readonly isWhole: boolean
}

/** A key as far as an event tells of it. `key` is the whole key, where it is told: keep it out of logs. */
export interface EventKey
  extends Omit<DirectoryKey<null>, 'id' | 'customerName' | 'customerEmail' | 'attributes'> {
  /** Its number in the management API; absent where an event names it by the key alone. */
  readonly id?: string
  readonly attributes: null
}

/** A seat was taken or given back. */
export interface SeatEvent extends EventBase {
  readonly kind: 'seat'
  readonly change: 'taken' | 'freed'
  /** As the license API calls it. */
  readonly instanceId: string
  readonly keyId?: string
}

/** Something else, or in a form that is not known here. */
export interface OtherEvent extends EventBase {
  readonly kind: 'other'
}

/** Why a webhook is not read. `message` repeats nothing of it. */
export interface WebhookFault {
  /** `not-signed`: anybody may have sent it. `out-of-time`: signed, but for another time, as an old one that is sent by somebody else. */
  readonly code: 'not-signed' | 'out-of-time' | 'not-json' | 'no-event-name' | 'no-license-key'
  readonly message: string
}

/** Named one by one: what else a key has may be about the customer. */
const FIELDS = [
  'id',
  'key',
  'keyTail',
  'status',
  'disabled',
  'expiresAt',
  'seatsUsed',
  'seatsLimit',
  'storeId',
  'productId',
  'variantId',
  'orderId',
  'customerId',
  'subscriptionId',
  'testMode',
  'createdAt',
  'updatedAt',
] as const satisfies readonly (keyof DirectoryKey)[]

/** The key without its customer and without the store's own fields. */
export function eventKeyOf(key: DirectoryKey): EventKey {
  const told = Object.fromEntries(FIELDS.filter((name) => name in key).map((name) => [name, key[name]]))
  return { ...(told as Omit<EventKey, 'attributes'>), attributes: null }
}

/** A key of which nothing is known but what is given. */
export function partialKey(told: Partial<EventKey> & Pick<EventKey, 'keyTail'>): EventKey {
  return {
    status: 'unknown',
    disabled: 'unknown',
    expiresAt: 'unknown',
    seatsUsed: 'unknown',
    seatsLimit: 'unknown',
    testMode: 'unknown',
    ...told,
    attributes: null,
  }
}
