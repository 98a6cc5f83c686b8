import { jsonReply, type StoreReply } from '../store-exchange.js'

/** The parameters of the license API, in the order in which they are checked. */
type LicenseParameter = 'license_key' | 'instance_name' | 'instance_id'

export type ParameterRules = Readonly<Partial<Record<LicenseParameter, 'required' | 'optional'>>>

type ReadParameters =
  | { readonly ok: true; readonly values: Readonly<Partial<Record<LicenseParameter, string>>> }
  | { readonly ok: false; readonly reply: StoreReply }

/** Blanks around a text are cut, empty and null count as absent, as in Lemon Squeezy's framework. Failures answer 422 before any key is looked up. */
export function readParameters(
  fields: Readonly<Record<string, unknown>>,
  rules: ParameterRules,
): ReadParameters {
  const values: Partial<Record<LicenseParameter, string>> = {}
  const errors: Partial<Record<LicenseParameter, string[]>> = {}
  for (const [name, rule] of Object.entries(rules) as [LicenseParameter, 'required' | 'optional'][]) {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined
    const label = name.replace('_', ' ')
    if (isAbsent(value)) {
      if (rule === 'required') errors[name] = [`The ${label} field is required.`]
    } else if (typeof value === 'string') {
      values[name] = value.trim()
    } else {
      errors[name] = [`The ${label} field must be a string.`]
    }
  }
  const messages = Object.values(errors).flat()
  if (messages.length === 0) return { ok: true, values }
  return { ok: false, reply: jsonReply(422, { message: summarize(messages), errors }) }
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}

function summarize([first = '', ...others]: readonly string[]): string {
  if (others.length === 0) return first
  return `${first} (and ${others.length} more ${others.length === 1 ? 'error' : 'errors'})`
}
