import {
  addressOtherThan,
  createOptionReader,
  flag,
  type OptionRule,
  timeout,
} from '../http/option-reader.js'

/**
 * Configures `polar()`: the keys that open the app, and how to reach the store. An option of the wrong type throws a `TypeError`
 * that names it and says where to find the right one.
 */
export interface PolarOptions {
  /**
   * Your organization's id, a UUID: in the dashboard under Settings › General, as "Identifier". A key of any other organization
   * is not found. The sandbox has its own ids.
   */
  readonly organizationId: string
  /**
   * The license key benefits whose keys open the app: in the dashboard under Products › Benefits, in the menu of a benefit as
   * "Copy ID".
   * @defaultValue every license key benefit of the organization
   */
  readonly benefitIds?: readonly string[]
  /**
   * Whether to use the sandbox, which has its own keys, organizations and ids, and costs nothing. For development: a packaged app
   * refuses its keys.
   * @defaultValue `false`
   */
  readonly sandbox?: boolean
  /**
   * Where the API is, without `/v1`: a local store in development, or a proxy of your own.
   * @defaultValue `https://api.polar.sh`, for the sandbox `https://sandbox-api.polar.sh`
   */
  readonly baseUrl?: string
  /**
   * The time for one request, headers and body together, in milliseconds; at most ten minutes.
   * @defaultValue 10 000
   */
  readonly timeoutMs?: number
}

/** The options, checked. */
export interface PolarSettings {
  readonly organizationId: string
  /** `null`: every benefit. */
  readonly benefitIds: readonly string[] | null
  readonly sandbox: boolean
  /** Without a slash at its end. */
  readonly baseUrl: string
  readonly timeoutMs: number | undefined
}

const PRODUCTION_URL = 'https://api.polar.sh'
const SANDBOX_URL = 'https://sandbox-api.polar.sh'
const KNOWN_OPTIONS: readonly string[] = [
  'organizationId',
  'benefitIds',
  'sandbox',
  'baseUrl',
  'timeoutMs',
] satisfies (keyof PolarOptions)[]

const reader = createOptionReader('polar')

/** Throws a `TypeError` that names the option, what is expected and where it is found. */
export function readOptions(options: PolarOptions): PolarSettings {
  reader.checkNames(options, KNOWN_OPTIONS, 'an object with organizationId')
  const { organizationId, benefitIds, sandbox = false, baseUrl, timeoutMs } = options
  const isSandbox = reader.read('sandbox', flag, sandbox)
  const { defaultBaseUrl, addressRule } = installationOf(isSandbox)
  return {
    organizationId: reader.read('organizationId', organization, organizationId),
    benefitIds: benefitIds === undefined ? null : reader.readList('benefitIds', benefit, benefitIds),
    sandbox: isSandbox,
    baseUrl: reader.read('baseUrl', addressRule, baseUrl ?? defaultBaseUrl),
    timeoutMs: reader.readOptional('timeoutMs', timeout, timeoutMs),
  }
}

/** Production or the sandbox. The other one knows no id of this one: every key would be unknown. */
export function installationOf(sandbox: boolean) {
  return sandbox
    ? { defaultBaseUrl: SANDBOX_URL, addressRule: sandboxAddress }
    : { defaultBaseUrl: PRODUCTION_URL, addressRule: productionAddress }
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const organization = idRule(
  'your organization\'s id, a UUID: in the dashboard under Settings › General, as "Identifier" (a token such as polar_oat_… is secret and no app needs one)',
)
const benefit = idRule(
  'the id of a license key benefit, a UUID: in the dashboard under Products › Benefits, in its menu as "Copy ID" (a product has another id)',
)

/** Answers hold ids in small letters. What has another form may be a token, so it is not repeated. */
function idRule(expected: string): OptionRule<string> {
  return {
    expected,
    secret: true,
    read: (value) =>
      typeof value === 'string' && UUID.test(value.trim()) ? value.trim().toLowerCase() : undefined,
  }
}

const productionAddress = addressOtherThan(
  SANDBOX_URL,
  'the address of production; for the sandbox set option "sandbox" to true, and give its own ids',
)
const sandboxAddress = addressOtherThan(
  PRODUCTION_URL,
  'the address of the sandbox; for production leave out option "sandbox", and give its own ids',
)
