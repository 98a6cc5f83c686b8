import { DAY_MS, HOUR_MS } from '../contract/duration.js'
import { LINK_NAMES } from '../contract/ipc-contract.js'
import { LEASE_PUBLIC_KEY } from '../contract/lease.js'
import type { LicenseProvider } from '../providers/license-provider.js'
import { readUpdates } from './check-updates.js'
import type { LicensePolicy } from './core/activation-state.js'
import { type LicenseGateOptions, type NoticeOptions, optionError } from './options.js'

const CLOCK_PARTS = ['now', 'monotonic', 'setTimeout'] as const
const PROVIDER_VERBS = ['inspect', 'activate', 'validate', 'deactivate'] as const
const SECRET_ADVICE = '(keep the store API key on your own server and use relay())'
const SCHEME = /^[a-z][a-z0-9+.-]*$/i
/** Addresses of everybody: any argument may be one. */
const FOREIGN_SCHEMES = ['http', 'https', 'file', 'mailto', 'data', 'javascript', 'about']
const LINK_SCHEMES = ['https:', 'mailto:']

/**
 * Rejects options that would fail later, at a customer. Throws a `TypeError` naming the option.
 *
 * @param packaged a packaged app talks to its store over `https:` only
 */
export function checkOptions(options: LicenseGateOptions, packaged: boolean): void {
  if (typeof options !== 'object' || options === null) throw optionError('provider', 'set', undefined)
  checkProviders(options.provider, packaged)
  for (const name of ['appId', 'deviceName', 'locale', 'directory', 'preloadPath'] as const) {
    const given: unknown = options[name]
    if (given !== undefined && (typeof given !== 'string' || given === ''))
      throw optionError(name, 'a string', given)
  }
  checkAppIds(options.formerAppIds)
  checkLinks(options.links)
  checkProtocol(options.protocol)
  checkKeys('certificatePublicKey', options.certificatePublicKey)
  checkNotices(options.notices, packaged)
  checkClock(options.clock)
  checkAdopt(options.adopt)
  const logo: unknown = options.brand?.logo
  if (logo !== undefined && !(typeof logo === 'string' && logo.startsWith('data:image/'))) {
    throw optionError('brand.logo', 'a "data:image/..." address', logo)
  }
  checkMessages(options.messages)
}

/** One that lacks a part of it would fail at the first write, and name nothing. */
function checkClock(clock: unknown): void {
  const parts = Object(clock) as Partial<Record<(typeof CLOCK_PARTS)[number], unknown>>
  if (clock === undefined || CLOCK_PARTS.every((name) => typeof parts[name] === 'function')) return
  throw optionError('clock', `a clock with ${CLOCK_PARTS.join(', ')}`, clock)
}

/** A license that could not be read would be asked for, of everybody who has paid. */
function checkAdopt(adopt: unknown): void {
  if (adopt === undefined) return
  const { read, forget } = Object(adopt) as Record<string, unknown>
  if (typeof read !== 'function')
    throw optionError('adopt.read', 'a function that answers { key, instanceId? } or null', read)
  if (forget !== undefined && typeof forget !== 'function')
    throw optionError('adopt.forget', 'a function, or left out', forget)
}

function checkProviders(given: LicenseGateOptions['provider'] | undefined, packaged: boolean): void {
  const providers: readonly (LicenseProvider | undefined)[] = Array.isArray(given) ? given : [given]
  if (providers.length === 0) throw optionError('provider', 'a provider, or a list with at least one', given)
  for (const provider of providers) checkProvider(provider, packaged)
}

function checkProvider(provider: LicenseProvider | undefined, packaged: boolean): void {
  const complete =
    typeof provider === 'object' &&
    provider !== null &&
    typeof provider.id === 'string' &&
    PROVIDER_VERBS.every((verb) => typeof provider[verb] === 'function')
  if (!complete)
    throw optionError('provider', 'a provider such as lemonSqueezy({ storeId, productId })', provider)
  const { endpoint, holdsSecret } = provider
  // Whoever has the app can read what is in it, and the key of a store opens more than one license.
  if (packaged && holdsSecret === true) {
    throw optionError('provider', `one that holds no secret, in a packaged app ${SECRET_ADVICE}`, provider)
  }
  if (packaged && endpoint !== undefined && !endpoint.startsWith('https://')) {
    throw optionError('provider.baseUrl', 'an "https:" address in a packaged app', endpoint)
  }
}

function checkAppIds(given: unknown): void {
  if (given === undefined) return
  const isList = Array.isArray(given) && given.every((id) => typeof id === 'string' && id !== '')
  if (!isList) throw optionError('formerAppIds', 'a list of app ids', given)
}

function checkNotices(given: LicenseGateOptions['notices'], packaged: boolean): void {
  if (given === undefined) return
  const { url, publicKey } = Object(given) as Partial<Record<keyof NoticeOptions, unknown>>
  const isAddress = typeof url === 'string' && (packaged ? /^https:/ : /^https?:/).test(url)
  if (!isAddress || !URL.canParse(url))
    throw optionError('notices.url', `an "https:" address, such as https://example.com/notice.txt`, url)
  const keys = [publicKey].flat()
  checkKeys('notices.publicKey', keys.length === 0 ? [undefined] : keys)
}

function checkKeys(name: string, given: unknown): void {
  const keys: readonly unknown[] = given === undefined ? [] : Array.isArray(given) ? given : [given]
  for (const key of keys) {
    if (typeof key === 'string' && LEASE_PUBLIC_KEY.test(key)) continue
    throw optionError(name, 'an Ed25519 public key (43 base64url characters)', typeof key)
  }
}

function checkLinks(links: LicenseGateOptions['links']): void {
  if (links === undefined) return
  for (const [name, address] of Object.entries(links)) {
    if (!(LINK_NAMES as readonly string[]).includes(name)) {
      throw optionError(`links.${name}`, `one of ${LINK_NAMES.join(', ')}`, name)
    }
    const addresses =
      name === 'upgrade' && typeof address === 'object' ? Object.values(address ?? {}) : [address]
    for (const each of addresses)
      if (each !== undefined && !isOpenable(each))
        throw optionError(`links.${name}`, 'an "https:" or "mailto:" address', each)
  }
}

function checkProtocol(protocol: unknown): void {
  if (protocol === undefined) return
  const isScheme = typeof protocol === 'string' && SCHEME.test(protocol)
  if (!isScheme || FOREIGN_SCHEMES.includes(protocol.toLowerCase()))
    throw optionError('protocol', 'a scheme of the app\'s own such as "acme"', protocol)
}

function isOpenable(address: unknown): boolean {
  if (typeof address !== 'string' || !URL.canParse(address)) return false
  return LINK_SCHEMES.includes(new URL(address).protocol)
}

/** Texts cross to the dialog's page, where a function cannot follow. */
function checkMessages(messages: LicenseGateOptions['messages']): void {
  for (const [name, text] of Object.entries(messages ?? {})) {
    try {
      structuredClone(text)
    } catch {
      throw optionError(`messages.${name}`, 'a string, or plain data', text)
    }
  }
}

/** Defaults, all in one place. */
const DEFAULT_OPTIONS = {
  offlineGraceDays: 14,
  revalidateEveryHours: 24,
  warnDays: 5,
  clockToleranceHours: 24,
  trialDays: 0,
} as const

type DurationOption = keyof typeof DEFAULT_OPTIONS

const RANGES: Readonly<Record<DurationOption, readonly [least: number, most: number]>> = {
  offlineGraceDays: [1, 3650],
  revalidateEveryHours: [1, 2160],
  warnDays: [0, 3650],
  clockToleranceHours: [0, 720],
  trialDays: [0, 365],
}

/** Throws a `TypeError` that names the option, what is expected and what was given. */
export function policyOf(options: LicenseGateOptions): LicensePolicy {
  const durations = { ...DEFAULT_OPTIONS } as Record<DurationOption, number>
  for (const name of Object.keys(RANGES) as DurationOption[]) {
    const given = options[name]
    if (given !== undefined) durations[name] = checkDuration(name, given)
  }
  return {
    graceMs: durations.offlineGraceDays * DAY_MS,
    warnMs: Math.min(durations.warnDays, durations.offlineGraceDays) * DAY_MS,
    clockToleranceMs: durations.clockToleranceHours * HOUR_MS,
    trialMs: durations.trialDays * DAY_MS,
    revalidateMs: durations.revalidateEveryHours * HOUR_MS,
    updates: readUpdates(options.updates),
  }
}

function checkDuration(name: DurationOption, given: unknown): number {
  const [least, most] = RANGES[name]
  if (typeof given === 'number' && given >= least && given <= most) return given
  throw optionError(name, `a number from ${least} to ${most}`, given)
}
