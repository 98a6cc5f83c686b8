import { type KeyForm, UUID_KEYS } from '../contract/key-form.js'
import type { RefusalReason, UnreachableCause } from '../contract/license-error.js'
import type { SeatKind } from '../contract/license-state.js'
import type { RelayLicense } from '../contract/relay-api.js'
import type { SaleDemand, SeatOrigin } from '../contract/sale.js'
import type { LeaseCrypto } from './lease/lease-crypto.js'

export type { KeyForm, RefusalReason, SaleDemand, SeatKind, SeatOrigin, UnreachableCause }

/**
 * A store's license API as one interface. A provider needs only a `fetch`: no Electron, no Node, no clock.
 *
 * It answers with exactly one of three: `granted` and `refused` are well-formed verdicts of the store about this key,
 * for this product. Everything else (network, proxies, HTML, other JSON) is `unreachable`: a status code alone is never
 * a verdict. Providers never throw for what a network or a store does, and never retry `activate`.
 */
export interface LicenseProvider {
  /** A short and stable id, stored with the license: `lemon-squeezy`. */
  readonly id: string
  readonly capabilities: ProviderCapabilities
  /** The providers behind this one, if an app has several: the gate combines them into one. */
  readonly members?: readonly LicenseProvider[]
  /** The store is never asked again: `retired()` has made it. @defaultValue it is asked */
  readonly isRetired?: true
  /**
   * For providers with leases: how each launch checks the stored lease. A license of such a provider opens the app only with a
   * valid lease, online or offline.
   */
  readonly leaseTrust?: ProviderLeaseTrust
  /**
   * The sale that a key must come from, in the store's own ids. A stored license that is known to have been sold as something
   * else does not open the app, and is left alone. Absent if the app cannot tell.
   */
  readonly sale?: SaleDemand
  /** The base address of the API. Packaged apps use `https:` only; users behind firewalls see its host name. */
  readonly endpoint?: string
  /**
   * The time in milliseconds after which a call counts as unanswered; for providers with time limits of minutes.
   * @defaultValue three minutes
   */
  readonly longestCallMs?: number
  /**
   * The provider was given a secret of the store, so it is for a server: a packaged app refuses it.
   * @defaultValue false
   */
  readonly holdsSecret?: boolean
  /**
   * The forms of the store's keys, to find keys in pasted texts.
   * @defaultValue one form, that of a UUID, whose case does not matter
   */
  readonly keyForms?: readonly KeyForm[]
  /**
   * Says whether a key may belong to this store, by its form alone and without a request. If an app has several providers, a key
   * goes to those that answer `yes`, or else to all that answer `maybe`, in order.
   * @defaultValue `maybe` for a key of one of `keyForms`, else `no`
   */
  accepts?(key: string): 'yes' | 'maybe' | 'no'
  /** Judges the key without touching a seat. */
  inspect(request: InspectRequest, call: ProviderCall): Promise<ProviderAnswer<LicenseFacts>>
  /**
   * Takes a seat. Not idempotent: callers journal first and never repeat it by themselves. A seat that the store gave to a key
   * that may not have it (`wrong-product`, `test-key`), or without a full answer (`unreachable`), is released before this
   * answers. That can fail, so callers compare the store's count of seats with the one before. Only `rate-limited` says that the
   * request was rejected before it did anything: if a seat is or may be taken, answer another cause.
   */
  activate(request: ActivateRequest, call: ProviderCall): Promise<ProviderAnswer<SeatGrant>>
  /** Judges the key and this seat. Safe to repeat. */
  validate(request: ValidateRequest, call: ProviderCall): Promise<ProviderAnswer<SeatGrant>>
  /** Gives the seat back. */
  deactivate(request: DeactivateRequest, call: ProviderCall): Promise<ProviderAnswer<null>>
  /**
   * The seats of this key. This and the next two: only where the store can tell; refused with `unspecified` where it turns out
   * that it cannot.
   */
  devices?(request: InspectRequest, call: ProviderCall): Promise<ProviderAnswer<readonly SeatInUse[]>>
  /** Gives a seat of this key back, also another computer's. */
  release?(request: DeactivateRequest, call: ProviderCall): Promise<ProviderAnswer<null>>
  /** Finds a seat by its unique name; `instance-not-found`: there is none of this name. Safe to repeat. */
  recover?(request: ActivateRequest, call: ProviderCall): Promise<ProviderAnswer<SeatGrant>>
}

/** Names the issuers whose leases are trusted. */
export interface ProviderLeaseTrust {
  /** Raw Ed25519 public keys, base64url. */
  readonly publicKeys: readonly string[]
  /** @defaultValue the gate's `appId` */
  readonly appId?: string
}

/** Says what a provider can do beyond judging keys; the gate offers the rest only where it can. */
export interface ProviderCapabilities {
  /** `deactivate` may be repeated with the same idempotency key. */
  readonly idempotentDeactivate: boolean
  /** Granted answers carry a signed lease. */
  readonly leases: boolean
  /** The store can tell a key's seats to the app. */
  readonly devices: boolean
  /**
   * The kind of a seat. A key whose seats differ from those of other keys says so in its facts (`seatKind`).
   * @defaultValue `'instances'`
   */
  readonly seats?: SeatKind
  /** `activate` may be repeated for the same computer and key: it takes no second seat. @defaultValue `false` */
  readonly idempotentActivate?: boolean
  /** The facts that the store gives about a license. @defaultValue all of it, always */
  readonly tells?: StoreTells
}

/** Says which facts a store gives about a license, so that nobody waits for, or shows, any others. */
export interface StoreTells {
  /** Whether each answer names a key's product, or only the one to `activate`. */
  readonly product: 'always' | 'at-activation'
  /** When the license ends. */
  readonly expiry: boolean
  readonly seats: 'used-and-limit' | 'limit' | 'none'
  /** Whether the store says why a key is refused. */
  readonly reason: boolean
}

/** Returns the key forms of the provider's store. */
export function keyFormsOf({ keyForms }: Pick<LicenseProvider, 'keyForms'>): readonly KeyForm[] {
  return keyForms ?? [UUID_KEYS]
}

/** Asks about a key. */
export interface InspectRequest {
  readonly key: string
}
/** Asks for a seat of the key, under a name that no other seat has. */
export interface ActivateRequest {
  readonly key: string
  readonly seatName: string
}
/** Asks whether the seat still holds. */
export interface ValidateRequest {
  readonly key: string
  readonly instanceId: string
}
/** Gives a seat back. Each try of one release has the same `idempotencyKey`. */
export interface DeactivateRequest {
  readonly key: string
  readonly instanceId: string
  readonly idempotencyKey: string
}

/** Carries what a provider needs for one call: the network, who asks, and how to stop it. */
export interface ProviderCall {
  readonly fetch: typeof fetch
  /**
   * Ends the call early: the promise then rejects with the signal's own reason, the only way in which a call rejects.
   * A request that is under way may have taken effect all the same; callers of `activate` and `deactivate` journal first.
   * The time-out of a request is the provider's own and is answered with `unreachable`, cause `timeout`.
   */
  readonly signal?: AbortSignal
  /**
   * The asking computer. Needed by providers with leases, which hold for one computer, and by those whose seats are computers.
   */
  readonly computer?: ProviderComputer
  /** @defaultValue the web's */
  readonly crypto?: LeaseCrypto
  /** Whether the codes of what a license comes with are wanted, where they cost a request more. @defaultValue `false` */
  readonly wantsEntitlements?: boolean
  /** The seat's origin, if it is known: of several providers only its own is asked. */
  readonly seat?: SeatOrigin
}

/** Identifies the computer that asks, for one app only. */
export interface ProviderComputer {
  readonly appId: string
  /** 64 hexadecimal digits: an HMAC for this app, never the machine id itself. */
  readonly deviceId: string
}

/**
 * `serverTimeAt`: the store's clock (its `Date` header), epoch milliseconds; only from a validated answer. `requestId`: the
 * name that the answering server gave the request, for the store's support. `isBusy`: the store is overloaded (503), or
 * has few requests left for this address; as after `rate-limited` and `retryAfterMs`, the checks at launches are then spread
 * wider. `hint`: for the author's log, what to put right in the app or at the store; it holds no key and no name.
 * `isSeatFreed`: the seat that `activate` took is free again, by the store's own word, so there is none to look for.
 */
export type ProviderAnswer<Value> =
  | {
      readonly kind: 'granted'
      readonly value: Value
      readonly serverTimeAt?: number
      readonly isBusy?: boolean
    }
  | {
      readonly kind: 'refused'
      readonly reason: RefusalReason
      readonly facts?: LicenseFacts
      readonly serverTimeAt?: number
      readonly requestId?: string
      readonly isBusy?: boolean
      readonly isSeatFreed?: boolean
      readonly hint?: string
    }
  | {
      readonly kind: 'unreachable'
      readonly cause: UnreachableCause
      readonly retryAfterMs?: number
      readonly requestId?: string
      readonly isBusy?: boolean
      readonly isSeatFreed?: boolean
      readonly hint?: string
    }

/** Holds what the store granted: the license, this computer's seat, and the lease where the provider has them. */
export interface SeatGrant {
  readonly license: LicenseFacts
  readonly seat: Seat
  /** Checked by the provider; stored, and checked again at each launch. */
  readonly lease?: string
  /** Epoch milliseconds. */
  readonly leaseEndsAt?: number
}

/** One activation of a key on one computer, as the store lists it. */
export interface Seat {
  /** The store's id of the activation. */
  readonly instanceId: string
  readonly name: string
  /** Epoch milliseconds; absent where the store does not tell it. */
  readonly createdAt?: number
}

/** A seat in the list of a key's seats. */
export interface SeatInUse extends Seat {
  readonly isThisComputer: boolean
}

/**
 * A store's facts about a license: those that a relay passes on, and those that stay with the app. `'unknown'` is a value: not
 * every store gives everything.
 */
export interface LicenseFacts extends RelayLicense {
  readonly keyTail: string
  /** The id of the provider that gave the facts, if an app has several. */
  readonly provider?: string
  /** Personal: never stored, logged or shown. */
  readonly customerName?: string
  /** Personal: never kept, logged or shown. */
  readonly customerEmail?: string
}
