import { DAY_MS } from '../../contract/duration.js'
import { ERROR_TRAITS, type RefusalReason } from '../../contract/license-error.js'
import type { LicenseSummary } from '../../contract/license-state.js'
import type {
  Activated,
  Activation,
  ActivationState,
  LockingAnswer,
  NotFoundStreak,
  StoredLease,
} from './activation-state.js'

/** What an event makes of an activation state. Answers the same object where nothing changes, so that nothing is written. */
export function transition(activationState: ActivationState, event: LicenseEvent): ActivationState {
  switch (event.type) {
    case 'granted':
      return grant(activationState, event)
    case 'deactivated':
      return { kind: 'not-activated', reason: 'deactivated', license: null }
    case 'refused':
      return activationState.kind === 'activated' ? refuse(activationState, event) : activationState
    case 'unreachable':
      return activationState.kind === 'activated'
        ? withUnreachable(activationState, event.at)
        : activationState
    default:
      return event satisfies never
  }
}

function grant(
  activationState: ActivationState,
  event: Extract<LicenseEvent, { type: 'granted' }>,
): Activated {
  const { at, nextCheckAt, lease, isEnded, storeNotAsked } = event
  const license =
    activationState.kind === 'activated'
      ? withKnown(activationState.activation.license, event.license)
      : event.license
  const clear = { trouble: null, doubt: null, verdict: null }
  const held = {
    ...(lease && { lease }),
    ...(isEnded && { isEnded }),
    ...(storeNotAsked && { storeNotAsked }),
  }
  return { kind: 'activated', activation: { license, confirmedAt: at, nextCheckAt, ...clear, ...held } }
}

/** A store may tell less with a check than it did with the activation: what it leaves out is as it was. */
function withKnown(known: LicenseSummary, told: LicenseSummary): LicenseSummary {
  if (known.keyTail !== told.keyTail || known.seatName !== told.seatName) return told
  const { expiresAt, seatsLimit } = told
  const { seatKind: _, ...lasting } = known
  return {
    ...lasting,
    ...told,
    expiresAt: expiresAt === 'unknown' ? known.expiresAt : expiresAt,
    seatsLimit: seatsLimit === 'unknown' ? known.seatsLimit : seatsLimit,
  }
}

function refuse(
  activationState: Activated,
  event: Extract<LicenseEvent, { type: 'refused' }>,
): ActivationState {
  const known = activationState.activation.license
  const license = event.license === null ? known : withKnown(known, event.license)
  const { effect } = ERROR_TRAITS[event.reason]
  switch (effect) {
    case 'locks':
      return locked(activationState, license, lockReasonOf(event.reason), event.at)
    case 'releases-seat':
      return { kind: 'not-activated', reason: 'seat-released', license }
    case 'doubts':
      return doubted(activationState, event.at)
    case 'none':
      return withUnreachable(activationState, event.at)
    default:
      return effect satisfies never
  }
}

function locked(
  activationState: Activated,
  license: LicenseSummary,
  reason: LockingAnswer['reason'],
  at: number,
): Activated {
  const earlier = activationState.activation.verdict
  const since = earlier?.reason === reason ? earlier.since : at
  return withActivation(activationState, { license, trouble: null, verdict: { reason, since } })
}

function doubted(activationState: Activated, at: number): Activated {
  const doubt = countNotFound(activationState.activation.doubt, at)
  if (!isNotFoundProven(doubt, at)) return withActivation(activationState, { trouble: null, doubt })
  const since =
    activationState.activation.verdict?.reason === 'not-found' ? activationState.activation.verdict.since : at
  return withActivation(activationState, { trouble: null, doubt, verdict: { reason: 'not-found', since } })
}

function withUnreachable(activationState: Activated, at: number): Activated {
  return activationState.activation.trouble === null
    ? withActivation(activationState, { trouble: { since: at } })
    : activationState
}

function withActivation(activationState: Activated, change: Partial<Activation>): Activated {
  return { kind: 'activated', activation: { ...activationState.activation, ...change } }
}

function lockReasonOf(reason: RefusalReason): LockingAnswer['reason'] {
  switch (reason) {
    case 'key-expired':
      return 'expired'
    case 'wrong-product':
      return 'wrong-product'
    default:
      return 'disabled'
  }
}

/** What can happen to an activation state. Each event carries its instant: nothing in `core` reads a clock. */
export type LicenseEvent =
  /** The store granted this seat: an activation, or a check. */
  | {
      readonly type: 'granted'
      readonly at: number
      readonly license: LicenseSummary
      readonly nextCheckAt: number
      readonly lease?: StoredLease
      /** Its end has come, and the store grants it all the same. */
      readonly isEnded?: boolean
      /** Another has granted it in the name of a store that is not asked: its own end is as it was. */
      readonly storeNotAsked?: boolean
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

/**
 * The stores have answered "not found" for keys that exist (updatest/feedback #199). So a key that was granted before is
 * given up only after this many such answers, spread over at least this long, with no granted one between.
 */
const NOT_FOUND_ANSWERS = 3
const NOT_FOUND_SPREAD_MS = DAY_MS

export function countNotFound(doubt: NotFoundStreak | null, at: number): NotFoundStreak {
  if (doubt === null) return { answers: 1, firstAt: at }
  // One that was noted after the present was noted by a clock that has been put right since.
  return { answers: doubt.answers + 1, firstAt: Math.min(doubt.firstAt, at) }
}

export function isNotFoundProven(doubt: NotFoundStreak, at: number): boolean {
  return doubt.answers >= NOT_FOUND_ANSWERS && at - doubt.firstAt >= NOT_FOUND_SPREAD_MS
}
