import type { InstanceSpec, LicenseFields, LicenseSpec } from './license-record.js'

type FieldCheck = { readonly expected: string; readonly read: (value: unknown) => unknown }

const text: FieldCheck = {
  expected: 'a string',
  read: (value) => (typeof value === 'string' ? value : undefined),
}
const filledText: FieldCheck = {
  expected: 'a non-empty string',
  read: (value) => (typeof value === 'string' && value.trim() !== '' ? value : undefined),
}
const flag: FieldCheck = {
  expected: 'true or false',
  read: (value) => (typeof value === 'boolean' ? value : undefined),
}
const id: FieldCheck = {
  expected: 'a whole number above 0',
  read: (value) => (Number.isSafeInteger(value) && (value as number) > 0 ? value : undefined),
}
const idOrNone: FieldCheck = {
  expected: 'a whole number above 0, or null for none',
  read: (value) => (value === null ? null : id.read(value)),
}
const count: FieldCheck = {
  expected: 'a whole number from 0',
  read: (value) => (Number.isSafeInteger(value) && (value as number) >= 0 ? value : undefined),
}
const limit: FieldCheck = {
  expected: 'a whole number from 0, or null for no limit',
  read: (value) => (value === null ? null : count.read(value)),
}
const duration: FieldCheck = {
  expected: 'milliseconds from 0',
  read: (value) => (typeof value === 'number' && value >= 0 && Number.isFinite(value) ? value : undefined),
}
const instant: FieldCheck = { expected: 'epoch milliseconds or an ISO date', read: readInstant }
const instantOrNever: FieldCheck = {
  expected: 'epoch milliseconds, an ISO date, or null for never',
  read: (value) => (value === null ? null : readInstant(value)),
}

const codes: FieldCheck = {
  expected: 'a list of non-empty strings',
  read: (value) =>
    Array.isArray(value) && value.every((code) => filledText.read(code) !== undefined) ? value : undefined,
}

const fieldChecks: Readonly<Record<keyof LicenseFields, FieldCheck>> = {
  storeId: id,
  productId: id,
  productName: text,
  variantId: id,
  variantName: text,
  entitlements: codes,
  orderId: id,
  orderItemId: id,
  invoiceId: idOrNone,
  subscriptionId: idOrNone,
  customerId: id,
  customerName: text,
  customerEmail: text,
  activationLimit: limit,
  expiresAt: instantOrNever,
  disabled: flag,
  revoked: flag,
  testMode: flag,
  uses: count,
  refunded: flag,
  chargedBack: flag,
  disputed: flag,
  disputeWon: flag,
  endedAt: instantOrNever,
  cancelledAt: instantOrNever,
  failedAt: instantOrNever,
  createdAt: instant,
}
const specChecks = { ...fieldChecks, key: filledText, hiddenForMs: duration }
const instanceChecks = { id: filledText, name: text, createdAt: instant, fingerprint: filledText }

/**
 * Reads a key's description of unknown origin, such as one of a JSON file. Instants may be ISO dates.
 * Throws a `TypeError` that names the field, what is expected and what was given; the key itself is never in it.
 */
export function parseLicenseSpec(input: unknown, where = 'key'): LicenseSpec {
  const { instances, ...rest } = requireObject(input, where)
  const spec = readFields(rest, specChecks, where) as LicenseSpec
  return instances === undefined
    ? spec
    : { ...spec, instances: parseInstances(instances, `${where}.instances`) }
}

/** The same for a change: any of the seller's fields, nothing else. */
export function parseLicenseChanges(input: unknown, where = 'changes'): Partial<LicenseFields> {
  return readFields(requireObject(input, where), fieldChecks, where) as Partial<LicenseFields>
}

export function parseInstance(input: unknown, where = 'instance'): InstanceSpec {
  const spec = readFields(requireObject(input, where), instanceChecks, where)
  if (spec.name === undefined) throw new TypeError(`${where}.name: expected a string, got nothing`)
  return spec as unknown as InstanceSpec
}

export function parseDuration(input: unknown, where: string): number {
  return readValue(input, duration, where) as number
}

function parseInstances(input: unknown, where: string): InstanceSpec[] {
  if (!Array.isArray(input)) throw new TypeError(`${where}: expected a list, got ${nameType(input)}`)
  return input.map((item: unknown, index) => parseInstance(item, `${where}[${index}]`))
}

function readFields(
  input: Record<string, unknown>,
  checks: Readonly<Record<string, FieldCheck>>,
  where: string,
): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined) continue
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined
    if (!check) throw unknownField(name, checks, where)
    fields[name] = readValue(value, check, `${where}.${name}`)
  }
  return fields
}

/** A name that is no word may be a key in the wrong place, so it is not repeated. */
function unknownField(name: string, checks: Readonly<Record<string, FieldCheck>>, where: string): TypeError {
  const shown = /^\w{1,40}$/.test(name) ? `field "${name}"` : 'one of the fields'
  return new TypeError(`${where}: ${shown} does not exist; expected one of ${Object.keys(checks).join(', ')}`)
}

function readValue(value: unknown, check: FieldCheck, where: string): unknown {
  const read = check.read(value)
  if (read !== undefined) return read
  throw new TypeError(`${where}: expected ${check.expected}, got ${nameType(value)}`)
}

function readInstant(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(value)) return undefined
  const at = Date.parse(value)
  return Number.isNaN(at) ? undefined : at
}

function requireObject(input: unknown, where: string): Record<string, unknown> {
  if (typeof input === 'object' && input !== null && !Array.isArray(input))
    return input as Record<string, unknown>
  throw new TypeError(`${where}: expected an object, got ${nameType(input)}`)
}

/** Only numbers and flags are shown as they are: a text may be a key or an e-mail address. */
function nameType(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : typeof value
}
