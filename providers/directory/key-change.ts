import type { KeyChange } from '../license-directory.js'

const CHECKS: Readonly<Record<keyof KeyChange, readonly [string, (value: unknown) => boolean]>> = {
  seatsLimit: [
    'a whole number from 0, or null for no limit',
    (value) => value === null || (Number.isSafeInteger(value) && (value as number) >= 0),
  ],
  expiresAt: [
    'epoch milliseconds, or null for never',
    (value) => value === null || (typeof value === 'number' && !Number.isNaN(new Date(value).getTime())),
  ],
  disabled: ['true or false', (value) => typeof value === 'boolean'],
}

/** Only what is given: a field that is sent without being meant would change the key. Throws a `TypeError` for the rest. */
export function readKeyChange(change: KeyChange): KeyChange {
  const given = Object.entries(change).filter(([, value]) => value !== undefined)
  if (given.length === 0)
    throw new TypeError('change: expected at least one of seatsLimit, expiresAt, disabled')
  for (const [name, value] of given) {
    const [expected, fits] = Object.hasOwn(CHECKS, name) ? CHECKS[name as keyof KeyChange] : []
    if (fits === undefined) throw new TypeError(`change: unknown field "${name.slice(0, 40)}"`)
    if (!fits(value)) throw new TypeError(`change.${name}: expected ${expected}`)
  }
  return Object.fromEntries(given)
}

/** The form in which both stores take an instant. */
export function writeInstant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}
