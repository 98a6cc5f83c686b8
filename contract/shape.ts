/** Checks one value of parsed JSON. */
export type Check = (value: unknown) => boolean

/** A check for every field that a type has, so that a new field is a compile error until it is checked too. */
export type Shape<Type> = { readonly [Field in keyof Type]-?: Check }

/** Only own fields count: parsed JSON may hold one called `__proto__`. Fields that the shape does not name are let be. */
export function hasShape<Type>(shape: Shape<Type>, value: unknown): value is Type {
  if (!isPlainObject(value)) return false
  return Object.entries<Check>(shape).every(([field, check]) =>
    check(Object.hasOwn(value, field) ? value[field] : undefined),
  )
}

export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export const isText: Check = (value) => typeof value === 'string'
export const isFlag: Check = (value) => typeof value === 'boolean'
/** A difference between two instants. */
export const isDifference: Check = (value) => typeof value === 'number' && Number.isFinite(value)
/** An instant or a count. */
export const isAmount: Check = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0

export function oneOf(words: Readonly<Record<string, true>>): Check {
  return (value) => typeof value === 'string' && Object.hasOwn(words, value)
}

export function either(...checks: readonly Check[]): Check {
  return (value) => checks.some((check) => check(value))
}

export const isNull: Check = (value) => value === null
export const isAbsent: Check = (value) => value === undefined
export const isUnknown: Check = (value) => value === 'unknown'

export function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check)
}
