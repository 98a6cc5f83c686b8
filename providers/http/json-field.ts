/** Lenient readers of single fields: each takes what a store may send and says undefined for the rest. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Only own properties: a body may hold `__proto__`, and every object inherits names. */
export function fieldOf(object: JsonObject | undefined, name: string): unknown {
  return object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined
}

export function readObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined
}

/** Text that is not blank, without the spaces around it. */
export function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** Ids come as numbers in one API and as strings in another: here they are always strings. */
export function readId(value: unknown): string | undefined {
  return Number.isSafeInteger(value) ? String(value) : readText(value)
}

/** `true`, `false`, or 1 and 0 as databases store them. */
export function readBoolean(value: unknown): boolean | undefined {
  if (value === true || value === 1) return true
  return value === false || value === 0 ? false : undefined
}

/** As `readBoolean`, and its words as text: a test key must not pass as a real one for being described otherwise. */
export function readFlag(value: unknown): boolean | undefined {
  const word = readText(value)?.toLowerCase()
  if (word === 'true' || word === '1') return true
  return word === 'false' || word === '0' ? false : readBoolean(value)
}

/** Null where the store says so, which it does for what has no end or no limit. */
export function readOrNull<Value>(
  value: unknown,
  read: (value: unknown) => Value | undefined,
): Value | null | 'unknown' {
  return value === null ? null : (read(value) ?? 'unknown')
}

/** An answer with its verdict in it, or in its `data`: both have been seen. */
export function unwrapData(json: unknown, verdictField: string): JsonObject | undefined {
  const top = readObject(json)
  return top !== undefined && !Object.hasOwn(top, verdictField) ? readObject(fieldOf(top, 'data')) : top
}

export function readCount(value: unknown): number | undefined {
  const count = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  return Number.isSafeInteger(count) && (count as number) >= 0 ? (count as number) : undefined
}

const ISO_DATE =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:(\.\d{1,3})\d*)?(Z|[+-]\d{2}:?\d{2})?)?$/i

/** Epoch milliseconds of an ISO 8601 date. Without a zone it is UTC; a day that no calendar has is refused. */
export function readInstant(value: unknown): number | undefined {
  const [, day, time = '00:00', fraction = '', zone = 'Z'] =
    (typeof value === 'string' && ISO_DATE.exec(value.trim())) || []
  if (day === undefined) return undefined
  const midnightAt = Date.parse(`${day}T00:00Z`)
  if (Number.isNaN(midnightAt) || !new Date(midnightAt).toISOString().startsWith(day)) return undefined
  const at = Date.parse(`${day}T${time}${fraction}${zone.toUpperCase().replace(/(\d{2})(\d{2})$/, '$1:$2')}`)
  return Number.isNaN(at) ? undefined : at
}
