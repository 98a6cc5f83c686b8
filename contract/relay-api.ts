import type { RefusalReason, UnreachableCause } from './license-error.js'
import type { SeatKind } from './license-state.js'

/**
 * The protocol between an app and its author's relay. The relay holds the store's secret, asks the store, and signs what the
 * store granted as a lease (`contract/lease.ts`).
 *
 * Each verb is `POST {url}/v1/{verb}`, JSON in and out. A verdict is JSON with its `verdict` field, never a status alone: 200 for
 * `granted` and `refused`, 503 for `unreachable` (the store could not be asked). A fault of the caller is `{ error: { code,
 * message } }` with the status of `RELAY_FAULT_STATUS`. `GET {url}/health` answers a `RelayHealth`.
 */
export const RELAY_VERBS = [
  /** Judges the key without touching a seat. */
  'inspect',
  'activate',
  'validate',
  'deactivate',
  /** The seats of this key. */
  'devices',
  /** Frees a seat of this key, also another computer's. */
  'release',
  /** Finds this computer's seat by its unique name, after a crash left the answer to `activate` unknown. */
  'recover',
] as const
/** Names a request that an app can send to a relay: `POST {url}/v1/{verb}`. */
export type RelayVerb = (typeof RELAY_VERBS)[number]

export const RELAY_PATH_PREFIX = '/v1/'
export const RELAY_HEALTH_PATH = '/health'

/** An honest request has less than 1 kB. */
export const MAX_RELAY_REQUEST_BYTES = 4 * 1024
/** HMAC-SHA256(machine id, app id), lower-case hex: never the machine id itself. */
export const RELAY_DEVICE_ID = /^[0-9a-f]{64}$/
/** base64url of 16 random bytes, fresh for each request; the lease of the answer repeats it. */
export const RELAY_NONCE = /^[A-Za-z0-9_-]{22}$/
export const RELAY_IDEMPOTENCY_KEY = /^[\w.:-]{1,128}$/
/** A store's id of a seat: anything printable of sensible length. */
export const RELAY_INSTANCE_ID = /^[\x21-\x7E]{1,128}$/
export const MAX_RELAY_SEAT_NAME_LENGTH = 255
/** base64url of a SHA-256. */
export const RELAY_KEY_ID = /^[A-Za-z0-9_-]{43}$/

interface RelayCaller {
  readonly appId: string
  readonly key: string
  readonly deviceId: string
  readonly nonce: string
  /**
   * The ids of the public keys that the app accepts (`leaseKeyIdText`), one to four. The relay signs with one of them, so
   * that apps of before and after a change of keys are served side by side. Absent: the relay's present key.
   */
  readonly keyIds?: readonly string[]
}

/** The request of each verb. */
export interface RelayRequests {
  readonly inspect: RelayCaller
  readonly activate: RelayCaller & { readonly seatName: string }
  readonly validate: RelayCaller & { readonly instanceId: string }
  readonly deactivate: RelayCaller & { readonly instanceId: string; readonly idempotencyKey: string }
  readonly devices: RelayCaller
  readonly release: RelayCaller & { readonly instanceId: string; readonly idempotencyKey: string }
  readonly recover: RelayCaller & { readonly seatName: string }
}

/** A store's facts about a license, without the key and the customer. Instants are epoch milliseconds. */
export interface RelayLicense {
  readonly licenseId?: string
  readonly status: 'active' | 'inactive' | 'expired' | 'disabled' | 'unknown'
  /** `null`: never. */
  readonly expiresAt: number | null | 'unknown'
  readonly seatsUsed: number | 'unknown'
  /** `null`: unlimited. */
  readonly seatsLimit: number | null | 'unknown'
  /** @defaultValue `'instances'` */
  readonly seatKind?: SeatKind
  /** The id of the provider whose store holds the license: `lemon-squeezy`. Earlier relays leave it out. */
  readonly store?: string
  readonly storeId?: string
  readonly productId?: string
  readonly productName?: string
  readonly variantId?: string
  readonly variantName?: string
  /** The codes of the features in the license, if the store has such. */
  readonly entitlements?: readonly string[]
  readonly testMode: boolean | 'unknown'
}

/** The most entitlements that fit into a lease. */
export const MAX_ENTITLEMENTS = 64
export const MAX_ENTITLEMENT_LENGTH = 64
export const MAX_ENTITLEMENTS_LENGTH = 1_000

export interface RelaySeat {
  readonly instanceId: string
  readonly name: string
  readonly createdAt?: number
}

/** One computer that uses the key. */
export interface RelayDevice extends RelaySeat {
  /** Recognized by the tag of the device id in the seat's name; false for a seat of an app without such names. */
  readonly isThisComputer: boolean
}

/** A seat that was granted always comes with a lease that repeats the nonce of the request. */
export interface RelaySeatGrant {
  readonly license: RelayLicense
  readonly seat: RelaySeat
  /** A compact JWS. */
  readonly lease: string
}

/** The grant of each verb. */
export interface RelayGrants {
  readonly inspect: { readonly license: RelayLicense }
  readonly activate: RelaySeatGrant
  readonly validate: RelaySeatGrant
  readonly deactivate: Readonly<Record<never, never>>
  readonly devices: { readonly license: RelayLicense; readonly devices: readonly RelayDevice[] }
  readonly release: Readonly<Record<never, never>>
  readonly recover: RelaySeatGrant
}

export type RelayVerdict<Verb extends RelayVerb> =
  | ({ readonly verdict: 'granted' } & RelayGrants[Verb])
  | { readonly verdict: 'refused'; readonly reason: RefusalReason; readonly license?: RelayLicense }
  | { readonly verdict: 'unreachable'; readonly cause: UnreachableCause; readonly retryAfterMs?: number }

/** The status that each fault of a caller, or of the relay itself, is answered with. */
export const RELAY_FAULT_STATUS = {
  /** A field is missing, unknown, repeated or malformed. */
  'bad-request': 400,
  /** The relay does not serve this app. */
  'unknown-app': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  /** The relay has none of the keys that the app accepts. Answered before the store is asked. */
  'no-common-key': 409,
  'too-large': 413,
  /** The body is not JSON. */
  'unsupported-media-type': 415,
  /** Comes with `Retry-After`. */
  'rate-limited': 429,
  internal: 500,
  /** A call of `devices`, `release` or `recover` to a relay without a directory of the store's seats. */
  'not-offered': 501,
} as const
export type RelayFaultCode = keyof typeof RELAY_FAULT_STATUS

export interface RelayFault {
  readonly error: { readonly code: RelayFaultCode; readonly message: string }
}

/** Describes a running relay: the answer to `GET {url}/health`. */
export interface RelayHealth {
  /** `closing`: it is shutting down, and still answers what is under way. */
  readonly status: 'ok' | 'closing'
  /** The verbs that this relay offers. */
  readonly verbs: readonly RelayVerb[]
  /** The ids of the keys that leases are signed with, the present one first. */
  readonly keyIds: readonly string[]
  /** The version of the package that the relay runs. */
  readonly version: string
}
