import { SECOND_MS } from '../../contract/duration.js'
import { isLedgerTrouble, type LedgerTrouble } from '../ledger/ledger-trouble.js'

/** Reads the errors of a kind of database. */
export interface Troubles {
  /** `undefined`: no error of the database. */
  describe(error: unknown): LedgerTrouble | undefined
  /** Returns whether another process was at work and nothing was done: the same call may succeed at once. */
  isBusy(error: unknown): boolean
  /** How long other processes are waited for, in milliseconds. */
  readonly patienceMs?: number
}

const PATIENCE_MS = 5 * SECOND_MS
const SHORTEST_WAIT_MS = 5
const LONGEST_WAIT_MS = 40

/**
 * Runs what is safe to repeat while another process is in the way, and turns the database's errors into `LedgerTrouble`.
 * SQLite asks for the file again only within a statement, and then blocks the whole process: so the wait is here.
 */
export function findTroubles({ describe, isBusy, patienceMs = PATIENCE_MS }: Troubles) {
  return async function run<Value>(work: () => Promise<Value>): Promise<Value> {
    const startedAt = performance.now()
    for (;;) {
      try {
        return await work()
      } catch (error) {
        if (isLedgerTrouble(error)) throw error
        const trouble = describe(error)
        if (trouble === undefined) throw error
        if (!isBusy(error) || performance.now() - startedAt >= patienceMs) throw trouble
      }
      await waitABit()
    }
  }
}

/** By chance, so that processes that collided do not meet again. */
function waitABit(): Promise<void> {
  const ms = SHORTEST_WAIT_MS + Math.random() * (LONGEST_WAIT_MS - SHORTEST_WAIT_MS)
  return new Promise((resolve) => setTimeout(resolve, ms))
}
