import { isUnreachableCause } from '../../../contract/license-error.js'
import { fail, ok } from '../../../contract/result.js'
import type { ProviderAnswer } from '../../../providers/license-provider.js'
import type { LicensePolicy } from '../../core/activation-state.js'
import type { Random } from '../../ports/random.js'
import type { Credentials, PendingRelease } from '../../vault/vault-content.js'
import { endAdoption } from '../adoption/end-adoption.js'
import { proveAdoption } from '../adoption/prove-adoption.js'
import type { Outcome } from '../outcome.js'
import type { RecordKeeper } from '../record-keeper.js'
import type { StoreClock } from '../store-clock.js'
import type { Activator } from './activator.js'
import { errorOfAnswer, isReleased } from './answer-errors.js'
import { pendingReleaseOf, releaseOf, releasesWithout } from './pending-releases.js'
import { lostSeatsOf } from './seat-identity.js'
import { activationStateAfter } from './seat-record.js'
import type { StoreCalls } from './store-calls.js'

interface DeactivationPorts {
  readonly store: StoreCalls
  readonly record: RecordKeeper
  readonly time: StoreClock
  readonly random: Random
  readonly activator: Activator
  readonly policy: LicensePolicy
}

/**
 * Releases this computer's seat and forgets the key. The seat is released at the store first, and the license removed here only
 * then, so that a failure between the two loses nothing: a lost answer leaves the license in place and a note in the journal, and
 * the next check finds out what happened.
 */
export interface Deactivation {
  deactivate(): Promise<Outcome>
  /** Without the store, where it does not let the seat go: only the user, or support, can free it then. */
  removeHere(): Promise<Outcome>
}

const NOT_ACTIVATED = fail({
  code: 'not-activated',
  message: 'no license on this computer to deactivate',
} as const)

export function createDeactivation(ports: DeactivationPorts): Deactivation {
  return {
    async deactivate() {
      // Which seat it is, and whose, is known once the store has been asked.
      const proof = await proveAdoption(ports)
      if (proof?.ok === false && isUnreachableCause(proof.error.code)) return proof
      const { credentials } = ports.record.content
      if (credentials === null) return forgetWithoutSeat(ports)
      const { instanceId } = credentials
      if (instanceId === null) return forget(ports)
      const release = deactivationOf(ports, credentials, instanceId)
      if (ports.store.serves(credentials)) return releaseOwnSeat(ports, release)
      // A store that has closed lists no seats any more that the user could free.
      return ports.store.isRetired(credentials)
        ? forget(ports, release)
        : forgetUnreachableSeat(ports, release)
    },
    async removeHere() {
      const { credentials } = ports.record.content
      if (credentials === null) return forgetWithoutSeat(ports)
      const { instanceId } = credentials
      return instanceId === null
        ? forget(ports)
        : forgetUnreachableSeat(ports, deactivationOf(ports, credentials, instanceId))
    },
  }
}

/** Without a seat there may be an offline certificate, which nobody has to be told of, or what a former gate has left. */
async function forgetWithoutSeat(ports: DeactivationPorts): Promise<Outcome> {
  const { certificate, content } = ports.record
  const isEmpty = certificate === null && content.adoption?.stage !== 'unproven'
  return isEmpty ? NOT_ACTIVATED : forget(ports)
}

async function releaseOwnSeat(ports: DeactivationPorts, release: PendingRelease): Promise<Outcome> {
  const { record, store } = ports
  await record.change({ pendingReleases: [...releasesWithout(record.content, release), release] })
  const { key, instanceId, idempotencyKey } = release
  const answer = await store.deactivate({ key, instanceId, idempotencyKey })
  if (answer.kind === 'granted' || isReleased(answer) || isDeadLicense(record, answer)) {
    return forget(ports, release)
  }
  if (answer.kind === 'refused') {
    await record.change({ pendingReleases: releasesWithout(record.content, release) })
  }
  return fail(errorOfAnswer(answer))
}

/** The store cannot be asked for this seat, or does not let it go: only the user can free it. */
async function forgetUnreachableSeat(ports: DeactivationPorts, release: PendingRelease): Promise<Outcome> {
  const { record } = ports
  await record.change({ lostSeats: [...record.content.lostSeats, ...lostSeatsOf(release)] })
  return forget(ports, release)
}

async function forget(ports: DeactivationPorts, release?: PendingRelease): Promise<Outcome> {
  const { record, time } = ports
  // A certificate was given apart from the key, and outlives it: it goes only where it is all there is.
  const certificate = record.content.credentials === null ? { certificate: null } : {}
  await record.change({
    ...activationStateAfter(ports, { type: 'deactivated', at: time.read().at }),
    credentials: null,
    sale: null,
    ...certificate,
    ...endAdoption(record.content, null, time.read().at),
    ...(release === undefined ? {} : { pendingReleases: releasesWithout(record.content, release) }),
  })
  return ok(null)
}

/** The same note is used again after a try that was not answered: its idempotency key makes the repeat harmless. */
function deactivationOf(
  { record, random, time }: DeactivationPorts,
  own: Credentials,
  instanceId: string,
): PendingRelease {
  const noted = releaseOf(record.content, own)
  if (noted !== undefined) return { ...noted, cause: 'deactivate' }
  return pendingReleaseOf({ random, time }, { ...own, instanceId }, 'deactivate')
}

/** A license that the store has ended can be removed here whatever it answers now. */
function isDeadLicense({ activationState }: RecordKeeper, answer: ProviderAnswer<null>): boolean {
  return (
    answer.kind === 'refused' &&
    activationState.kind === 'activated' &&
    activationState.activation.verdict !== null
  )
}
