import { SECOND_MS } from '../../../contract/duration.js'
import { startTimeLimit } from '../../../providers/http/time-limit.js'
import type { LicenseFacts, ProviderAnswer, ProviderCall, Seat } from '../../../providers/license-provider.js'
import { NO_SEAT } from '../../../providers/polar/parse.js'
import type { LedgerBooks } from '../books.js'
import { hashDevice, hashLicenseKey } from '../key-secrets.js'
import { isLedgerTrouble } from '../ledger-trouble.js'
import type { LedgerSettings } from '../options.js'
import type { MirrorSettings } from './options.js'
import { wordOfFacts } from './store-word.js'

/** What the store was asked, and for whom. */
export interface Asked {
  readonly key: string
  readonly instanceId?: string
  readonly call: ProviderCall
}

/** The store's answer does not wait longer for the books. */
const LONGEST_MS = 2 * SECOND_MS

/** Runs what writes to the books or reads them, and says whether it could. What could not is told to the author. */
export function createCarefulRun({ onTrouble }: MirrorSettings) {
  return async function careful<Value>(
    work: () => Promise<Value>,
  ): Promise<{ readonly value: Value } | undefined> {
    const limit = startTimeLimit(LONGEST_MS, undefined)
    try {
      return { value: await limit.race(work()) }
    } catch (error) {
      if (limit.signal.aborted) onTrouble('the ledger takes too long: a word of the store was not kept')
      else if (isLedgerTrouble(error)) onTrouble(error.message)
      else throw error
      return undefined
    } finally {
      limit.dispose()
    }
  }
}

/** Writes what the store has said into the books. */
export async function keepAnswer(
  answer: ProviderAnswer<{ readonly facts: LicenseFacts; readonly seat?: Seat }>,
  asked: Asked,
  {
    books,
    settings,
    store,
  }: { readonly books: LedgerBooks; readonly settings: LedgerSettings; readonly store: string },
): Promise<void> {
  if (answer.kind === 'unreachable') return
  const now = settings.now()
  const hearing = { store, at: answer.serverTimeAt ?? now, now, sealer: settings.sealer }
  if (answer.kind === 'granted') {
    const { facts, seat } = answer.value
    const word = await wordOfFacts(asked.key, facts, undefined, hearing)
    await books.mirror.keep(word)
    if (seat !== undefined && seat.instanceId !== NO_SEAT)
      await books.mirror.keepSeat(await hashLicenseKey(asked.key), await seatEntry(seat, asked, now))
    return
  }
  const { reason, facts } = answer
  if (reason === 'instance-not-found' && asked.instanceId !== undefined)
    await books.mirror.free(asked.instanceId, now)
  if (facts !== undefined && KNOWN_BY.has(reason))
    await books.mirror.keep(await wordOfFacts(asked.key, facts, reason, hearing))
}

/** The refusals that are about a license of ours. */
const KNOWN_BY: ReadonlySet<string> = new Set([
  'key-disabled',
  'key-expired',
  'no-seats-left',
  'instance-not-found',
])

async function seatEntry({ instanceId: id, name, createdAt }: Seat, { call }: Asked, now: number) {
  const { computer } = call
  const device = computer === undefined ? null : await hashDevice(computer.appId, computer.deviceId)
  return { id, name, device, createdAt: createdAt ?? now }
}
