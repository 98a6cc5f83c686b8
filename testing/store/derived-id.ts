import { createHash } from 'node:crypto'

/**
 * The UUID that a store has where the ledger has a number, always the same one: so one key is the same at each store.
 *
 * @param kind what is numbered: `organization`, `benefit`
 */
export function derivedUuid(kind: string, number: number): string {
  const digits = createHash('sha256').update(`${kind}:${number}`).digest('hex')
  const groups = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
  ]
  return [...groups, digits.slice(20, 32)].join('-')
}
