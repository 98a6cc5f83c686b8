import { keyTailOf } from '../../../contract/key-text.js'
import { fail, ok } from '../../../contract/result.js'
import type { Log } from '../../ports/log.js'
import type { Credentials } from '../../vault/vault-content.js'
import type { Outcome } from '../outcome.js'
import { UNWATCHED } from './activation-wait.js'
import type { Activator } from './activator.js'
import { errorOfAnswer } from './answer-errors.js'
import type { OwnSeatPorts } from './own-seat.js'
import { askInEachCase, isSameKey } from './seat-identity.js'
import { recordSeat } from './seat-record.js'

export interface MovingPorts extends OwnSeatPorts {
  readonly activator: Activator
  readonly log: Log
}

/**
 * Moves the license of this computer to another provider that knows the same key: the first that grants it. The new seat comes first,
 * by the journal of any activation, and the old license stands until it is written; the old seat is given back after that. A seat
 * that this computer has there already, from before or taken over by a relay, is taken up again.
 *
 * `null`: the license stays where it is. No other provider may know the key, or its own one grants it first.
 */
export async function moveLicense(ports: MovingPorts): Promise<Outcome | null> {
  const { store, record, activator, log } = ports
  const { credentials: old, pendingActivation } = record.content
  // Another activation is settled before one more is begun.
  if (old === null || pendingActivation !== null || !store.mayMove(old)) return null
  if (isAnswerLost(ports, old.key)) return null
  const { key, answer } = await askInEachCase(old.key, store.keyForms, (each) => store.inspect({ key: each }))
  if (answer.kind !== 'granted') return fail(errorOfAnswer(answer))
  const providerId = store.providerIdOf(answer.value)
  if (providerId === (store.serves(old) ? store.askedFor(old) : old.providerId)) return null
  const isTakenUp = await takeUpSeat(ports, old, { key, providerId })
  const outcome = isTakenUp
    ? ok(null)
    : await activator.takeInspected({ key, facts: answer.value }, UNWATCHED)
  if (outcome.ok) log.write('info', `moved the license from ${old.providerId} to ${providerId}`)
  return outcome
}

/** The same where the author asks for it, whatever the present provider says. */
export async function moveOnDemand(ports: MovingPorts): Promise<Outcome> {
  const settled = await ports.journal.reconcileActivation()
  if (settled.kind === 'open') return fail(errorOfAnswer(settled.failure, settled.seatName))
  const { activationState, content } = ports.record
  return activationState.kind === 'activated' && content.credentials !== null
    ? ((await moveLicense(ports)) ?? ok(null))
    : fail({ code: 'not-activated', message: 'no license on this computer to move' })
}

/** A seat that may have been taken by itself is not followed by another one: the user is told of it, and sees to it first. */
export function isAnswerLost({ record }: Pick<MovingPorts, 'record'>, key: string): boolean {
  return record.content.lostSeats.some(({ keyTail }) => isSameKey(keyTail, keyTailOf(key)))
}

/** The seats of this key that the other provider may have: one that was to be given back there, and the one that is held. */
async function takeUpSeat(
  ports: MovingPorts,
  old: Credentials,
  { key, providerId }: { readonly key: string; readonly providerId: string },
): Promise<boolean> {
  const { store, record } = ports
  const noted = record.content.pendingReleases.filter(
    (release) => release.providerId === providerId && isSameKey(release.key, key),
  )
  for (const { instanceId, seatName } of [...noted, ...(store.servesAt(providerId, old) ? [old] : [])]) {
    if (instanceId === null) continue
    const answer = await store.validate({ key, instanceId }, undefined, { providerId })
    if (answer.kind !== 'granted') continue
    const grant = { ...answer.value, seat: { ...answer.value.seat, instanceId } }
    await recordSeat(ports, { key, seatName, grant, endsJournal: false })
    return true
  }
  return false
}
