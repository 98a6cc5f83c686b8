/**
 * What the user is entitled to (`LicenseState`) and what we are doing (`LicenseActivity`): two axes, never mixed,
 * so that a check in the background cannot make a licensed app look unlicensed.
 *
 *                        activate                 a check was due and could not be made
 *  unlicensed ───────────────────────► licensed ─────────────────────────────► grace
 *    ▲   ▲  ▲                          ▲  │ ▲                                  │  │
 *    │   │  └── trial ─► locked        │  │ └──────── any granted answer ──────┘  │ endsAt
 *    │   │        (trial-ended)        │  │ explicit no                           ▼
 *    │   └── deactivate / seat gone ───┘  └───────────────────────────────────► locked
 *    └────────────────────────────── activate with another key ────────────────┘
 *
 * The arrows are `main/core/transition.ts`; what time alone does is `main/core/license-state-at.ts`.
 */

/**
 * Reasons why there is no license here. `none`: never activated. `new-device`: the record belongs to another computer's hardware
 * id.
 */
export const UNLICENSED_REASONS = [
  'none',
  'deactivated',
  'seat-released',
  'new-device',
  'storage-unreadable',
] as const
/**
 * Says why there is no license on this computer. `none`: it was never activated. `new-device`: the stored license
 * belongs to another computer.
 */
export type UnlicensedReason = (typeof UNLICENSED_REASONS)[number]

/** Reasons why an existing license does not open the app. */
export const LOCK_REASONS = [
  'expired',
  'disabled',
  'not-found',
  'wrong-product',
  'version-not-covered',
  'grace-ended',
  'trial-ended',
] as const
/**
 * Says why the license or the trial no longer opens the app. `version-not-covered`: the license has ended, and this build was
 * released afterwards.
 */
export type LockReason = (typeof LOCK_REASONS)[number]

/**
 * Reasons why the license is not confirmed at present. `clock`: the computer's clock is behind. `doubted`: the store said "not
 * found".
 */
export const GRACE_CAUSES = ['unreachable', 'clock', 'doubted', 'store-closed'] as const
/**
 * Says why the license could not be confirmed. `unreachable`: the store gave no answer. `clock`: the computer's
 * clock is behind. `doubted`: the store did not find the key or the seat, which has to be repeated before it counts.
 * `store-closed`: the app no longer asks the store that sold it, or a notice of the author says that the store has closed.
 */
export type GraceCause = (typeof GRACE_CAUSES)[number]

/**
 * Says what a seat is at the license's store: a record with an id (`instances`), the computer itself (`fingerprint`), one more of a
 * number that never falls (`counter`), or nothing at all (`none`).
 */
export type SeatKind = (typeof SEAT_KINDS)[number]
export const SEAT_KINDS = ['instances', 'fingerprint', 'counter', 'none'] as const

/** The facts of a license that may be shown: never the key, a name or an e-mail. Instants are epoch milliseconds. */
export interface LicenseSummary {
  /** The last characters of the key, for "••••-1A2B". */
  readonly keyTail: string
  readonly productName?: string
  readonly variantName?: string
  /** `null`: never expires. */
  readonly expiresAt: number | null | 'unknown'
  readonly seatsUsed: number | 'unknown'
  /** `null`: unlimited. The stores allow a usage above the limit. */
  readonly seatsLimit: number | null | 'unknown'
  /** @defaultValue `'instances'` */
  readonly seatKind?: SeatKind
  /** The label under which the store lists this computer. */
  readonly seatName: string
  readonly testMode: boolean
  /**
   * The app no longer asks the store that sold it: that is `retired`, or no longer in the app's list. Nobody confirms or renews the
   * license there, so it lasts until its own end. Absent: the store is asked.
   */
  readonly storeNotAsked?: true
}

/** This computer has no license: the app stays closed until a key is activated. */
export interface Unlicensed {
  readonly status: 'unlicensed'
  readonly reason: UnlicensedReason
  /** The last license of this computer, which one click can activate again. */
  readonly license?: LicenseSummary
}

/** The trial is running: the app may open until `endsAt`. Instants are epoch milliseconds. */
export interface Trial {
  readonly status: 'trial'
  readonly startedAt: number
  readonly endsAt: number
}

/** The license is confirmed: the app may open. Instants are epoch milliseconds. */
export interface Licensed {
  readonly status: 'licensed'
  readonly license: LicenseSummary
  /** The last granted answer of the store. */
  readonly confirmedAt: number
  /** When the store is asked next. */
  readonly nextCheckAt: number
  /** Set where the license has ended and this build, released before, goes on: newer versions are not covered. */
  readonly coverage?: 'ended'
  /** Set where an offline certificate opens the app: nothing is checked until it ends. */
  readonly certificate?: CertificateTerm
}

/** Tells when an offline certificate was issued and when it ends, both in epoch milliseconds. */
export interface CertificateTerm {
  readonly issuedAt: number
  readonly endsAt: number
}

/** The license could not be confirmed recently: the app may open until `endsAt`. Instants are epoch milliseconds. */
export interface Grace {
  readonly status: 'grace'
  readonly license: LicenseSummary
  /** The last time the store, or a valid lease, granted the license. */
  readonly confirmedAt: number
  /** When the user starts to see a warning; before, grace is silent. */
  readonly warnsAt: number
  readonly endsAt: number
  readonly cause: GraceCause
}

/**
 * The license or the trial has ended: the app stays closed until the user renews, connects or enters another key.
 * Instants are epoch milliseconds.
 */
export interface Locked {
  readonly status: 'locked'
  readonly reason: LockReason
  /** When the license or the trial ended. */
  readonly since: number
  /** Absent after a trial. */
  readonly license?: LicenseSummary
  /** The reason why the license could not be confirmed; with `grace-ended`, and `store-closed` with any reason that it explains. */
  readonly cause?: GraceCause
  /** The offline certificate that has ended; only with `expired`. */
  readonly certificate?: CertificateTerm
  /** The last version of the app that the license covers, where the app knows; only with `version-not-covered`. */
  readonly lastCoveredVersion?: string
}

/**
 * Describes what the user is entitled to, with `status` as the discriminant: the app may open in `trial`, `licensed` and `grace`.
 */
export type LicenseState = Unlicensed | Trial | Licensed | Grace | Locked
/** Names a license state: `unlicensed`, `trial`, `licensed`, `grace` or `locked`. */
export type LicenseStatus = LicenseState['status']

export const LICENSE_EVENTS = [
  'activated',
  'renewed',
  'grace-started',
  'confirmed',
  'ended',
  'deactivated',
] as const
/**
 * Names what can happen to a license while the app runs. `activated`: a key or a certificate opens the app. `renewed`: the same
 * license ends later than before, or opens the app again. `grace-started`: it could not be confirmed recently. `confirmed`: it
 * was confirmed again. `ended`: the license or the trial ended, and the app is locked, or goes on in its free plan. `deactivated`: the user took the license off this computer.
 */
export type LicenseEvent = (typeof LICENSE_EVENTS)[number]

/** `waiting`: an answer of the store is due later, for example after a rate limit. */
export type LicenseActivity = 'idle' | 'checking' | 'activating' | 'deactivating' | 'waiting'

/** Something that the user should know beside the state. Each stays until it is settled. Instants are epoch milliseconds. */
export type LicenseNotice =
  /**
   * The answer to an activation was lost: the seat of this name may be in use. With `seatKind` `'counter'` the activation may have
   * been counted, and there is no seat to free.
   */
  | {
      readonly kind: 'seat-may-be-lost'
      readonly seatName: string
      readonly since: number
      readonly seatKind?: SeatKind
    }
  /** A seat that is no longer needed could not be released yet; the package tries again. */
  | { readonly kind: 'seat-release-pending'; readonly seatName: string; readonly since: number }
  /** The license file could not be read and was set aside under this file name. */
  | { readonly kind: 'storage-damaged'; readonly keptAs?: string }
  /**
   * The license file is there and cannot be read: its rights forbid it, or another program holds it. It is tried again.
   * `path` names the user's own folder by the system's variable for it.
   */
  | { readonly kind: 'storage-unreadable'; readonly path: string }
  /** The license could not be saved: it holds until the app is closed, and saving is tried again. */
  | { readonly kind: 'not-saved' }
  /** The offline certificate that opens the app ends soon. */
  | { readonly kind: 'certificate-ends'; readonly endsAt: number }
  /** The computer's clock is behind the time already seen by more than the tolerance. */
  | { readonly kind: 'clock-behind'; readonly behindMs: number }

/** Everything that a window may know, at one instant. */
export interface LicenseSnapshot {
  /** Grows by one with each change; of two snapshots the one with the higher revision is newer. */
  readonly revision: number
  /** The instant for which `state` holds, by the trusted clock. A window counts days from here, not from its own clock. */
  readonly at: number
  readonly state: LicenseState
  /** What the package is doing now, which never changes what the user may do. */
  readonly activity: LicenseActivity
  /** With `waiting`: when the next try is made. */
  readonly waitsUntil?: number
  /** Whether the app may open: true in `trial`, `licensed` and `grace`, and without a license in an app with a free plan. */
  readonly entitled: boolean
  /** The plan that counts, by its name in the option `plans`; `null`: none. Absent where the app has no plans. */
  readonly plan?: string | null
  /** The features that the plan comes with. Absent where the app has no plans. */
  readonly features?: readonly string[]
  /** False while the last change is only in memory (full disk, read-only profile). */
  readonly persisted: boolean
  readonly notices: readonly LicenseNotice[]
}

/** Returns whether the app may open in this state. */
export function isEntitled(state: LicenseState): boolean {
  switch (state.status) {
    case 'licensed':
    case 'grace':
    case 'trial':
      return true
    case 'unlicensed':
    case 'locked':
      return false
    default:
      return state satisfies never
  }
}
