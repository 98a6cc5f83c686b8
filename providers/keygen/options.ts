import { LEASE_PUBLIC_KEY } from '../../contract/lease.js'
import { baseAddress, createOptionReader, type OptionRule, timeout } from '../http/option-reader.js'
import { encodeBase64Url } from '../lease/base64url.js'
import type { SaleDemand } from '../license-provider.js'

/**
 * Configures `keygen()`: the keys that open the app, and how to reach Keygen. An option of the wrong type throws a `TypeError`
 * that names it. None of these is a secret; an API token is one, and is refused.
 */
export interface KeygenOptions {
  /**
   * The id or the slug of your account (dashboard: Settings). `null` if `baseUrl` already stands for one account, as a custom
   * domain or your own Keygen CE does.
   */
  readonly account: string | null
  /** The id of the product that the app is (dashboard: Products). A key of any other product is refused. */
  readonly productId: string
  /**
   * The ids of the policies whose keys open the app (dashboard: Policies). A single one is sent with each check, as policies
   * with `requirePolicyScope` demand.
   * @defaultValue every policy of the product
   */
  readonly policyIds?: readonly string[]
  /**
   * The account's Ed25519 public key, 64 hexadecimal digits (dashboard: Settings, "Ed25519 128-bit Verify Key"). Answers that
   * are not signed by it, or were made for another request, count as none.
   * @defaultValue answers are believed as they come over TLS
   */
  readonly publicKey?: string
  /**
   * Where the API is, without `/v1`: a Keygen of your own, or a custom domain.
   * @defaultValue `https://api.keygen.sh`
   */
  readonly baseUrl?: string
  /**
   * The time for one request, headers and body together, in milliseconds; at most ten minutes.
   * @defaultValue 10 000
   */
  readonly timeoutMs?: number
}

/** The options, checked. */
export interface KeygenSettings {
  /** The part of each address before that of the resource, from `/v1` on. */
  readonly root: string
  readonly sale: SaleDemand
  /** The one policy that is asked for. */
  readonly policyId: string | null
  /** The raw 32 bytes; `null`: signatures are not looked at. */
  readonly publicKey: Uint8Array | null
  /** Without a slash at its end. */
  readonly baseUrl: string
  readonly timeoutMs: number | undefined
}

export const DEFAULT_BASE_URL = 'https://api.keygen.sh'
const KNOWN_OPTIONS: readonly string[] = [
  'account',
  'productId',
  'policyIds',
  'publicKey',
  'baseUrl',
  'timeoutMs',
] satisfies (keyof KeygenOptions)[]

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i
/** As Keygen writes its tokens, which are secrets: the kind, a dash, and a long row of digits. */
const API_TOKEN = /^(?:admin|dev|env|prod|user|activ)-[\da-f]{32,}/i

const reader = createOptionReader('keygen')

/** Throws a `TypeError` that names the option, what is expected and what was given. */
export function readOptions(options: KeygenOptions): KeygenSettings {
  reader.checkNames(options, KNOWN_OPTIONS, 'an object with account and productId')
  const { account, productId, policyIds, publicKey, baseUrl, timeoutMs } = options
  refuseTokens(options)
  const accountId = readAccount(reader, account, baseUrl)
  const variantIds = policyIds === undefined ? null : reader.readList('policyIds', policy, policyIds)
  return {
    root: rootOf(accountId),
    sale: {
      storeId: accountId !== null && UUID.test(accountId) ? accountId : null,
      productId: reader.read('productId', product, productId),
      variantIds,
    },
    policyId: variantIds?.length === 1 ? (variantIds[0] ?? null) : null,
    publicKey: publicKey === undefined ? null : reader.read('publicKey', verifyKey, publicKey),
    baseUrl: reader.read('baseUrl', baseAddress, baseUrl ?? DEFAULT_BASE_URL),
    timeoutMs: reader.readOptional('timeoutMs', timeout, timeoutMs),
  }
}

/** In an app anybody could read it, and it opens more than licenses. It is never repeated. */
function refuseTokens({ account, productId, policyIds, publicKey }: KeygenOptions): void {
  const texts: Readonly<Record<string, unknown>> = { account, productId, publicKey, policyIds }
  for (const [option, given] of Object.entries(texts)) {
    const isToken = [given].flat().some((text) => typeof text === 'string' && API_TOKEN.test(text.trim()))
    if (isToken)
      throw new TypeError(
        `keygen: option "${option}" was given an API token, which is a secret; ids are in the dashboard, and no call needs a token`,
      )
  }
}

/** The part of each address before that of the resource. */
export function rootOf(accountId: string | null): string {
  return accountId === null ? '/v1' : `/v1/accounts/${encodeURIComponent(accountId)}`
}

/** `null` only if the address already stands for the account. */
export function readAccount(
  reader: ReturnType<typeof createOptionReader>,
  account: unknown,
  baseUrl: unknown,
): string | null {
  if (account === null && baseUrl !== undefined) return null
  return reader.read('account', account === null ? accountAtDefault : accountName, account)
}

const accountName: OptionRule<string> = {
  expected: 'the id or the slug of your account (Keygen dashboard: Settings)',
  read: (value) => (typeof value === 'string' && /^[\w.-]{1,255}$/.test(value) ? value : undefined),
}

const accountAtDefault: OptionRule<never> = {
  expected: 'the id or the slug of your account unless "baseUrl" is the address of that account alone',
  read: () => undefined,
}

const product: OptionRule<string> = {
  expected: 'the id of your product, a UUID (Keygen dashboard: Products)',
  read: readUuid,
}

const policy: OptionRule<string> = {
  expected: 'the id of a policy, a UUID (Keygen dashboard: Policies)',
  read: readUuid,
}

function readUuid(value: unknown): string | undefined {
  return typeof value === 'string' && UUID.test(value.trim()) ? value.trim().toLowerCase() : undefined
}

/** The raw 32 bytes; undefined where it is none. */
export function readPublicKey(value: unknown): Uint8Array | undefined {
  return verifyKey.read(value)
}

/** It may be a private key by mistake, so it is not repeated. */
const verifyKey: OptionRule<Uint8Array> = {
  expected: 'the Ed25519 public key of your account, 64 hexadecimal digits (Keygen dashboard: Settings)',
  secret: true,
  read(value) {
    if (typeof value !== 'string' || !/^[\da-f]{64}$/i.test(value.trim())) return undefined
    const digits = value.trim().match(/../g) ?? []
    const bytes = Uint8Array.from(digits, (pair) => Number.parseInt(pair, 16))
    return LEASE_PUBLIC_KEY.test(encodeBase64Url(bytes)) ? bytes : undefined
  },
}
