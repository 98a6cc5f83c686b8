import { LedgerTrouble } from '../../ledger/ledger-trouble.js'
import type { Troubles } from '../../sql/sql-trouble.js'

type Words = readonly [LedgerTrouble['reason'], string]

/** By the first characters of PostgreSQL's codes, and by the system's for the connection; the longest that fits counts. */
const WORDS: Readonly<Record<string, Words>> = {
  '08': ['server-error', 'the connection was lost'],
  '25006': ['misconfigured', 'the database is read-only'],
  '28': ['misconfigured', 'it rejected the user or the password'],
  '3D': ['misconfigured', 'it has no such database'],
  '3F': ['misconfigured', 'it has no such schema'],
  '42501': ['misconfigured', 'the user needs the right to create and change tables'],
  '42P01': ['misconfigured', 'the ledger’s tables are missing: restore them from a backup'],
  '53': ['server-error', 'it is out of disk space, memory or connections'],
  '55P03': ['server-error', 'another process holds a lock'],
  '57014': ['timeout', 'it took too long'],
  '57': ['server-error', 'it is being shut down or started'],
  '58': ['server-error', 'its disk failed'],
  XX: ['server-error', 'its data is damaged, or it has an internal error'],
  ECONNREFUSED: ['server-error', 'nothing answers at its address'],
  ECONNRESET: ['server-error', 'the connection was lost'],
  EPIPE: ['server-error', 'the connection was lost'],
  ENOTFOUND: ['misconfigured', 'unknown host'],
  EAI_AGAIN: ['server-error', 'could not look up its host'],
  ETIMEDOUT: ['timeout', 'it did not answer in time'],
  ENOENT: ['misconfigured', 'no such socket'],
}

/** The driver's messages without a code. */
const SENTENCES: readonly (readonly [RegExp, Words])[] = [
  [/timeout/i, ['timeout', 'it did not answer in time']],
  [/^Connection terminated|not queryable/, ['server-error', 'the connection was lost']],
  [/password must be a string/i, ['misconfigured', 'it requires a password, and the URL has none']],
  [/SSL/, ['misconfigured', 'it does not support the TLS that the URL asks for']],
]

/** Serialization failures and deadlocks; two processes that make the same tables at once. */
const PASSING = ['40001', '40P01', '23505', '42P07']

export const POSTGRES_TROUBLES: Troubles = {
  describe(error) {
    const words = wordsOf(error)
    if (words === undefined) return undefined
    return new LedgerTrouble(words[0], `the ledger cannot be asked: PostgreSQL: ${words[1]}`, error)
  },
  isBusy: (error) => PASSING.includes(codeOf(error)),
}

function wordsOf(error: unknown): Words | undefined {
  const code = codeOf(error)
  if (/^(?!ERR_)[0-9A-Z_]{5,}$/.test(code)) {
    const [known] = Object.keys(WORDS)
      .filter((start) => code.startsWith(start))
      .sort((one, other) => other.length - one.length)
    return (known && WORDS[known]) || ['server-error', `it failed with ${code}`]
  }
  const message = error instanceof Error ? error.message : ''
  return SENTENCES.find(([pattern]) => pattern.test(message))?.[1]
}

/** If all addresses of a host failed, the first failure is reported. */
function codeOf(error: unknown): string {
  const { code, errors } = error as { readonly code?: unknown; readonly errors?: readonly unknown[] }
  if (typeof code === 'string' && code !== '') return code
  return Array.isArray(errors) && errors.length > 0 ? codeOf(errors[0]) : ''
}
