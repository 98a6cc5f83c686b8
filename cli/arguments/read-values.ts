import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../contract/duration.js'
import { UsageError } from '../command.js'
import { refuseSecretValue } from './read-arguments.js'

/** Texts of options as values. Each throws a `UsageError` that names the option and what is expected. */

interface IdForm {
  readonly pattern: RegExp
  /** With its article: "a number, such as 4711". */
  readonly example: string
}

const NUMBER_FORM: IdForm = { pattern: /^[1-9]\d{0,15}$/, example: 'a number, such as 67890' }

/** An id as a store writes its own. A key in its place is not repeated. */
export function readStoreId(text: string, option: string, { pattern, example }: IdForm): string {
  if (pattern.test(text.trim())) return text.trim()
  refuseSecretValue(text, option)
  throw new UsageError(`${option}: expected ${example}`)
}

export function readOptionalId(
  text: string | undefined,
  option: string,
  form: IdForm = NUMBER_FORM,
): string | undefined {
  return text === undefined ? undefined : readStoreId(text, option, form)
}

export function readWhole(
  text: string,
  option: string,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  const value = /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN
  if (value >= from && value <= to) return value
  throw new UsageError(`${option}: expected a whole number from ${from} to ${to}, got "${text.slice(0, 20)}"`)
}

export function readOneOf<Word extends string>(text: string, words: readonly Word[], option: string): Word {
  const word = words.find((known) => known === text.trim().toLowerCase())
  if (word !== undefined) return word
  throw new UsageError(`${option}: expected ${words.join(', ')}, got "${text.slice(0, 20)}"`)
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/

/**
 * Reads `never` as null. A day means through its end, UTC: a customer with "expires 31 January" has paid for that day. An instant
 * must name its zone, since the computer's own would be a surprise.
 */
export function readExpiry(text: string, option: string): number | null {
  const at = parseExpiry(text)
  if (at !== undefined) return at
  throw new UsageError(
    `${option}: expected never, a day such as 2027-01-31 (through its end, UTC) or an instant such as 2027-01-31T12:00Z, ` +
      `got "${text.trim().slice(0, 30)}"`,
  )
}

/** The same; undefined for anything else. */
export function parseExpiry(text: string): number | null | undefined {
  const trimmed = text.trim()
  if (trimmed.toLowerCase() === 'never') return null
  const day = DAY.exec(trimmed)
  const at = day ? endOfDay(Number(day[1]), Number(day[2]), Number(day[3])) : Date.parse(trimmed)
  return (day || INSTANT.test(trimmed)) && !Number.isNaN(at) ? at : undefined
}

/** 30 February is no day, though JavaScript would make it one of March. */
function endOfDay(year: number, month: number, day: number): number {
  const start = new Date(Date.UTC(year, month - 1, day))
  const isDay = start.getUTCMonth() === month - 1 && start.getUTCDate() === day
  return isDay ? start.getTime() + 86_399_000 : Number.NaN
}

const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  s: SECOND_MS,
  m: MINUTE_MS,
  h: HOUR_MS,
  d: DAY_MS,
}

/** Reads `90s`, `-36h`, `15d` or plain milliseconds; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  const match = /^([+-]?\d+(?:\.\d+)?)(ms|s|m|h|d)?$/.exec(text.trim())
  return match ? Number(match[1]) * (UNITS[match[2] ?? 'ms'] ?? 1) : undefined
}
