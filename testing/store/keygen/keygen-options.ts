import type { StoreProduct } from '../license-ledger.js'
import { STORE_PATHS } from '../store-exchange.js'
import { type KeygenSignatures, keygenPublicKey } from './keygen-signing.js'

/** What a seller can set on a policy of Keygen, and in which state the account is. One policy for all keys. */
export interface KeygenStoreOptions {
  /**
   * Whether license keys log in: with any other than the first two, a key takes no seat. A new policy of the real store has
   * TOKEN. @defaultValue 'LICENSE'
   */
  readonly authenticationStrategy?: 'LICENSE' | 'MIXED' | 'TOKEN' | 'SESSION' | 'NONE'
  /** Whether a key is valid only with a seat, and within its limit. @defaultValue true */
  readonly strict?: boolean
  /** Whether a key may have more than one seat. @defaultValue true */
  readonly floating?: boolean
  /** @defaultValue 'NO_OVERAGE' */
  readonly overageStrategy?: 'NO_OVERAGE' | 'ALLOW_2X_OVERAGE' | 'ALWAYS_ALLOW_OVERAGE'
  /** What becomes of a key that has ended. @defaultValue 'RESTRICT_ACCESS' */
  readonly expirationStrategy?: 'RESTRICT_ACCESS' | 'REVOKE_ACCESS' | 'MAINTAIN_ACCESS' | 'ALLOW_ACCESS'
  /** Of how many licenses a computer may be. @defaultValue 'UNIQUE_PER_LICENSE' */
  readonly machineUniquenessStrategy?: 'UNIQUE_PER_LICENSE' | 'UNIQUE_PER_ACCOUNT'
  /** How much of a computer's fingerprint must fit. @defaultValue 'MATCH_ANY' */
  readonly machineMatchingStrategy?: 'MATCH_ANY' | 'MATCH_TWO' | 'MATCH_MOST' | 'MATCH_ALL'
  /** What each validation must name, and what else the policy demands. @defaultValue nothing */
  readonly requires?: readonly KeygenDemand[]
  /** What the license may do with its machines, where the seller has taken that away. @defaultValue all */
  readonly permissions?: 'all' | 'none'
  /** Whether the account has a plan, and some of it left. @defaultValue 'active' */
  readonly accountState?: 'active' | 'without-plan' | 'used-up'
  /** How answers are signed: as by the real store, not at all, by another key, or five minutes and a second ago. @defaultValue 'valid' */
  readonly signatures?: KeygenSignatures
  /** The account's token. @defaultValue a made-up one, which opens nothing but this store */
  readonly apiKey?: string
}

/** Names what a policy of Keygen demands beyond the defaults; an app sends only the first two. */
export type KeygenDemand =
  | 'policy-scope'
  | 'fingerprint-scope'
  | 'machine-scope'
  | 'version-scope'
  | 'heartbeat'
  | 'check-in'

export type KeygenPlay = Required<KeygenStoreOptions>

const defaults: KeygenPlay = {
  authenticationStrategy: 'LICENSE',
  strict: true,
  floating: true,
  overageStrategy: 'NO_OVERAGE',
  expirationStrategy: 'RESTRICT_ACCESS',
  machineUniquenessStrategy: 'UNIQUE_PER_LICENSE',
  machineMatchingStrategy: 'MATCH_ANY',
  requires: [],
  permissions: 'all',
  accountState: 'active',
  signatures: 'valid',
  apiKey: 'admin-local-opens-nothing-else',
}

export function readKeygenOptions(options: KeygenStoreOptions = {}): KeygenPlay {
  const given = Object.entries(options).filter(([, value]) => value !== undefined)
  return { ...defaults, ...Object.fromEntries(given) }
}

/** Where the store plays Keygen, and whose keys it sells: `keygen(store.keygen)`. */
export interface KeygenAddress {
  readonly baseUrl: string
  readonly account: string
  readonly productId: string
  /** Of the account, 64 hexadecimal digits. */
  readonly publicKey: string
}

export const KEYGEN_BASE = STORE_PATHS.keygen
/** The name of the account in addresses; its id works as well. */
export const KEYGEN_SLUG = 'demo-store'

export function keygenAddress(url: string, { storeId, productId }: StoreProduct): KeygenAddress {
  return {
    baseUrl: `${url}${KEYGEN_BASE}`,
    account: keygenId('account', storeId),
    productId: keygenId('product', productId),
    publicKey: keygenPublicKey,
  }
}

const GROUPS = {
  account: 'acc0',
  product: '90d0',
  policy: '9011',
  license: '11c0',
  entitlement: 'e417',
} as const

/** The number of the ledger as the UUID that Keygen would have given: it can be read off. */
export function keygenId(kind: keyof typeof GROUPS, number: number): string {
  return `${String(number).padStart(8, '0').slice(-8)}-${GROUPS[kind]}-4000-8000-000000000000`
}
