import { baseAddress, createOptionReader, flag, type OptionRule, timeout } from '../http/option-reader.js'

/**
 * Configures `gumroad()`: the keys that open the app, and how to reach the store. An option of the wrong type throws a
 * `TypeError` that names it.
 */
export interface GumroadOptions {
  /**
   * The product that the app is, such as `SDGgCnivv6gTTHfVRfUBxQ==`: in the product's editor, in the block "License key" of its
   * content. The permalink in the product's address is not it.
   */
  readonly productId: string
  /**
   * On how many computers a key may be activated, for a multi-seat purchase times the quantity that was bought. Gumroad counts
   * activations and never counts one back: a customer who reinstalls often enough is locked out by a small number.
   * @defaultValue `null`, no limit: activations are then not counted at Gumroad either
   */
  readonly seats?: number | null
  /**
   * Whether a key goes on working while its buyer disputes the payment. Once the seller has won the dispute it works anyway.
   * @defaultValue `false`
   */
  readonly acceptDisputed?: boolean
  /**
   * Whether keys of the seller's own test purchases are accepted. For development: a packaged app refuses them.
   * @defaultValue `false`
   */
  readonly allowTestMode?: boolean
  /**
   * Where the API is, without `/v2`: a local store in development, or a proxy of your own.
   * @defaultValue `https://api.gumroad.com`
   */
  readonly baseUrl?: string
  /**
   * The time for one request, headers and body together, in milliseconds; at most ten minutes.
   * @defaultValue 10 000
   */
  readonly timeoutMs?: number
}

/** The options, checked. */
export interface GumroadSettings {
  readonly productId: string
  /** `null`: no limit. */
  readonly seats: number | null
  readonly acceptDisputed: boolean
  readonly allowTestMode: boolean
  /** Without a slash at its end. */
  readonly baseUrl: string
  readonly timeoutMs: number | undefined
}

const DEFAULT_BASE_URL = 'https://api.gumroad.com'
const KNOWN_OPTIONS: readonly string[] = [
  'productId',
  'seats',
  'acceptDisputed',
  'allowTestMode',
  'baseUrl',
  'timeoutMs',
] satisfies (keyof GumroadOptions)[]
const reader = createOptionReader('gumroad')

/** Throws a `TypeError` that names the option, what is expected and where it is found. */
export function readOptions(options: GumroadOptions): GumroadSettings {
  reader.checkNames(options, KNOWN_OPTIONS, 'an object with productId')
  const {
    productId,
    seats = null,
    acceptDisputed = false,
    allowTestMode = false,
    baseUrl = DEFAULT_BASE_URL,
    timeoutMs,
  } = options
  return {
    productId: reader.read('productId', product, productId),
    seats: seats === null ? null : reader.read('seats', seatCount, seats),
    acceptDisputed: reader.read('acceptDisputed', flag, acceptDisputed),
    allowTestMode: reader.read('allowTestMode', flag, allowTestMode),
    baseUrl: reader.read('baseUrl', baseAddress, baseUrl),
    timeoutMs: reader.readOptional('timeoutMs', timeout, timeoutMs),
  }
}

/** A value of another form may be an access token, so it is not repeated. */
const product: OptionRule<string> = {
  expected:
    'a product id such as "SDGgCnivv6gTTHfVRfUBxQ==", in the product’s editor under "License key"; ' +
    'neither its permalink nor its address (an access token is secret and no app needs one)',
  secret: true,
  read: (value) =>
    typeof value === 'string' && /^[\w+/-]{22}==$/.test(value.trim()) ? value.trim() : undefined,
}

const seatCount: OptionRule<number> = {
  expected: 'a whole number from 1, or null for no limit',
  read: (value) => (Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : undefined),
}
