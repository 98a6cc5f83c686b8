import type { KeyForm } from '../contract/key-form.js'
import type { DirectoryOptions } from './directory/directory-options.js'
import type { LicenseDirectory } from './license-directory.js'
import type { LicenseProvider } from './license-provider.js'

/** With what a store is reached, as the command line and a relay's settings spell it. */
interface StoreSettings {
  readonly apiKey?: string
  readonly baseUrl?: string
  readonly storeSlug?: string
  readonly storeId?: string
  readonly publicKey?: string
  /** Empty: any, where the store's license API does not need one. */
  readonly productId: string
  readonly variantIds?: readonly string[]
  readonly allowTestMode?: boolean
  readonly seats?: number
}

type DirectorySettings = Pick<StoreSettings, 'baseUrl' | 'storeSlug' | 'storeId' | 'allowTestMode'> &
  DirectoryOptions

/** A store as a relay's settings know it. */
export interface RelayStore {
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
    readonly seats?: 'optional'
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
  /** What its numbers look like: of keys, products and orders. */
  readonly idForm: { readonly pattern: RegExp; readonly example: string }
  /** With what the license API is asked about a key of which no more is known; its own yes or no about the sale is not wanted then. */
  readonly anySale: { readonly storeId?: string; readonly productId: string }
  /**
   * How a key is found by its text. `license-api`: that tells its number. `own-store`: likewise, once the store's id is known, which its keys
   * tell. `list`: all keys are looked through.
   */
  readonly keySearch: 'license-api' | 'own-store' | 'list'
  /** Test mode is a place apart, with API keys and ids of its own; else the API key decides. */
  readonly hasOwnTestPlace: boolean
  /** The environment variable that holds the id of the account, where requests name that. */
  readonly accountVariable?: string
  /** Lowering a key's limit deletes the seats above it. */
  readonly deletesSeatsAboveLimit: boolean
  /** Throws a `TypeError` for a missing or invalid setting. */
  createDirectory(settings: DirectorySettings): LicenseDirectory
}
