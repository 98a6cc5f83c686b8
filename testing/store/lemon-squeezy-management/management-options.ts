import type { LicenseLedger } from '../license-ledger.js'

/** How the store plays Lemon Squeezy's management API. */
export interface ManagementOptions {
  /** The secret that sees keys bought for real. @defaultValue `managementDemoKey`: it opens nothing but this store */
  readonly apiKey?: string
  /** The secret that sees keys bought in test mode. @defaultValue `managementDemoTestKey` */
  readonly testApiKey?: string
  /** Of lists that are not told how to sort. Recordings show the oldest first, by id. @defaultValue 'oldest-first' */
  readonly order?: 'newest-first' | 'oldest-first'
}

export type ManagementPlay = Required<ManagementOptions>

export interface ManagementRouteOptions {
  readonly ledger: LicenseLedger
  readonly now: () => number
  readonly play: ManagementPlay
}

/** Made-up API keys: documents and tests can name them. */
const managementDemoKey = 'local-lemon-squeezy-key-opens-nothing-else'
export const managementDemoTestKey = 'local-lemon-squeezy-test-key-opens-nothing-else'

const defaults: ManagementPlay = {
  apiKey: managementDemoKey,
  testApiKey: managementDemoTestKey,
  order: 'oldest-first',
}

export function readManagementOptions(options: ManagementOptions = {}): ManagementPlay {
  const given = Object.entries(options).filter(([, value]) => value !== undefined)
  return { ...defaults, ...Object.fromEntries(given) }
}
