import { DAY_MS } from '../../../contract/duration.js'
import type { ProviderAnswer } from '../../../providers/license-provider.js'
import { addDoubt, isDoubtProven } from '../../core/transition.js'
import type { PendingRelease } from '../../vault/vault-content.js'
import { isReleased, type Trouble } from './answer-errors.js'
import type { JournalPorts } from './journal-ports.js'
import { lostSeatOf } from './lost-seats.js'
import { isSameSeat } from './same-key.js'

/** After this long a release that does not succeed becomes a notice for the user. */
const RELEASE_PATIENCE_MS = 30 * DAY_MS

/**
 * Gives back all seats that are noted, except the one in use here: what became of a deactivation of that one, its next
 * check tells. Stops at the first trouble, since the store is then not to be asked again at once, and answers it.
 */
export async function settleReleases(ports: JournalPorts): Promise<Trouble | null> {
  const { pendingReleases, credentials } = ports.record.content
  const due = pendingReleases.filter((release) => credentials === null || !isSameSeat(release, credentials))
  for (const release of due) {
    const trouble = await settleRelease(ports, release)
    if (trouble !== null) return trouble
  }
  return null
}

async function settleRelease(ports: JournalPorts, release: PendingRelease): Promise<Trouble | null> {
  const { store, time } = ports
  if (!store.serves(release)) return giveUp(ports, release)
  const { key, instanceId, idempotencyKey, startedAt } = release
  const answer = await store.deactivate({ key, instanceId, idempotencyKey })
  if (isReleased(answer)) return forget(ports, release)
  if (time.read().at - startedAt >= RELEASE_PATIENCE_MS) return giveUp(ports, release)
  if (answer.kind === 'unreachable') return answer
  return isKeyGone(answer) && release.providerId === ports.providerId ? noteKeyGone(ports, release) : null
}

function isKeyGone(answer: ProviderAnswer<null>): boolean {
  return answer.kind === 'refused' && answer.reason === 'key-not-found'
}

/** A key that is gone has no seats. The stores say so by mistake too, so it counts by the rule that ends a license. */
async function noteKeyGone(ports: JournalPorts, release: PendingRelease): Promise<null> {
  const { record, time } = ports
  const { at } = time.read()
  // One from the future was noted by a clock that has been put right since.
  const earlier = release.doubt !== undefined && release.doubt.firstAt <= at ? release.doubt : null
  const doubt = addDoubt(earlier, at)
  if (isDoubtProven(doubt, at)) return forget(ports, release)
  const pendingReleases = record.content.pendingReleases.map((each) =>
    isSameSeat(each, release) ? { ...each, doubt } : each,
  )
  await record.change({ pendingReleases })
  return null
}

async function forget({ record }: JournalPorts, release: PendingRelease): Promise<null> {
  await record.change({ pendingReleases: without(record.content.pendingReleases, release) })
  return null
}

async function giveUp({ record }: JournalPorts, release: PendingRelease): Promise<null> {
  await record.change({
    pendingReleases: without(record.content.pendingReleases, release),
    lostSeats: [...record.content.lostSeats, lostSeatOf(release)],
  })
  return null
}

export function without(releases: readonly PendingRelease[], release: PendingRelease): PendingRelease[] {
  return releases.filter((each) => !isSameSeat(each, release))
}
