import { type LicenseSummary, SEAT_KINDS } from '../../contract/license-state.js'
import type { Sale } from '../../contract/sale.js'
import {
  type Check,
  either,
  hasShape,
  isAbsent,
  isAmount,
  isDifference,
  isFlag,
  isNull,
  isText,
  isUnknown,
  listOf,
  of,
  oneOf,
  type Shape,
  textUpTo,
} from '../../contract/shape.js'
import type {
  Activation,
  LockingAnswer,
  NotFoundStreak,
  StoredLease,
  TrialPeriod,
} from '../core/activation-state.js'
import type { CheckSpread } from '../core/check-due.js'
import type { TimeAnchor } from '../core/trusted-time.js'
import type { DeviceIdentity, DeviceIdSource } from '../ports/device-identity.js'
import type {
  Adoption,
  Credentials,
  LostSeat,
  PendingActivation,
  PendingRelease,
  UnprovenAdoption,
} from './vault-content.js'

/** Reads what was in a sealed part; `null`: it does not have the form. */
export type PartParser<Value> = (value: unknown) => Value | null

/** What this computer is entitled to, and the time reached: sealed in one, so that neither can be put back alone. */
export interface EntitlementPart {
  readonly entitlement: Activation | null
  /** What the record was made for. Absent in files of early versions. */
  readonly sale?: Sale
  /** An offline certificate. Absent where there is none. */
  readonly certificate?: string
  /** A store notice. Absent where there is none. */
  readonly storeNotice?: string
  readonly trial: TrialPeriod | null
  /** A `CheckSpread`; absent or of another form: none, which is no reason to doubt the rest. */
  readonly checkSpread?: unknown
  /** An `Adoption`; absent or of another form: not looked for so far. */
  readonly adoption?: unknown
  readonly time: TimeAnchor
  /** Whether credentials were sealed with it: without them nobody could take the entitlement back. */
  readonly hasCredentials: boolean
  /** Whether a journal was sealed with it. Absent in files of early versions. */
  readonly hasJournal?: boolean
  /** Whether a license was ever held here. Absent in files of early versions. */
  readonly hasHeld?: boolean
}

/** What was begun and is not finished. */
export interface JournalPart {
  readonly pendingActivation: PendingActivation | null
  readonly pendingReleases: readonly PendingRelease[]
  readonly lostSeats: readonly LostSeat[]
}

const SOURCES: Readonly<Record<DeviceIdSource, true>> = {
  'linux:etc-machine-id': true,
  'linux:dbus-machine-id': true,
  'macos:ioreg': true,
  'windows:registry': true,
  'node-machine-id': true,
  random: true,
  host: true,
}
const VERDICT_REASONS: Readonly<Record<LockingAnswer['reason'], true>> = {
  expired: true,
  disabled: true,
  'not-found': true,
  'wrong-product': true,
}
const RELEASE_CAUSES: Record<PendingRelease['cause'], true> = { deactivate: true, replace: true, move: true }

/** Ours are 64 hexadecimal digits; a host may have its own. */
const isName = textUpTo(256)
const isAnything: Check<unknown> = (_value): _value is unknown => true
/** A record, so that a new word is a compile error until it stands here. */
const wordOf = <Word extends string>(words: Readonly<Record<Word, true>>): Check<Word> =>
  oneOf(Object.keys(words) as Word[])
const isTextOrAbsent = either(isText, isAbsent)
const isInstantOrNull = either(isAmount, isNull)

const IDENTITY_SHAPE: Shape<DeviceIdentity> = { id: isName, secret: isName, source: wordOf(SOURCES) }

const SALE_SHAPE: Shape<Sale> = {
  store: isText,
  storeId: isTextOrAbsent,
  productId: isTextOrAbsent,
  variantId: isTextOrAbsent,
  entitlements: either(listOf(isText), isAbsent),
}
const isSaleOrAbsent = either(of(SALE_SHAPE), isAbsent)
const isSeatKindOrAbsent = either(oneOf(SEAT_KINDS), isAbsent)

const CREDENTIALS_SHAPE: Shape<Credentials> = {
  providerId: isText,
  sale: isSaleOrAbsent,
  key: isText,
  instanceId: either(isText, isNull),
  seatName: isText,
  seatKind: isSeatKindOrAbsent,
}

const SUMMARY_SHAPE: Shape<LicenseSummary> = {
  keyTail: isText,
  productName: isTextOrAbsent,
  variantName: isTextOrAbsent,
  expiresAt: either(isInstantOrNull, isUnknown),
  seatsUsed: either(isAmount, isUnknown),
  seatsLimit: either(isAmount, isNull, isUnknown),
  seatKind: isSeatKindOrAbsent,
  seatName: isText,
  testMode: isFlag,
  // told of a license by how it is, and never saved with it
  storeNotAsked: isAbsent as Check<true | undefined>,
}
const DOUBT_SHAPE: Shape<NotFoundStreak> = { answers: isAmount, firstAt: isAmount }
const VERDICT_SHAPE: Shape<LockingAnswer> = { reason: wordOf(VERDICT_REASONS), since: isAmount }

const LEASE_SHAPE: Shape<StoredLease> = { token: isText, endsAt: isAmount }

const ENTITLEMENT_SHAPE: Shape<Activation> = {
  license: of(SUMMARY_SHAPE),
  confirmedAt: isAmount,
  nextCheckAt: isAmount,
  trouble: either(of({ since: isAmount }), isNull),
  doubt: either(of(DOUBT_SHAPE), isNull),
  verdict: either(of(VERDICT_SHAPE), isNull),
  lease: either(of(LEASE_SHAPE), isAbsent),
  isEnded: either(isFlag, isAbsent),
  storeNotAsked: either(isFlag, isAbsent),
}
const TRIAL_SHAPE: Shape<TrialPeriod> = { startedAt: isAmount, endsAt: isAmount }
const SPREAD_SHAPE: Shape<CheckSpread> = { windowMs: isAmount, busyAt: isAmount }
/** A stage that only later versions know says that it was looked for, as the others do. */
const ADOPTION_SHAPE: Shape<Partial<Omit<UnprovenAdoption, 'stage'>> & { readonly stage: string }> = {
  stage: isText,
  key: isTextOrAbsent,
  instanceId: isTextOrAbsent,
  seatName: isTextOrAbsent,
  providerId: isTextOrAbsent,
}
const isAmountOrAbsent = either(isAmount, isAbsent)
/** Early versions kept the first two only. */
const TIME_SHAPE: Shape<TimeAnchor> = {
  highWaterAt: isAmount,
  clockOffsetMs: isDifference,
  settledMs: isAmountOrAbsent,
  chargedMs: isAmountOrAbsent,
  openRunMs: isAmountOrAbsent,
  seenAt: isAmountOrAbsent,
  isStoreTime: either(isFlag, isAbsent),
}
const ENTITLEMENT_PART_SHAPE: Shape<EntitlementPart> = {
  entitlement: either(of(ENTITLEMENT_SHAPE), isNull),
  sale: isSaleOrAbsent,
  certificate: isTextOrAbsent,
  storeNotice: isTextOrAbsent,
  trial: either(of(TRIAL_SHAPE), isNull),
  checkSpread: isAnything,
  adoption: isAnything,
  time: of(TIME_SHAPE),
  hasCredentials: isFlag,
  hasJournal: either(isFlag, isAbsent),
  hasHeld: either(isFlag, isAbsent),
}

const ACTIVATION_SHAPE: Shape<PendingActivation> = {
  providerId: isText,
  sale: isSaleOrAbsent,
  key: isText,
  keyTail: isText,
  seatName: isText,
  seatKind: isSeatKindOrAbsent,
  seatsUsedBefore: either(isAmount, isUnknown),
  startedAt: isAmount,
}
const RELEASE_SHAPE: Shape<PendingRelease> = {
  providerId: isText,
  sale: isSaleOrAbsent,
  key: isText,
  instanceId: isText,
  seatName: isText,
  seatKind: isSeatKindOrAbsent,
  idempotencyKey: isText,
  startedAt: isAmount,
  doubt: either(of(DOUBT_SHAPE), isAbsent),
  cause: wordOf(RELEASE_CAUSES),
}
const LOST_SEAT_SHAPE: Shape<LostSeat> = {
  seatName: isText,
  seatKind: isSeatKindOrAbsent,
  keyTail: isText,
  since: isAmount,
}
const JOURNAL_PART_SHAPE: Shape<JournalPart> = {
  pendingActivation: either(of(ACTIVATION_SHAPE), isNull),
  pendingReleases: listOf(of(RELEASE_SHAPE)),
  lostSeats: listOf(of(LOST_SEAT_SHAPE)),
}

function parserOf<Type>(shape: Shape<Type>): PartParser<Type> {
  return (value) => (hasShape(shape, value) ? value : null)
}

export const parseIdentity = parserOf(IDENTITY_SHAPE)
export const parseCredentials = parserOf(CREDENTIALS_SHAPE)
export const parseCheckSpread = parserOf(SPREAD_SHAPE)
export const parseAdoption: PartParser<Adoption> = (value) =>
  hasShape(ADOPTION_SHAPE, value) && (value.stage !== 'unproven' || value.key !== undefined)
    ? (value as Adoption)
    : null
export const parseEntitlementPart = parserOf(ENTITLEMENT_PART_SHAPE)
export const parseJournalPart = parserOf(JOURNAL_PART_SHAPE)
