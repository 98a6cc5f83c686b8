import { LedgerTrouble } from '../../ledger/ledger-trouble.js'
import type { Troubles } from '../../sql/sql-trouble.js'

/** Result codes of SQLite; of extended ones, the last byte. */
const BUSY = 5
const LOCKED = 6
const WORDS: Readonly<Record<number, readonly [LedgerTrouble['reason'], string]>> = {
  [BUSY]: ['server-error', 'another process holds the lock on the file'],
  [LOCKED]: ['server-error', 'another statement holds the lock on the file'],
  8: ['misconfigured', 'the file, or its folder, is read-only'],
  10: ['server-error', 'the disk failed'],
  11: ['misconfigured', 'the file is damaged: restore it from a backup'],
  13: ['server-error', 'the disk is full'],
  14: ['misconfigured', 'the file cannot be opened'],
  26: ['misconfigured', 'the file is not an SQLite database'],
}

export const SQLITE_TROUBLES: Troubles = {
  describe(error) {
    const code = resultCode(error)
    if (code !== undefined) {
      const [reason, words] = WORDS[code] ?? ['server-error', `SQLite failed with code ${code}`]
      return new LedgerTrouble(reason, `the ledger cannot be asked: ${words}`, error)
    }
    const { code: name, syscall } = error as NodeJS.ErrnoException
    if (syscall !== 'open') return undefined
    return new LedgerTrouble('misconfigured', `the ledger's file cannot be opened (${name})`, error)
  },
  isBusy(error) {
    const code = resultCode(error)
    return code === BUSY || code === LOCKED
  },
}

function resultCode(error: unknown): number | undefined {
  const { errcode } = error as { readonly errcode?: unknown }
  return typeof errcode === 'number' ? errcode & 0xff : undefined
}
