import { keyTailOf } from '../../../contract/key-text.js'
import type { LicenseErrorInfo } from '../../../contract/license-error.js'
import { isEntitled } from '../../../contract/license-state.js'
import { fail, ok, type Result } from '../../../contract/result.js'
import type { LicenseFacts, ProviderAnswer, SeatGrant } from '../../../providers/license-provider.js'
import { isFull } from '../../../providers/store-answer.js'
import type { Credentials } from '../../vault/vault-content.js'
import type { Outcome } from '../outcome.js'
import { licenseStateNow } from '../snapshot.js'
import { type Attempt, cancelledError } from './activation-wait.js'
import { errorOfAnswer, factsForUser, noSeatsLeft, type Unreachable } from './answer-errors.js'
import { type OwnSeatPorts, takeLateSeat, takeUpOwnSeat, validateOwnSeat } from './own-seat.js'
import { askInEachCase, isSameKey, type SeatNames, seatKindOf } from './seat-identity.js'
import { recordSeat } from './seat-record.js'

/** Services for taking a seat. */
interface ActivationPorts extends OwnSeatPorts {
  readonly seatNames: SeatNames
  readonly unsavedSeats: UnsavedSeats
  /** Queues a task that nobody waits for. */
  readonly later: (task: () => Promise<Outcome>) => void
}

/**
 * Takes a seat for a key. The store's activate is not idempotent and cannot be asked for one's own instance, so:
 * a seat that this computer has is validated instead; a key is inspected before a seat is spent on it; what is about to
 * happen is on disk before the request; the request is never repeated by itself; and its outcome and the end of the
 * journal are one write. `journal.ts` says what a launch makes of a journal that it finds.
 */
export interface Activator {
  activate(key: string, attempt: Attempt, move?: Move): Promise<Outcome>
  /** The same once a store was asked about the key, and granted it. */
  takeInspected(key: InspectedKey, attempt: Attempt): Promise<Outcome>
}

interface InspectedKey {
  readonly key: string
  readonly facts: LicenseFacts
}

/** The seat of the other computer when a license moves here. */
interface Move {
  /** To be released once the seat here works. */
  readonly replaced?: Credentials
  /** It was released already, so that a seat here is not one more. */
  readonly isFreed?: boolean
}

export function createActivator(ports: ActivationPorts): Activator {
  const { store, journal, record } = ports
  return {
    async activate(typed, attempt, move = {}) {
      const { key: pendingKey, providerId } = record.content.pendingActivation ?? {}
      const settled = await journal.reconcileActivation()
      const isPending = settled.kind === 'open' && pendingKey !== undefined && isSameKey(pendingKey, typed)
      if (isPending && !store.repeatsActivate(providerId)) {
        return fail(errorOfAnswer(settled.failure, settled.seatName))
      }
      const allowUnread = () => (record.isUnread ? ports.unsavedSeats.allowUnread(typed) : ok(null))
      // Of several providers, a look at the key tells which of them it concerns.
      const allowed = store.mayRepeatActivate ? ok(null) : allowUnread()
      if (!allowed.ok) return allowed
      const held = await validateOwnSeat(ports, typed, attempt.signal)
      if (held !== null) return held
      const inspect = (each: string) => store.inspect({ key: each }, attempt.signal)
      const { key, answer: inspected } = await askInEachCase(typed, store.keyForms, inspect)
      if (attempt.signal.aborted) return fail(cancelledError())
      if (inspected.kind !== 'granted' && isOpenHere(ports, typed)) return ok(null)
      if (inspected.kind !== 'granted') return fail(errorOfAnswer(inspected))
      const facts = inspected.value
      const isRepeatable = store.repeatsActivate(store.providerIdOf(facts))
      const allowedNow = isRepeatable || !store.mayRepeatActivate ? ok(null) : allowUnread()
      if (!allowedNow.ok) return allowedNow
      const outcome = await takeFreeSeat(ports, { key, facts, attempt, move })
      if (outcome.ok || outcome.error.code !== 'no-seats-left' || isRepeatable) return outcome
      return (await takeUpOwnSeat(ports, key, { attempt, replaced: move.replaced })) ?? outcome
    },
    takeInspected: (inspected, attempt) => takeFreeSeat(ports, { ...inspected, attempt, move: {} }),
  }
}

/** Entered once more, with nobody left to ask about it: the key of a license that opens the app says all there is to say. */
function isOpenHere({ record, policy, time }: ActivationPorts, key: string): boolean {
  const { activationState, content } = record
  if (activationState.kind === 'not-activated' || content.credentials === null) return false
  const isKept = activationState.activation.storeNotAsked === true && isSameKey(content.credentials.key, key)
  return isKept && isEntitled(licenseStateNow({ record, policy }, time.read()))
}

interface WantedSeat extends InspectedKey {
  readonly attempt: Attempt
  readonly move: Move
}

async function takeFreeSeat(ports: ActivationPorts, wanted: WantedSeat): Promise<Outcome> {
  const { key, facts } = wanted
  const { store } = ports
  const mayTake = !isFull(facts) || store.repeatsActivate(store.providerIdOf(facts))
  return mayTake ? takeSeat(ports, wanted) : fail(noSeatsLeft(facts, ownSeatName(ports, key)))
}

async function takeSeat(ports: ActivationPorts, wanted: WantedSeat): Promise<Outcome> {
  const { journal, record, store } = ports
  const { key, facts, attempt } = wanted
  const { replaced, isFreed = false } = wanted.move
  const seatName = ports.seatNames.next(record.device)
  const connection = store.connect()
  const pending = { providerId: store.providerIdOf(facts), sale: store.saleOf(facts), key, seatName }
  await journal.beginActivation({
    ...pending,
    ...seatKindOf(facts),
    keyTail: keyTailOf(key),
    seatsUsedBefore: facts.seatsUsed,
    startedAt: ports.time.read().at,
  })
  // The journal was the first write: where that failed, the seat could not be saved either.
  const isSafe = record.persisted || isFreed || store.repeatsActivate(pending.providerId)
  const allowed = isSafe ? ok(null) : ports.unsavedSeats.allow(key, facts)
  if (!allowed.ok) {
    await journal.endActivation()
    return allowed
  }
  if (!attempt.beginSeat(seatName)) {
    await journal.endActivation()
    return fail(cancelledError())
  }
  const answer = await store.activate({ key, seatName }, connection, (late) =>
    ports.later(() => takeLateSeat(ports, { key, seatName, replaced }, late)),
  )
  switch (answer.kind) {
    case 'granted':
      await recordSeat(ports, { key, seatName, grant: answer.value, replaced, endsJournal: true })
      return ok(null)
    case 'refused':
      return refusedSeat(ports, answer, facts)
    case 'unreachable':
      return unansweredSeat(ports, answer)
    default:
      return answer satisfies never
  }
}

/** If the refusal is ours, the store may have granted the seat before, and it may not have been released. */
async function refusedSeat(
  { journal, record }: ActivationPorts,
  refused: Extract<ProviderAnswer<SeatGrant>, { kind: 'refused' }>,
  /** What the look at the key has told. */
  facts: LicenseFacts,
): Promise<Outcome> {
  const answer = refused.reason === 'no-seats-left' ? { facts, ...refused } : refused
  const isFree = answer.reason !== 'test-key' && answer.reason !== 'wrong-product'
  if (isFree || isKnownFree(record, answer)) {
    await journal.endActivation()
    return fail(errorOfAnswer(answer))
  }
  const settled = await journal.reconcileActivation(true)
  return fail(errorOfAnswer(answer, 'seatName' in settled ? settled.seatName : undefined))
}

/** A rate limit turns a request away before it does anything. After all else, only the store's count can tell. */
async function unansweredSeat({ journal, record }: ActivationPorts, answer: Unreachable): Promise<Outcome> {
  if (answer.cause === 'rate-limited' || isKnownFree(record, answer)) {
    await journal.endActivation()
    return fail(errorOfAnswer(answer))
  }
  const settled = await journal.reconcileActivation(answer.cause !== 'timeout')
  if (settled.kind === 'recovered') return ok(null)
  if (settled.kind === 'settled') return fail(errorOfAnswer(answer))
  const retryAfterMs = settled.kind === 'open' ? settled.failure.retryAfterMs : undefined
  return fail(
    errorOfAnswer({ ...answer, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }, settled.seatName),
  )
}

/** For a store without a count, its statement that the seat is free again is all there is. */
function isKnownFree(
  { content }: ActivationPorts['record'],
  { isSeatFreed }: { readonly isSeatFreed?: boolean },
): boolean {
  return isSeatFreed === true && content.pendingActivation?.seatsUsedBefore === 'unknown'
}

/** Returns the name of a seat of this key that may be this computer's own: from a lost answer, or from before it was released. */
function ownSeatName({ record }: ActivationPorts, key: string): string | undefined {
  const { lostSeats, credentials } = record.content
  const lost = lostSeats.findLast((seat) => isSameKey(seat.keyTail, keyTailOf(key)))
  if (lost !== undefined) return lost.seatName
  const known = credentials ?? record.elsewhere
  return known !== null && isSameKey(known.key, key) ? known.seatName : undefined
}

/**
 * Warns before a seat is taken that cannot be saved, once for each key and run; a second attempt proceeds. An unsaved seat is
 * forgotten when the app closes, so in a profile that can never be written each launch would take another. A key's first seat is
 * taken without a warning: no earlier launch can have left one.
 */
interface UnsavedSeats {
  /** Returns whether a seat of this key may be taken although it cannot be saved. */
  allow(key: string, facts: LicenseFacts): Result<null, LicenseErrorInfo>
  /** Returns whether one may be taken although the file that may name this computer's seat cannot be read. */
  allowUnread(key: string): Result<null, LicenseErrorInfo>
}

export function createUnsavedSeats(): UnsavedSeats {
  const unsaved = createWarnedKeys()
  const unread = createWarnedKeys()
  return {
    allowUnread: (key) =>
      unread.isWarned(key)
        ? ok(null)
        : fail({
            code: 'cannot-read',
            message:
              'cannot read the license file, which may name a seat of this computer; activating again takes another one anyway',
          }),
    allow(key, facts) {
      if (facts.seatsUsed === 0 || unsaved.isWarned(key)) return ok(null)
      return fail({
        code: 'cannot-save',
        message:
          'the license cannot be saved on this computer, so each launch would take a seat; activating this key again takes one anyway',
        facts: factsForUser(facts),
      })
    },
  }
}

/** Remembers the keys that the user was warned about. */
function createWarnedKeys() {
  const warned: string[] = []
  return {
    /** From now on it is. */
    isWarned(key: string): boolean {
      const isWarned = warned.some((each) => isSameKey(each, key))
      if (!isWarned) warned.push(key)
      return isWarned
    },
  }
}
