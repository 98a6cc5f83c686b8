import { LEASE_PUBLIC_KEY } from './lease.js'
import {
  type Check,
  either,
  isAbsent,
  listOf,
  matching,
  of,
  pickShape,
  type Shape,
  textUpTo,
} from './shape.js'

/**
 * A store notice is an author's signed word to apps that are already out, about licenses of a store that has closed or is about to:
 * a compact JWS like a lease, in a file that lies on any web space. It can only help: no notice locks an app, and none opens an app
 * that never held a confirmed license. `docs/notices.md` describes the format.
 */
export const STORE_NOTICE_TYPE = 'license-store-notice+jwt'

/** All instants are in whole seconds, as JWT has them. */
export interface StoreNoticeClaims {
  /** The ids of the apps that it is for. */
  readonly aud: string | readonly string[]
  /** Of two notices, the one that was issued later counts. */
  readonly iat: number
  readonly nbf?: number
  /** From here on it says nothing any more. */
  readonly exp: number
  readonly jti: string
  readonly honor?: readonly HonorClaim[]
  readonly goTo?: readonly GoToClaim[]
}

/** Licenses of a store that were confirmed in time go on. */
export interface HonorClaim {
  /** The id of the store's provider, such as `lemon-squeezy`. */
  readonly store: string
  /** Only those that the store confirmed for the last time at this instant or later. */
  readonly from?: number
  /** Only those that the store confirmed for the last time before this instant. */
  readonly before: number
  /** They open the app until this instant. */
  readonly until: number
}

/** Licenses of a store are answered by a relay. */
export interface GoToClaim {
  /** As in `HonorClaim`. */
  readonly store: string
  /** Where the relay is, without `/v1`. */
  readonly url: string
  /** Whose leases are believed. */
  readonly publicKey: string
}

/** As many apps, and as many stores, as one notice speaks of. */
const MAX_NOTICE_ENTRIES = 20

const isName = textUpTo(255)
/** Beyond this, milliseconds are no exact numbers. */
const MAX_SECONDS = 8_640_000_000_000
const isSeconds: Check<number> = (value): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= MAX_SECONDS
const some = { shortest: 1, longest: MAX_NOTICE_ENTRIES }

const HONOR_SHAPE: Shape<HonorClaim> = {
  store: isName,
  from: either(isSeconds, isAbsent),
  before: isSeconds,
  until: isSeconds,
}
const GO_TO_SHAPE: Shape<GoToClaim> = {
  store: isName,
  url: matching(/^https?:\/\/\S{1,240}$/),
  publicKey: matching(LEASE_PUBLIC_KEY),
}
const NOTICE_SHAPE: Shape<StoreNoticeClaims> = {
  aud: either(isName, listOf(isName, some)),
  iat: isSeconds,
  nbf: either(isSeconds, isAbsent),
  exp: isSeconds,
  jti: isName,
  honor: either(listOf(of(HONOR_SHAPE), some), isAbsent),
  goTo: either(listOf(of(GO_TO_SHAPE), some), isAbsent),
}

/** The form only: whether signature, app and time are right is for the reader to judge. Fields that are not known are left out. */
export const parseStoreNotice = (payload: unknown): StoreNoticeClaims | undefined =>
  pickShape(NOTICE_SHAPE, payload)
