import { LedgerTrouble } from '../../ledger/ledger-trouble.js'
import type { Troubles } from '../sql-trouble.js'

const NAME = 'D1Failure'

/** Whatever D1 throws, told apart from a fault of this program. */
export async function tellD1<Value>(asking: Promise<Value>): Promise<Value> {
  try {
    return await asking
  } catch (error) {
    throw Object.assign(new Error(error instanceof Error ? error.message : ''), { name: NAME, cause: error })
  }
}

type Words = readonly [LedgerTrouble['reason'], string]

/** By what D1's messages say; the first that fits counts. */
const SENTENCES: readonly (readonly [RegExp, Words])[] = [
  [
    /no such (?:table|column)/i,
    ['misconfigured', 'the tables of the ledger are gone: restore them by Time Travel'],
  ],
  [
    /not authorized|unauthorized|invalid database|not found/i,
    ['misconfigured', 'the binding names no database'],
  ],
  [/maximum (?:DB|database) size|SQLITE_FULL|is full/i, ['server-error', 'the database is full']],
  [/timeout|timed out|exceeded/i, ['timeout', 'it took too long']],
]

export const D1_TROUBLES: Troubles = {
  describe(error) {
    if (!(error instanceof Error) || error.name !== NAME) return undefined
    const { message } = error
    const [, words] = SENTENCES.find(([pattern]) => pattern.test(message)) ?? []
    const [reason, text] = words ?? ['server-error', 'it failed']
    return new LedgerTrouble(reason, `the ledger cannot be asked: D1: ${text}`, error)
  },
  // Nothing was done then, as its documentation says.
  isBusy: (error) =>
    error instanceof Error && error.name === NAME && /overloaded|SQLITE_BUSY|is locked/i.test(error.message),
}
