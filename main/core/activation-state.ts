import type { LicenseSummary, LockReason, UnlicensedReason } from '../../contract/license-state.js'

/**
 * The known facts about this computer's license. The `LicenseState` that users see is derived from them for an instant
 * (`license-state-at.ts`); events change them (`transition.ts`). No conclusions are stored, since time would make them wrong.
 */
export type ActivationState = NotActivated | Activated

/** This computer has no seat. */
export interface NotActivated {
  readonly kind: 'not-activated'
  readonly reason: UnlicensedReason
  /** The license that can be taken up again with the remembered key. */
  readonly license: LicenseSummary | null
}

/** This computer has a seat, whether or not it opens the app at present. */
export interface Activated {
  readonly kind: 'activated'
  readonly activation: Activation
}

/** The stored grant that a launch relies on, sealed in the vault with the computer's own secret. */
export interface Activation {
  readonly license: LicenseSummary
  /** The last granted answer. Grace counts from here, whatever happens later. */
  readonly confirmedAt: number
  readonly nextCheckAt: number
  /** Set by the first check that could not be made, cleared by the next answer that says anything of the license. */
  readonly trouble: { readonly since: number } | null
  /** "Not found" for a key that was granted before: the stores say it by mistake. Cleared by the next granted answer. */
  readonly doubt: NotFoundStreak | null
  /** The store's explicit no. Cleared only by a granted answer. */
  readonly verdict: LockingAnswer | null
  /** Where the provider signs leases: the last one. Without a valid one the license does not open the app. */
  readonly lease?: StoredLease
  /** Set where the store grants a license whose end has come. */
  readonly isEnded?: boolean
  /**
   * The app no longer asks the store of this license: its provider is retired, or not among those of the app. Decided by each launch,
   * whatever was saved. The store cannot confirm the license any more, so it lasts until its own end.
   */
  readonly storeNotAsked?: boolean
}

export interface StoredLease {
  readonly token: string
  /** The end of the token itself, read again at each launch; 0: it is not valid. */
  readonly endsAt: number
}

export interface NotFoundStreak {
  readonly answers: number
  readonly firstAt: number
}

export interface LockingAnswer {
  readonly reason: Exclude<LockReason, 'grace-ended' | 'trial-ended' | 'version-not-covered'>
  readonly since: number
}

export interface TrialPeriod {
  readonly startedAt: number
  readonly endsAt: number
}

/** The rules that an app author may set, in milliseconds. */
export interface LicensePolicy {
  readonly graceMs: number
  readonly warnMs: number
  readonly clockToleranceMs: number
  readonly trialMs: number
  readonly revalidateMs: number
  readonly updates?: UpdateRule | null
}

/** What an author sells with updates for a time. */
export interface UpdateRule {
  /** When this build was released, epoch milliseconds. */
  readonly releasedAt: number
  /** Whether builds from before the end of a license go on after it. */
  readonly keepsCovered: boolean
  /** The app's versions, the oldest first. */
  readonly releases: readonly (readonly [version: string, releasedAt: number])[]
}
