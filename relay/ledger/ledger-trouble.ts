import type { UnreachableCause } from '../../contract/license-error.js'

/** The database could not be asked. Its message is for the author's log: no key, no name, no password. */
export class LedgerTrouble extends Error {
  override readonly name = 'LedgerTrouble'
  readonly reason: Extract<UnreachableCause, 'server-error' | 'misconfigured' | 'timeout'>

  constructor(reason: LedgerTrouble['reason'], message: string, cause?: unknown) {
    super(message, { cause })
    this.reason = reason
  }
}

/** By its name: the entries are bundled apart, so the class of an error says nothing. */
export function isLedgerTrouble(error: unknown): error is LedgerTrouble {
  return error instanceof Error && error.name === 'LedgerTrouble' && 'reason' in error
}
