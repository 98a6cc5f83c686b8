import { fieldOf, type JsonObject } from '../http/json-field.js'

/** Fields as a store sends them: one that it leaves out is absent, one that it says is empty is null. */
export type AsSent<Fields> = { readonly [Name in keyof Fields]?: Fields[Name] | null }

/** The check of each field's type. */
export type FieldChecks<Fields> = { readonly [Name in keyof Fields]-?: (value: unknown) => boolean }

export const isText = (value: unknown): boolean => typeof value === 'string'
export const isNumber = (value: unknown): boolean => typeof value === 'number'
export const isFlag = (value: unknown): boolean => typeof value === 'boolean' || value === 0 || value === 1

/** The known fields of an object. One of another type is left out: a reader may trust the types. */
export function pickAttributes<Fields>(
  object: JsonObject | undefined,
  checks: FieldChecks<Fields>,
): AsSent<Fields> {
  const picked: Record<string, unknown> = {}
  for (const [name, fits] of Object.entries(checks) as [string, (value: unknown) => boolean][]) {
    const value = fieldOf(object, name)
    if (value === null || fits(value)) picked[name] = value
  }
  return picked as AsSent<Fields>
}
