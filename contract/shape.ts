/** Checks a value from outside against a form. It is strict: nothing is converted. */
export type Check<Type> = (value: unknown) => value is Type

/** A check for every field of a type, so that a new field is a compile error until it is checked too. */
export type Shape<Type> = {
  readonly [Field in keyof Type]-?: Check<
    Record<never, never> extends Pick<Type, Field> ? Type[Field] | undefined : Type[Field]
  >
}

/** Only own fields count: parsed JSON may contain one called `__proto__`. Fields that the shape does not name are ignored. */
export function hasShape<Type>(shape: Shape<Type>, value: unknown): value is Type {
  if (!isPlainObject(value)) return false
  return Object.entries<Check<unknown>>(shape).every(([field, check]) =>
    check(Object.hasOwn(value, field) ? value[field] : undefined),
  )
}

/** Like `hasShape`, but without any other field. */
export function hasExactShape<Type>(shape: Shape<Type>, value: unknown): value is Type {
  return hasShape(shape, value) && Object.keys(value as object).every((field) => Object.hasOwn(shape, field))
}

/** Picks the fields that the shape names; `undefined` if one of them is malformed. */
export function pickShape<Type>(shape: Shape<Type>, value: unknown): Type | undefined {
  if (!hasShape(shape, value)) return undefined
  const fields = Object.entries(value as object).filter(([field]) => Object.hasOwn(shape, field))
  return Object.fromEntries(fields) as Type
}

export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export const isText: Check<string> = (value) => typeof value === 'string'
export const isFlag: Check<boolean> = (value) => typeof value === 'boolean'
/** A difference between two instants. */
export const isDifference: Check<number> = (value): value is number =>
  typeof value === 'number' && Number.isFinite(value)
/** An instant or a count. */
export const isAmount: Check<number> = (value): value is number => isDifference(value) && value >= 0

export const isNull: Check<null> = (value) => value === null
export const isAbsent: Check<undefined> = (value) => value === undefined
export const isUnknown: Check<'unknown'> = (value) => value === 'unknown'

export function matching(pattern: RegExp): Check<string> {
  return (value): value is string => typeof value === 'string' && pattern.test(value)
}

/** Text of at least one character, or also empty if `shortest` is 0. */
export function textUpTo(longest: number, shortest = 1): Check<string> {
  return (value): value is string =>
    typeof value === 'string' && value.length >= shortest && value.length <= longest
}

export function oneOf<Word extends string>(words: readonly Word[]): Check<Word> {
  return (value): value is Word => words.some((word) => word === value)
}

export function either<Types extends readonly unknown[]>(
  ...checks: { readonly [Index in keyof Types]: Check<Types[Index]> }
): Check<Types[number]> {
  return (value): value is Types[number] => checks.some((check) => check(value))
}

export function listOf<Type>(
  check: Check<Type>,
  { shortest = 0, longest = Number.POSITIVE_INFINITY } = {},
): Check<readonly Type[]> {
  return (value): value is readonly Type[] =>
    Array.isArray(value) && value.length >= shortest && value.length <= longest && value.every(check)
}

export function of<Type>(shape: Shape<Type>): Check<Type> {
  return (value): value is Type => hasShape(shape, value)
}
