import type { SeatKind } from './license-state.js'

/** A store's explicit "no". Anything that is not a well-formed verdict of the store is an `UnreachableCause` instead. */
export const REFUSAL_REASONS = [
  'key-not-found',
  'key-disabled',
  'key-expired',
  'no-seats-left',
  'instance-not-found',
  'wrong-product',
  'test-key',
  'store-closed',
  'invalid-input',
  'unspecified',
] as const
/**
 * Says why the store refused: a well-formed answer of its API about this key. Only some of these end a
 * license.
 */
export type RefusalReason = (typeof REFUSAL_REASONS)[number]

/** Reasons why the store gave no verdict. None of them can end a license. */
export const UNREACHABLE_CAUSES = [
  'offline',
  'timeout',
  'tls',
  'proxy-auth',
  'rate-limited',
  'server-error',
  'not-the-api',
  'misconfigured',
] as const
/**
 * Says why the store gave no usable answer, such as no network or a server error. None of these can end a license.
 */
export type UnreachableCause = (typeof UNREACHABLE_CAUSES)[number]

/** Failures decided on this computer, before or without asking a store. */
export const LOCAL_FAILURES = [
  /** Nothing was entered, and no key is remembered. */
  'key-missing',
  /** More text than any receipt has, or no key in a long text. */
  'key-too-long',
  /** Binary data, or text with control characters. */
  'key-unreadable',
  /** Several different keys were found in the text; the user must choose. */
  'several-keys',
  /** There is no license on this computer to deactivate or to check. */
  'not-activated',
  /**
   * Nothing can be saved on this computer, so each launch would take another seat of this key. None was taken. Activating
   * the same key again in this run takes one all the same.
   */
  'cannot-save',
  /**
   * The license file is there and cannot be read, so a seat that this computer may have is not known. None was taken.
   * Activating the same key again in this run takes one all the same.
   */
  'cannot-read',
  /** No offline certificate was given. */
  'certificate-missing',
  /** No certificate, or not all of it. */
  'certificate-unreadable',
  /** Not signed by anyone the app trusts, or changed since. */
  'certificate-forged',
  'certificate-other-app',
  'certificate-other-device',
  'certificate-expired',
  /** Made later than this computer's clock shows. */
  'certificate-not-yet',
  /** The proof of an online license, which unlocks nothing by itself. */
  'certificate-is-lease',
  /** Another verb (activate, deactivate) is at work. */
  'busy',
  /** The caller gave up waiting. */
  'cancelled',
  /** The caller is not the frame that may call, or may only read. */
  'forbidden',
  /** The call's arguments are not of the contract's form. */
  'bad-request',
  /** The gate was disposed of. */
  'disposed',
  /** A fault in this package; its cause is in the log of the main process. */
  'internal',
] as const
/** Says what failed on this computer, before the store was asked or without asking it. */
export type LocalFailure = (typeof LOCAL_FAILURES)[number]

/**
 * Identifies every error that a call can fail with. The README lists each code with what to do; texts for users are
 * in the message catalogs.
 */
export type LicenseErrorCode = RefusalReason | UnreachableCause | LocalFailure

/** Describes a failure as plain data, without key or name, so that it can cross every process border. */
export interface LicenseErrorInfo {
  readonly code: LicenseErrorCode
  /** For logs, in English. What the user reads comes from the message catalog, by `code`. */
  readonly message: string
  /** How long to wait before the next try, if the store said so. */
  readonly retryAfterMs?: number
  /** The name that the answering server gave the request, for the store's support. */
  readonly requestId?: string
  /** Facts for the user's text, where known. */
  readonly facts?: LicenseErrorFacts
}

/** Holds what is known beyond the code, for the text that users read. Instants are epoch milliseconds. */
export interface LicenseErrorFacts {
  /** `wrong-product`: the product that the key is for. */
  readonly productName?: string
  /** `key-expired`: since when. */
  readonly expiresAt?: number
  /** How many seats of the key are in use. */
  readonly seatsUsed?: number
  /** How many seats the key has. */
  readonly seatsLimit?: number
  /** What those seats are. @defaultValue `'instances'` */
  readonly seatKind?: SeatKind
  /** The seat that an activation with a lost answer may have taken. */
  readonly seatName?: string
  /** `several-keys`: how many were found. */
  readonly keysFound?: number
}

/** The effect of a code on an active license. `main/core/transition.ts` has the rule for `doubts`. */
export type LicenseEffect = 'none' | 'locks' | 'releases-seat' | 'doubts'

interface ErrorTraits {
  /** Whether the same call may succeed later without the user changing anything. */
  readonly retryable: boolean
  readonly effect: LicenseEffect
}

const passing: ErrorTraits = { retryable: true, effect: 'none' }
const final: ErrorTraits = { retryable: false, effect: 'none' }

/** The one table of each code's meaning for a retry and for an active license. */
export const ERROR_TRAITS: Readonly<Record<LicenseErrorCode, ErrorTraits>> = {
  'key-not-found': { retryable: true, effect: 'doubts' },
  'key-disabled': { retryable: false, effect: 'locks' },
  'key-expired': { retryable: false, effect: 'locks' },
  'wrong-product': { retryable: false, effect: 'locks' },
  'instance-not-found': { retryable: false, effect: 'releases-seat' },
  'no-seats-left': final,
  'test-key': final,
  'store-closed': final,
  'invalid-input': final,
  unspecified: passing,
  offline: passing,
  timeout: passing,
  tls: passing,
  'proxy-auth': passing,
  'rate-limited': passing,
  'server-error': passing,
  'not-the-api': passing,
  misconfigured: passing,
  'key-missing': final,
  'key-too-long': final,
  'key-unreadable': final,
  'several-keys': final,
  'not-activated': final,
  'certificate-missing': final,
  'certificate-unreadable': final,
  'certificate-forged': final,
  'certificate-other-app': final,
  'certificate-other-device': final,
  'certificate-expired': final,
  'certificate-not-yet': final,
  'certificate-is-lease': final,
  'cannot-save': passing,
  'cannot-read': passing,
  busy: passing,
  cancelled: passing,
  forbidden: final,
  'bad-request': final,
  disposed: final,
  internal: passing,
}

export function isRefusal(code: LicenseErrorCode): code is RefusalReason {
  return (REFUSAL_REASONS as readonly string[]).includes(code)
}

export function isUnreachableCause(code: LicenseErrorCode): code is UnreachableCause {
  return (UNREACHABLE_CAUSES as readonly string[]).includes(code)
}

export function isRefusalReason(value: unknown): value is RefusalReason {
  return (REFUSAL_REASONS as readonly unknown[]).includes(value)
}
