import { type KeyForm, UUID_KEYS } from '../contract/key-form.js'
import type { DirectoryOptions } from './directory/directory-options.js'
import { lemonSqueezyDirectory } from './lemon-squeezy/directory/index.js'
import { lemonSqueezy } from './lemon-squeezy/index.js'
import type { LicenseDirectory } from './license-directory.js'
import type { LicenseProvider } from './license-provider.js'
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
  readonly productId: string
  readonly variantIds?: readonly string[]
  readonly allowTestMode?: boolean
}

type DirectorySettings = Pick<StoreSettings, 'baseUrl' | 'storeSlug'> & DirectoryOptions

/** A store as the command line and a relay's settings know it. */
export interface Store {
  /** What people call it. */
  readonly title: string
  /** What its keys look like. */
  readonly keyForms: readonly KeyForm[]
  /** The environment variable that holds its API key. */
  readonly variable: string
  /** How else authors write that variable: the doctor looks for it in what is packaged. */
  readonly otherVariables: readonly string[]
  /** The functions that are given its API key, which no app may call. */
  readonly secretMakers: readonly string[]
  /** Which of the settings it has, and whether its provider can be made without. */
  readonly settings: {
    readonly apiKey: 'needed' | 'optional'
    readonly storeId: 'needed' | 'optional'
    readonly storeSlug?: 'optional'
    readonly allowTestMode?: 'optional'
  }
  /** What to do about an API key that it does not accept. */
  readonly apiKeyAdvice: string
  /** Why an API key may not see a key that exists; empty: no reason is known. */
  readonly unseenKeyAdvice: string
  /** Lowering a key's limit deletes the seats above it. */
  readonly deletesSeatsAboveLimit: boolean
  /** Throws a `TypeError` for a missing or invalid setting. */
  createProvider(settings: StoreSettings): LicenseProvider
  /** Throws a `TypeError` for a missing or invalid setting. */
  createDirectory(settings: DirectorySettings): LicenseDirectory
}

/** Every store, once. The command line, the doctor and the relay's settings read this list. */
export const STORES: Readonly<Record<StoreName, Store>> = {
  'lemon-squeezy': {
    title: 'Lemon Squeezy',
    keyForms: [UUID_KEYS],
    variable: 'LEMON_SQUEEZY_API_KEY',
    otherVariables: ['LEMONSQUEEZY_API_KEY'],
    secretMakers: ['lemonSqueezyDirectory'],
    // Its license API needs no secret; with one, the seats of a key can be listed too.
    settings: { apiKey: 'optional', storeId: 'needed', allowTestMode: 'optional' },
    apiKeyAdvice: 'It lives for a year; make a new one under Settings › API.',
    unseenKeyAdvice: 'An API key of live mode sees no keys of test mode, nor the other way round.',
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
