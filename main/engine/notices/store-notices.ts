import { DAY_MS, HOUR_MS } from '../../../contract/duration.js'
import { ERROR_TRAITS } from '../../../contract/license-error.js'
import { isEntitled } from '../../../contract/license-state.js'
import type { LeaseTrust } from '../../../providers/lease/verify-lease.js'
import type { ProviderAnswer } from '../../../providers/license-provider.js'
import type { LicensePolicy } from '../../core/activation-state.js'
import { graceCountsFrom, graceEndsAt } from '../../core/grace-period.js'
import { honoredUntil } from '../../core/store-notice.js'
import { countNotFound, isNotFoundProven } from '../../core/transition.js'
import { type Log, nameOfError } from '../../ports/log.js'
import type { Transport } from '../../ports/transport.js'
import type { NoticeSource } from '../engine-options.js'
import type { RecordKeeper } from '../record-keeper.js'
import { licenseStateNow, noticedLicense } from '../snapshot.js'
import type { StoreClock } from '../store-clock.js'
import type { NoticeAnswer } from './fetch-notice.js'

interface StoreNoticePorts {
  readonly record: RecordKeeper
  readonly time: StoreClock
  readonly policy: LicensePolicy
  readonly transport: Transport
  readonly log: Log
  readonly notices: NoticeSource | undefined
  readonly trust: LeaseTrust | null
}

/** The author's signed word to apps that are already out, fetched where an answer of the store is about to cost the customer something. */
export interface StoreNotices {
  /**
   * Fetches it where the answer, or the want of one, ends the license or lets it end soon.
   *
   * @returns true where a notice was taken up that was issued later than the one that is kept
   */
  lookAfter(answer: ProviderAnswer<unknown>): Promise<boolean>
  /** Cancels what is under way. */
  dispose(): void
}

/** While the app opens, the author is asked no more often than this. */
const LOOK_AGAIN_MS = 12 * HOUR_MS

export function createStoreNotices(ports: StoreNoticePorts): StoreNotices {
  const { notices, trust, record, time, policy, transport } = ports
  const disposal = new AbortController()
  const report = createFaultReport(ports.log)
  let lookedAt = Number.NEGATIVE_INFINITY

  async function look(url: string, trusted: LeaseTrust): Promise<boolean> {
    const { fetchNotice } = await import('./fetch-notice.js')
    const about = { at: time.read().at, toleranceMs: policy.clockToleranceMs }
    const call = { fetch: await transport.load('repeatable'), signal: disposal.signal }
    const answer = await fetchNotice({ url, trust: trusted, time: about }, call)
    report(answer)
    if (answer.kind !== 'none') lookedAt = about.at
    // One that was issued earlier says less than the author has said since.
    const isNew = answer.kind === 'notice' && answer.notice.claims.iat > (record.storeNotice?.iat ?? -1)
    if (isNew) await record.change({ storeNotice: answer.notice })
    return isNew
  }

  return {
    async lookAfter(answer) {
      if (notices === undefined || trust === null || !mayCost(ports, answer)) return false
      const isOpen = isEntitled(licenseStateNow({ record, policy }, time.read()))
      if (isOpen && Math.abs(time.read().at - lookedAt) < LOOK_AGAIN_MS) return false
      try {
        return await look(notices.url, trust)
      } catch (error) {
        if (!disposal.signal.aborted)
          ports.log.write('error', 'could not fetch the store notice', { error: nameOfError(error) })
        return false
      }
    },
    dispose: () => disposal.abort(),
  }
}

/** Whether the license ends by this answer, has ended, or ends soon where nobody confirms it. */
function mayCost({ record, time, policy }: StoreNoticePorts, answer: ProviderAnswer<unknown>): boolean {
  const { activationState } = record
  if (answer.kind === 'granted' || activationState.kind === 'not-activated') return false
  const { activation } = activationState
  const { at } = time.read()
  const effect = answer.kind === 'refused' ? ERROR_TRAITS[answer.reason].effect : 'none'
  if (effect === 'doubts') return isNotFoundProven(countNotFound(activation.doubt, at), at)
  if (effect !== 'none' || activation.verdict !== null) return true
  // Nobody renews it, so its own end is the end.
  if (activation.storeNotAsked === true) return at >= graceCountsFrom(activation)
  const honored = honoredUntil(noticedLicense(record), activation.confirmedAt)
  const endsAt = Math.max(graceEndsAt(activation, policy), honored)
  return at >= endsAt - Math.max(policy.warnMs, DAY_MS)
}

/** A notice that does not count is worth one line in a run; that there is none is worth none. */
function createFaultReport(log: Log) {
  const reported = new Set<string>()
  return (answer: NoticeAnswer): void => {
    if (answer.kind === 'notice') log.write('debug', 'store notice: fetched')
    if (answer.kind === 'none') log.write('debug', 'store notice: none', { cause: answer.cause })
    if (answer.kind !== 'unfit' || reported.has(answer.fault)) return
    reported.add(answer.fault)
    log.write('warn', 'ignored the store notice: see what "license-gate notice show" says of it', {
      fault: answer.fault,
    })
  }
}
