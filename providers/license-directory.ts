import type { UnreachableCause } from '../contract/license-error.js'

/**
 * A store's management API as one interface: its keys, their seats, and what a seller may change. It needs a secret, so it
 * is for servers and support tools, never for an app.
 *
 * Answers hold full keys, names and e-mail addresses: keep them out of logs.
 */
export interface LicenseDirectory<KeyAttributes = unknown, InstanceAttributes = unknown> {
  /** Short and stable, that of the store's license provider: `lemon-squeezy`, `polar`. */
  readonly id: string
  /**
   * All keys that fit, in the store's order; pages are fetched as they are needed. Throws a `DirectoryError` where a page
   * cannot be had. A filter that the store does not have is applied here, to all of its keys.
   */
  keys(filter?: KeyFilter, call?: DirectoryListCall): AsyncIterable<DirectoryKey<KeyAttributes>>
  /** One key by its number, which the license API tells as `licenseId`. */
  key(id: string, call?: DirectoryCall): Promise<DirectoryAnswer<DirectoryKey<KeyAttributes>>>
  /** Changes what is given and nothing else. Not repeated by itself. */
  updateKey(
    id: string,
    change: KeyChange,
    call?: DirectoryCall,
  ): Promise<DirectoryAnswer<DirectoryKey<KeyAttributes>>>
  /** All seats, or those of one key. Throws like `keys`. */
  instances(
    filter?: InstanceFilter,
    call?: DirectoryListCall,
  ): AsyncIterable<DirectoryInstance<InstanceAttributes>>
  /** One seat by its `id`. SellApp answers at once where the key is known too, else its seats are looked through. */
  instance(
    request: InstanceRequest,
    call?: DirectoryCall,
  ): Promise<DirectoryAnswer<DirectoryInstance<InstanceAttributes>>>
  /**
   * Frees a seat, also one of a key that is turned off or has ended. Only where the management API can (Keygen); elsewhere, `deactivate` of the
   * license API does. A seat that is free already is `not-found`.
   */
  releaseInstance?(request: InstanceRequest, call?: DirectoryCall): Promise<DirectoryAnswer<null>>
  /**
   * All keys that fit, each with its seats, a page at a time: for copying them elsewhere. Pages are fetched as they are needed, and
   * `cursor` lets another process go on after the last one. What is sold meanwhile can move a key to a later page, so a key can come
   * twice. Throws like `keys`.
   */
  keysWithSeats(
    filter?: KeyFilter,
    call?: KeysWithSeatsCall,
  ): AsyncIterable<KeysWithSeatsPage<KeyAttributes, InstanceAttributes>>
}

/** All given must fit. Ids as strings of digits. */
export interface KeyFilter {
  readonly storeId?: string
  readonly productId?: string
  readonly orderId?: string
  /** Lemon Squeezy only: elsewhere no key fits. */
  readonly orderItemId?: string
  readonly status?: DirectoryKeyStatus
}

/** Narrows a list of instances to those of one key. */
export interface InstanceFilter {
  readonly keyId?: string
}

/** Names one instance. SellApp needs the key's id as well. */
export interface InstanceRequest {
  readonly id: string
  readonly keyId?: string
}

/** At least one of these. Omitted ones stay: a disabled key stays disabled when its limit changes. */
export interface KeyChange {
  /** `null`: unlimited. SellApp deletes the oldest seats above a new limit. */
  readonly seatsLimit?: number | null
  /** Epoch milliseconds; `null`: never. */
  readonly expiresAt?: number | null
  readonly disabled?: boolean
}

/** Options of one call to a management API. */
export interface DirectoryCall {
  /** @defaultValue that of the directory */
  readonly fetch?: typeof fetch
  /** Ends the call early: it then rejects with the signal's own reason. */
  readonly signal?: AbortSignal
}

/** Options of one list, which is fetched page by page. */
export interface DirectoryListCall extends DirectoryCall {
  /** The number of items to fetch at once, 1 to 100. @defaultValue 100 */
  readonly pageSize?: number
}

/** Options of one walk through all keys and their seats. */
export interface KeysWithSeatsCall extends DirectoryListCall {
  /**
   * Goes on after the page that had this `cursor`; its `pageSize` holds.
   * @defaultValue none: from the first page on
   */
  readonly after?: string
}

/** Holds some keys with all of their seats. */
export interface KeysWithSeatsPage<KeyAttributes = unknown, InstanceAttributes = unknown> {
  readonly keys: readonly KeyWithSeats<KeyAttributes, InstanceAttributes>[]
  /** For `after`; `null`: this was the last page. Holds no secret, and is for the same directory and filter only. */
  readonly cursor: string | null
  /** The number of keys on all pages, if the store gives it. */
  readonly total?: number
}

/** A key and everything that uses it. */
export interface KeyWithSeats<KeyAttributes = unknown, InstanceAttributes = unknown> {
  readonly key: DirectoryKey<KeyAttributes>
  readonly seats: readonly DirectoryInstance<InstanceAttributes>[]
}

/** Holds what the management API answered, or why it did not. */
export type DirectoryAnswer<Value> = { readonly kind: 'answered'; readonly value: Value } | DirectoryFailure

/** `detail`: the store's own sentence, for people; never the secret. `requestId`: for the store's support. */
export type DirectoryFailure =
  | {
      readonly kind: 'refused'
      readonly reason: DirectoryRefusal
      readonly detail?: string
      readonly requestId?: string
    }
  | {
      readonly kind: 'unreachable'
      readonly cause: UnreachableCause
      readonly retryAfterMs?: number
      readonly requestId?: string
    }

/** `unauthorized`: the API key is wrong, ended, or of the other mode. `forbidden`: it may not do this. */
export type DirectoryRefusal = 'unauthorized' | 'forbidden' | 'not-found' | 'invalid-input' | 'unspecified'

/** Says what a key is worth at the moment. `inactive`: valid, and no seat of it is in use. */
export type DirectoryKeyStatus = 'active' | 'inactive' | 'expired' | 'disabled'

/**
 * A key as its seller sees it, in the same words for every store; `attributes` is what the store itself says. Instants
 * are epoch milliseconds.
 */
export interface DirectoryKey<Attributes = unknown> {
  readonly id: string
  /** The full key: anyone who has it can use the license. Absent if the store does not give it. */
  readonly key?: string
  /** The last characters, as shown to people. */
  readonly keyTail: string
  /** As the license API would judge it: the seller's switch, then the date, then whether a seat is taken. */
  readonly status: DirectoryKeyStatus | 'unknown'
  readonly disabled: boolean | 'unknown'
  /** Epoch milliseconds; `null`: never. */
  readonly expiresAt: number | null | 'unknown'
  readonly seatsUsed: number | 'unknown'
  /** `null`: unlimited. */
  readonly seatsLimit: number | null | 'unknown'
  readonly storeId?: string
  readonly productId?: string
  readonly variantId?: string
  /** What the product and its variant are called. */
  readonly productName?: string
  readonly variantName?: string
  readonly orderId?: string
  readonly orderItemId?: string
  readonly customerId?: string
  readonly subscriptionId?: string
  readonly customerName?: string
  readonly customerEmail?: string
  readonly testMode: boolean | 'unknown'
  readonly createdAt?: number
  readonly updatedAt?: number
  /** The store's own fields under its own names. Absent and null differ; a field of an unexpected type is absent. */
  readonly attributes: Attributes
}

/** A seat as the seller sees it. Instants are epoch milliseconds. */
export interface DirectoryInstance<Attributes = unknown> {
  /** Its name in the management API. */
  readonly id: string
  /** The license API's id for it: with it and the key, `deactivate` frees the seat. */
  readonly instanceId: string
  readonly keyId?: string
  readonly name: string
  readonly createdAt?: number
  readonly updatedAt?: number
  /** As in `DirectoryKey`. */
  readonly attributes: Attributes
}
