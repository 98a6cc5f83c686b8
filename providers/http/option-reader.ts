import { isBlockedPort } from '../../contract/blocked-port.js'
import { MINUTE_MS } from '../../contract/duration.js'

/** The rule for an option. `read` answers undefined for anything invalid; a text that may be a `secret` is not repeated. */
export interface OptionRule<Value> {
  readonly expected: string
  readonly secret?: true
  read(value: unknown): Value | undefined
}

/** Checks the options that an author gives: a `TypeError` names the option, what is expected and what was given. */
interface OptionReader {
  read<Value>(option: string, rule: OptionRule<Value>, value: unknown): Value
  /** An option that was left out stays undefined. */
  readOptional<Value>(option: string, rule: OptionRule<Value>, value: unknown): Value | undefined
  /** A list with at least one. */
  readList<Value>(option: string, rule: OptionRule<Value>, values: unknown): readonly Value[]
  /** Refuses unknown names: `variantId` instead of `variantIds` would open the app to every variant. */
  checkNames(options: unknown, known: readonly string[], expected: string): void
}

/** @param maker - the function that takes the options, as it is called in code */
export function createOptionReader(maker: string): OptionReader {
  function read<Value>(option: string, rule: OptionRule<Value>, given: unknown): Value {
    const value = rule.read(given)
    if (value !== undefined) return value
    const shown = rule.secret && typeof given === 'string' ? 'another string' : describe(given)
    throw new TypeError(`${maker}: option "${option}" must be ${rule.expected}, got ${shown}`)
  }
  return {
    read,
    readOptional: (option, rule, value) => (value === undefined ? undefined : read(option, rule, value)),
    readList(option, rule, values) {
      const list = read(option, listOf(rule.expected), values)
      return list.map((value, index) => read(`${option}[${index}]`, rule, value))
    },
    checkNames(options, known, expected) {
      if (typeof options !== 'object' || options === null) {
        throw new TypeError(`${maker}: expected ${expected}, got ${describe(options)}`)
      }
      const unknown = Object.keys(options).find((name) => !known.includes(name))
      if (unknown === undefined) return
      throw new TypeError(`${maker}: unknown option "${unknown}"; expected one of ${known.join(', ')}`)
    },
  }
}

/** As a text of digits: answers carry ids as numbers or texts. */
export const storeNumber: OptionRule<string> = {
  expected: 'a positive integer',
  read(value) {
    if (Number.isSafeInteger(value) && (value as number) > 0) return String(value)
    return typeof value === 'string' && /^[1-9]\d*$/.test(value.trim()) ? value.trim() : undefined
  },
}

export const flag: OptionRule<boolean> = {
  expected: 'true or false',
  read: (value) => (typeof value === 'boolean' ? value : undefined),
}

/** A value that goes into a header unchanged. */
export const headerSecret: OptionRule<string> = {
  expected: 'a string without whitespace',
  secret: true,
  read: (value) => (typeof value === 'string' && /^[\x21-\x7e]+$/.test(value) ? value : undefined),
}

const MAX_TIMEOUT_MS = 10 * MINUTE_MS
export const timeout: OptionRule<number> = {
  expected: `a whole number of milliseconds from 1 to ${MAX_TIMEOUT_MS}`,
  read: (value) => (isWhole(value) && value > 0 && value <= MAX_TIMEOUT_MS ? value : undefined),
}

/** Without a slash at its end. An address may hold a password, so it is not repeated. */
export const baseAddress: OptionRule<string> = {
  expected:
    'an http or https URL without credentials, query or fragment, on a port that fetch does not block',
  secret: true,
  read(value) {
    if (typeof value !== 'string' || !URL.canParse(value)) return undefined
    const { protocol, username, password, search, hash, origin, pathname, port } = new URL(value)
    const isPlain = !username && !password && !search && !hash
    if (isBlockedPort(port)) return undefined
    if (!isPlain || (protocol !== 'https:' && protocol !== 'http:')) return undefined
    return `${origin}${pathname}`.replace(/\/+$/, '')
  },
}

/** @param otherUrl that of the store's other installation, which knows none of the ids and secrets of this one */
export function addressOtherThan(otherUrl: string, expected: string): OptionRule<string> {
  return {
    ...baseAddress,
    expected: `${expected}: ${baseAddress.expected}`,
    read(value) {
      const address = baseAddress.read(value)
      return address === otherUrl ? undefined : address
    },
  }
}

function listOf(expected: string): OptionRule<readonly unknown[]> {
  return {
    expected: `a list with at least one ${expected.replace(/^an? /, '')}`,
    read: (value) => (Array.isArray(value) && value.length > 0 ? (value as unknown[]) : undefined),
  }
}

function isWhole(value: unknown): value is number {
  return Number.isInteger(value)
}

function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 20))
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  return typeof value === 'function' ? 'a function' : String(value)
}

/** A call is at most this many requests, each with its time limit and a tenth more. */
const REQUESTS_A_CALL = 4

/** Returns how long a call may take if the author has set the time limit of a request. */
export function longestCallOf(timeoutMs: number | undefined): { readonly longestCallMs?: number } {
  if (timeoutMs === undefined) return {}
  return { longestCallMs: Math.max(3 * MINUTE_MS, REQUESTS_A_CALL * 1.1 * timeoutMs) }
}
