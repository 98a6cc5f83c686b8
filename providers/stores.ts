import { type KeyForm, UUID_KEYS } from '../contract/key-form.js'
import { creem } from './creem/index.js'
import type { DirectoryOptions } from './directory/directory-options.js'
import { dodoPayments } from './dodo-payments/index.js'
import { gumroad } from './gumroad/index.js'
import { keygen } from './keygen/index.js'
import { lemonSqueezyDirectory } from './lemon-squeezy/directory/index.js'
import { lemonSqueezy } from './lemon-squeezy/index.js'
import type { LicenseDirectory } from './license-directory.js'
import type { LicenseProvider } from './license-provider.js'
import { polar } from './polar/index.js'
import { sellAppDirectory } from './sellapp/directory/index.js'
import { sellApp } from './sellapp/index.js'

export const STORE_NAMES = ['lemon-squeezy', 'sellapp'] as const
export type StoreName = (typeof STORE_NAMES)[number]

/** With what a store is reached, as the command line and a relay's settings spell it. */
interface StoreSettings {
  readonly apiKey?: string
  readonly baseUrl?: string
  readonly storeSlug?: string
  readonly storeId?: string
  readonly publicKey?: string
  readonly productId: string
  readonly variantIds?: readonly string[]
  readonly allowTestMode?: boolean
}

type DirectorySettings = Pick<StoreSettings, 'baseUrl' | 'storeSlug'> & DirectoryOptions

/** A store as a relay's settings know it. */
interface RelayStore {
  /** What people call it. */
  readonly title: string
  /** The functions that are given its API key, which no app may call. */
  readonly secretMakers: readonly string[]
  /** Which of the settings it has, and whether its provider can be made without. */
  readonly settings: {
    readonly apiKey?: 'needed' | 'optional'
    readonly storeId?: 'needed' | 'optional'
    readonly storeSlug?: 'optional'
    readonly publicKey?: 'optional'
    readonly allowTestMode?: 'optional'
  }
  /** Throws a `TypeError` for a missing or invalid setting. */
  createProvider(settings: StoreSettings): LicenseProvider
  /** Absent: the store's own seats cannot be listed yet. Throws a `TypeError` for a missing or invalid setting. */
  createDirectory?(settings: DirectorySettings): LicenseDirectory
}

/** A store as the command line knows it, too. */
export interface Store extends RelayStore {
  /** What its keys look like. */
  readonly keyForms: readonly KeyForm[]
  /** The environment variable that holds its API key. */
  readonly variable: string
  /** How else authors write that variable: the doctor looks for it in what is packaged. */
  readonly otherVariables: readonly string[]
  readonly settings: RelayStore['settings'] & {
    readonly apiKey: 'needed' | 'optional'
    readonly storeId: 'needed' | 'optional'
  }
  /** What to do about an API key that it does not accept. */
  readonly apiKeyAdvice: string
  /** Why an API key may not see a key that exists; empty: no reason is known. */
  readonly unseenKeyAdvice: string
  /** Lowering a key's limit deletes the seats above it. */
  readonly deletesSeatsAboveLimit: boolean
  /** Throws a `TypeError` for a missing or invalid setting. */
  createDirectory(settings: DirectorySettings): LicenseDirectory
}

/** Every store whose keys and seats can be listed and changed. The command line and the doctor read this list. */
export const STORES: Readonly<Record<StoreName, Store>> = {
  'lemon-squeezy': {
    title: 'Lemon Squeezy',
    keyForms: [UUID_KEYS],
    variable: 'LEMON_SQUEEZY_API_KEY',
    otherVariables: ['LEMONSQUEEZY_API_KEY'],
    secretMakers: ['lemonSqueezyDirectory'],
    // Its license API needs no secret; with one, the seats of a key can be listed too.
    settings: { apiKey: 'optional', storeId: 'needed', allowTestMode: 'optional' },
    apiKeyAdvice: 'It expires after a year; create a new one under Settings › API.',
    unseenKeyAdvice: 'A live-mode API key cannot see test-mode keys, and vice versa.',
    deletesSeatsAboveLimit: false,
    createProvider: ({ apiKey: _secret, storeSlug: _slug, storeId = '', ...settings }) =>
      lemonSqueezy({ storeId, ...settings }),
    createDirectory: ({ storeSlug: _slug, ...settings }) => lemonSqueezyDirectory(settings),
  },
  sellapp: {
    title: 'SellApp',
    keyForms: [UUID_KEYS],
    variable: 'SELLAPP_API_KEY',
    otherVariables: ['SELL_APP_API_KEY'],
    secretMakers: ['sellApp', 'sellAppDirectory'],
    settings: { apiKey: 'needed', storeId: 'optional', storeSlug: 'optional' },
    apiKeyAdvice: 'Make a new one under Settings › API, with the right to read and change license keys.',
    unseenKeyAdvice: '',
    deletesSeatsAboveLimit: true,
    createProvider: ({ apiKey = '', allowTestMode: _none, ...settings }) => sellApp({ apiKey, ...settings }),
    createDirectory: sellAppDirectory,
  },
}

/** Every store that a relay can be set up for. A setting that names one product may name several, divided by commas. */
export const RELAY_STORES: Readonly<Record<string, RelayStore>> = {
  ...STORES,
  // An organization stands for the store, and its benefits for the products.
  polar: {
    title: 'Polar',
    secretMakers: [],
    settings: { storeId: 'needed', allowTestMode: 'optional' },
    createProvider: ({ storeId = '', productId, allowTestMode = false, baseUrl }) =>
      polar({
        organizationId: storeId,
        benefitIds: listOf(productId),
        sandbox: allowTestMode,
        ...(baseUrl === undefined ? {} : { baseUrl }),
      }),
  },
  'dodo-payments': {
    title: 'Dodo Payments',
    secretMakers: [],
    settings: { storeId: 'needed', allowTestMode: 'optional' },
    createProvider: ({ storeId = '', productId, allowTestMode = false, baseUrl }) =>
      dodoPayments({
        businessId: storeId,
        productIds: listOf(productId),
        testMode: allowTestMode,
        ...(baseUrl === undefined ? {} : { baseUrl }),
      }),
  },
  gumroad: {
    title: 'Gumroad',
    secretMakers: [],
    settings: { allowTestMode: 'optional' },
    createProvider: ({ productId, allowTestMode = false, baseUrl }) =>
      gumroad({ productId, allowTestMode, ...(baseUrl === undefined ? {} : { baseUrl }) }),
  },
  keygen: {
    title: 'Keygen',
    secretMakers: [],
    settings: { storeId: 'optional', publicKey: 'optional' },
    // A server of one account needs none in its addresses.
    createProvider: ({ storeId, productId, variantIds, publicKey, baseUrl }) =>
      keygen({
        account: storeId ?? null,
        productId,
        ...(variantIds === undefined ? {} : { policyIds: variantIds }),
        ...(publicKey === undefined ? {} : { publicKey }),
        ...(baseUrl === undefined ? {} : { baseUrl }),
      }),
  },
  creem: {
    title: 'Creem',
    secretMakers: ['creem'],
    settings: { apiKey: 'needed', allowTestMode: 'optional' },
    createProvider: ({ apiKey = '', productId, allowTestMode = false, baseUrl }) =>
      creem({
        apiKey,
        productIds: listOf(productId),
        testMode: allowTestMode,
        ...(baseUrl === undefined ? {} : { baseUrl }),
      }),
  },
}

export const RELAY_STORE_NAMES = Object.keys(RELAY_STORES)

function listOf(text: string): readonly string[] {
  return text.split(',').map((part) => part.trim())
}
