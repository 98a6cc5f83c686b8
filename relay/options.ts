import { RELAY_APP_ID } from '../contract/relay-app.js'
import type { LicenseDirectory } from '../providers/license-directory.js'
import type { LicenseProvider } from '../providers/license-provider.js'
import { combineProviders } from '../providers/several/combine-providers.js'
import { DEFAULT_ISSUER } from './lease/lease-claims.js'
import { looksLikeSigningKey, signingKeyError } from './lease/signing-key.js'
import { createMemoryRateLimiter, type RateLimiter, type RateRule } from './limits/rate-limiter.js'
import { DEFAULT_LIMITS, type RelayLimits } from './limits/request-limits.js'
import type { RelayLog } from './relay-log.js'

export const UNTAGGED_SEATS = ['any-computer', 'refused'] as const
/** Names the rule for seats whose names carry no tag of a computer. */
export type UntaggedSeats = (typeof UNTAGGED_SEATS)[number]

/** Configures a relay. An option of the wrong type, or an unknown one, throws a `TypeError` that names it. */
export interface LicenseRelayOptions {
  /**
   * The store's license API: `sellApp({ … })` or `lemonSqueezy({ … })`. Its secret never leaves the relay. Or a list of several: a key
   * is inspected at one after the other, and activated at the one that knows it.
   */
  readonly provider: LicenseProvider | readonly LicenseProvider[]
  /**
   * The store's management API, or those of several stores. Without it the verbs `devices`, `release` and `recover` are not
   * offered, and of several stores, those without one list no computers. A store that knows seats by their computers (`keygen`)
   * needs none.
   * @defaultValue none
   */
  readonly directory?: LicenseDirectory | readonly LicenseDirectory[]
  /** Signs the leases: an Ed25519 private key, as a JWK in one line or as PKCS #8 PEM. */
  readonly signingKey: string
  /**
   * Keys of before, while apps are in use that know only their public halves.
   * @defaultValue none
   */
  readonly previousSigningKeys?: readonly string[]
  /** The apps that may ask. Every other is turned away. */
  readonly appIds: readonly string[]
  /**
   * How long a lease lets a computer work offline, in days, 1 to 366.
   * @defaultValue 30
   */
  readonly leaseDays?: number
  /**
   * How many days a lease may go on after its license ends: a subscription renews on its last day. 0 to 366.
   * @defaultValue 14
   */
  readonly expiryGraceDays?: number
  /**
   * Decides which computers get leases for seats whose names carry no tag of a computer: seats that other software took, or that
   * were named by hand. `any-computer`: each that knows the key and the seat's id, so that customers of such software keep their
   * seats. `refused`: none; to the app such a seat is gone, and its user activates once more. A seat that this package named is
   * granted to the computer whose tag it carries, and to no other.
   * @defaultValue 'any-computer'
   */
  readonly untaggedSeats?: UntaggedSeats
  /** The relay's name in its leases. @defaultValue 'license-gate' */
  readonly issuer?: string
  /** Where the relay is below its host: `/license`. @defaultValue '' */
  readonly basePath?: string
  /**
   * Answers Lemon Squeezy's license API too (`POST /v1/licenses/activate`, `validate`, `deactivate`), for software that asks that store
   * and is given another base address. Its answers are not signed, and pages of any origin may ask it, as they may the store.
   * @defaultValue `false`
   */
  readonly lemonSqueezyApi?: boolean
  /** Rules that are left out keep their defaults. */
  readonly limits?: Partial<RelayLimits>
  /** Counts requests. @defaultValue in the memory of this process */
  readonly rateLimiter?: RateLimiter
  /**
   * How long to wait for the store if nothing is lost by giving up, in milliseconds.
   * @defaultValue 20 000
   */
  readonly upstreamTimeoutMs?: number
  /** Gets a line about each request, without a key, a person or a computer. @defaultValue none */
  readonly log?: RelayLog
  /** Epoch milliseconds. @defaultValue the computer's clock */
  readonly now?: () => number
  /** @defaultValue the global one */
  readonly fetch?: typeof fetch
  /** Aborted when the relay is about to stop: its health then says so, while it goes on answering. */
  readonly closing?: AbortSignal
}

/** The options, checked and complete. */
export interface RelaySettings
  extends Required<Omit<LicenseRelayOptions, 'provider' | 'directory' | 'closing' | 'limits'>> {
  readonly provider: LicenseProvider
  /** `undefined`: none. */
  readonly directories: readonly LicenseDirectory[] | undefined
  readonly closing: AbortSignal | undefined
  readonly limits: RelayLimits
}

const KNOWN_OPTIONS = [
  'provider',
  'directory',
  'signingKey',
  'previousSigningKeys',
  'appIds',
  'leaseDays',
  'expiryGraceDays',
  'untaggedSeats',
  'issuer',
  'basePath',
  'lemonSqueezyApi',
  'limits',
  'rateLimiter',
  'upstreamTimeoutMs',
  'log',
  'now',
  'fetch',
  'closing',
] as const satisfies readonly (keyof LicenseRelayOptions)[]

/** Throws a `TypeError` that names the option; what was given is never repeated, since it may be a secret. */
export function readOptions(options: LicenseRelayOptions): RelaySettings {
  if (typeof options !== 'object' || options === null) throw invalid('options', 'an object')
  const unknown = Object.keys(options).find((name) => !(KNOWN_OPTIONS as readonly string[]).includes(name))
  if (unknown !== undefined) throw new TypeError(`createLicenseRelay: unknown option "${unknown}"`)
  const { provider, directory, ...rest } = options
  const settings: RelaySettings = {
    previousSigningKeys: [],
    leaseDays: 30,
    expiryGraceDays: 14,
    untaggedSeats: 'any-computer',
    issuer: DEFAULT_ISSUER,
    basePath: '',
    lemonSqueezyApi: false,
    rateLimiter: createMemoryRateLimiter(),
    upstreamTimeoutMs: 20_000,
    log: () => {},
    now: () => Date.now(),
    fetch: (input, init) => fetch(input, init),
    closing: undefined,
    ...withoutUndefined(rest),
    provider: combineProviders(checkProviders(provider)),
    directories: directory === undefined ? undefined : [directory].flat(),
    limits: { ...DEFAULT_LIMITS, ...withoutUndefined(options.limits ?? {}) },
  }
  checkSettings(settings)
  return settings
}

function checkProviders(given: LicenseRelayOptions['provider']): readonly LicenseProvider[] {
  const providers: readonly unknown[] = Array.isArray(given) ? given : [given]
  const verbs = ['inspect', 'activate', 'validate', 'deactivate'] as const
  const isProvider = (each: unknown): each is LicenseProvider =>
    typeof each === 'object' &&
    each !== null &&
    verbs.every((verb) => typeof (each as LicenseProvider)[verb] === 'function')
  demand(providers.length > 0 && providers.every(isProvider), 'provider', 'a provider')
  return providers as readonly LicenseProvider[]
}

function checkSettings(settings: RelaySettings): void {
  const { appIds, signingKey, previousSigningKeys, limits } = settings
  demand(Array.isArray(appIds) && appIds.length > 0, 'appIds', 'a list with at least one app id')
  demand(appIds.every(isAppId), 'appIds', 'a list of 1 to 100 printable ASCII characters each')
  if (!looksLikeSigningKey(signingKey)) throw signingKeyError()
  demand(Array.isArray(previousSigningKeys), 'previousSigningKeys', 'a list of keys')
  if (!previousSigningKeys.every(looksLikeSigningKey)) throw signingKeyError()
  requireWhole(settings, 'leaseDays', 1, 366)
  requireWhole(settings, 'expiryGraceDays', 0, 366)
  requireWhole(settings, 'upstreamTimeoutMs', 1, 600_000)
  demand(
    /^(?:\/(?!\.{1,2}(?:\/|$))[\w.~-]+)*$/.test(settings.basePath),
    'basePath',
    'a path such as "/license", or ""',
  )
  demand(UNTAGGED_SEATS.includes(settings.untaggedSeats), 'untaggedSeats', '"any-computer" or "refused"')
  demand(typeof settings.lemonSqueezyApi === 'boolean', 'lemonSqueezyApi', 'true or false')
  demand(/^[\x21-\x7E]{1,255}$/.test(settings.issuer), 'issuer', '1 to 255 printable characters')
  for (const name of ['address', 'key', 'misses'] as const) {
    demand(isRule(limits[name]), `limits.${name}`, '{ burst, perMinute }, numbers above 0')
  }
}

function isAppId(appId: unknown): boolean {
  return typeof appId === 'string' && RELAY_APP_ID.test(appId)
}

function isRule({ burst, perMinute }: RateRule): boolean {
  return Number.isFinite(burst) && burst >= 1 && Number.isFinite(perMinute) && perMinute > 0
}

function requireWhole(
  settings: RelaySettings,
  name: 'leaseDays' | 'expiryGraceDays' | 'upstreamTimeoutMs',
  least: number,
  most: number,
): void {
  const value = settings[name]
  demand(
    Number.isInteger(value) && value >= least && value <= most,
    name,
    `a whole number from ${least} to ${most}`,
  )
}

function demand(isGood: boolean, option: string, expected: string): void {
  if (!isGood) throw invalid(option, expected)
}

function invalid(option: string, expected: string): TypeError {
  return new TypeError(`createLicenseRelay: option "${option}" must be ${expected}`)
}

function withoutUndefined<Options extends object>(options: Options): Options {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Options
}
