import { SECOND_MS } from '../../../contract/duration.js'
import { ok } from '../../../contract/result.js'
import type { Clock } from '../../ports/clock.js'
import type { EngineReply } from '../license-engine.js'
import type { StatePublisher } from '../state-publisher.js'

/** So many checks on demand are made one right after the other: a person who has just renewed tries again and again. */
export const CHECKS_AT_ONCE = 5
/** After that, one more in each of these. */
export const CHECK_PAUSE_MS = 10 * SECOND_MS

/**
 * Checks that are asked for too often are answered by the last one, as long as nothing has changed since: a page that asks in
 * a loop brings the store no more than six requests a minute.
 */
export function createCheckOnDemand(
  clock: Clock,
  publisher: StatePublisher,
  check: () => Promise<EngineReply>,
): () => Promise<EngineReply> {
  let allowed = CHECKS_AT_ONCE
  let countedAt = clock.monotonic()
  let underWay: Promise<EngineReply> | null = null
  let last: { readonly reply: EngineReply; readonly revision: number } | null = null

  function count(): void {
    const gained = Math.floor((clock.monotonic() - countedAt) / CHECK_PAUSE_MS)
    countedAt += gained * CHECK_PAUSE_MS
    allowed = Math.min(CHECKS_AT_ONCE, allowed + gained)
  }

  async function ask(): Promise<EngineReply> {
    const reply = await check()
    last = { reply, revision: publisher.snapshot.revision }
    underWay = null
    return reply
  }

  return async () => {
    if (underWay !== null) return underWay
    count()
    if (allowed === 0 && last?.revision === publisher.snapshot.revision) {
      return last.reply.ok ? ok(publisher.snapshot) : last.reply
    }
    allowed = Math.max(0, allowed - 1)
    underWay = ask()
    return underWay
  }
}
