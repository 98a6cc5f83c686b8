import { derivedUuid } from '../derived-id.js'
import type { StoreProduct } from '../license-ledger.js'
import { STORE_PATHS } from '../store-exchange.js'

/** How the store plays Polar where that can be set. */
export interface PolarStoreOptions {
  /**
   * How many license calls a second are answered, by the store's clock: one more, and all are refused for a minute with 429 and
   * nothing else. `null`: any number.
   * @defaultValue 3, as the real store has it
   */
  readonly requestsPerSecond?: number | null
  /** How many requests of the management API are answered a minute. @defaultValue 500, as the real store has it in production */
  readonly managementRequestsPerMinute?: number
  /** The organization access token of production. @defaultValue a made-up one, which opens nothing but this store */
  readonly apiKey?: string
  /** The organization access token of the sandbox. @defaultValue another made-up one */
  readonly sandboxApiKey?: string
}

export type PolarPlay = Required<PolarStoreOptions>

export function readPolarOptions({
  requestsPerSecond = 3,
  managementRequestsPerMinute = 500,
  apiKey = 'polar_oat_local_opens_nothing_else',
  sandboxApiKey = 'polar_oat_local_sandbox_opens_nothing_else',
}: PolarStoreOptions = {}): PolarPlay {
  if (requestsPerSecond !== null && !(Number.isInteger(requestsPerSecond) && requestsPerSecond > 0)) {
    const given = String(requestsPerSecond)
    throw new TypeError(`polar.requestsPerSecond: expected a whole number above 0 or null, got ${given}`)
  }
  return { requestsPerSecond, managementRequestsPerMinute, apiKey, sandboxApiKey }
}

/** Where the store plays Polar, and whose keys it sells: `polar(store.polar)`. */
export interface PolarAddress {
  readonly baseUrl: string
  readonly organizationId: string
  readonly benefitIds: readonly string[]
}

export const POLAR_BASE = STORE_PATHS.polar
/** An installation of its own: the keys that were bought in test mode are there, under other ids. */
export const POLAR_SANDBOX_BASE = '/polar-sandbox'

export function polarAddress(
  url: string,
  { storeId, variantId }: StoreProduct,
  sandbox = false,
): PolarAddress {
  return {
    baseUrl: `${url}${sandbox ? POLAR_SANDBOX_BASE : POLAR_BASE}`,
    organizationId: polarOrganizationId(storeId, sandbox),
    benefitIds: [polarBenefitId(variantId, sandbox)],
  }
}

/** The ids of the ledger in the form that Polar gives them. */
export function polarOrganizationId(storeId: number, sandbox: boolean): string {
  return derivedUuid(sandbox ? 'sandbox organization' : 'organization', storeId)
}

/** What a customer gets with a variant of a product. */
export function polarBenefitId(variantId: number, sandbox: boolean): string {
  return derivedUuid(sandbox ? 'sandbox benefit' : 'benefit', variantId)
}
