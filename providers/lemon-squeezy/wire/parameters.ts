import type { LicenseParameter, ParameterRules } from './license-calls.js'

/** Lemon Squeezy's answer to a missing or malformed parameter, with status 422. */
export interface ParameterErrors {
  readonly message: string
  readonly errors: Readonly<Partial<Record<LicenseParameter, readonly string[]>>>
}

type ReadParameters =
  | { readonly ok: true; readonly values: Readonly<Partial<Record<LicenseParameter, string>>> }
  | { readonly ok: false; readonly body: ParameterErrors }

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
  return Object.keys(errors).length === 0
    ? { ok: true, values }
    : { ok: false, body: parameterErrors(errors) }
}

export function parameterErrors(errors: ParameterErrors['errors']): ParameterErrors {
  return { message: summarize(Object.values(errors).flat()), errors }
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}

function summarize([first = '', ...others]: readonly string[]): string {
  if (others.length === 0) return first
  return `${first} (and ${others.length} more ${others.length === 1 ? 'error' : 'errors'})`
}
