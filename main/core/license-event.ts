import type { RefusalReason } from '../../contract/license-error.js'
import type { LicenseSummary } from '../../contract/license-state.js'
import type { HeldLease } from './standing.js'

/** What can happen to a standing. Each event carries its instant: nothing in `core` reads a clock. */
export type LicenseEvent =
  /** The store granted this seat: an activation, or a check. */
  | {
      readonly type: 'granted'
      readonly at: number
      readonly license: LicenseSummary
      readonly nextCheckAt: number
      readonly lease?: HeldLease
    }
  /** The store answered a check of this seat with an explicit no. */
  | {
      readonly type: 'refused'
      readonly at: number
      readonly reason: RefusalReason
      /** The facts that came with the refusal, where there were any. */
      readonly license: LicenseSummary | null
    }
  /** A check could not be made, or its answer was no verdict. */
  | { readonly type: 'unreachable'; readonly at: number }
  /** The user gave the seat back, or removed a dead license from this computer. */
  | { readonly type: 'deactivated'; readonly at: number }
