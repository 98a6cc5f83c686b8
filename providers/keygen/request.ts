import { exchangeHttp, type HttpOutcome } from '../http/exchange.js'
import { fieldOf, readObject } from '../http/json-field.js'
import type { LeaseCrypto } from '../lease/lease-crypto.js'
import type { ProviderCall } from '../license-provider.js'
import type { KeygenSettings } from './options.js'

interface KeygenRequest {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** From the resource on, with its query. */
  readonly path: string
  readonly body?: unknown
  /** The key to log in with; without it, the request is anonymous. */
  readonly key?: string
  /** The store's clock a moment ago: no answer is much older. */
  readonly freshAt?: number | undefined
}

/** Later versions of the API may answer in another form; the account's own version is its owner's to change. */
export const API_VERSION = '1.7'

/** If an answer must be signed and is not, its JSON is dropped. */
export async function send(
  { baseUrl, root, publicKey, timeoutMs }: KeygenSettings,
  { method, path, body, key, freshAt }: KeygenRequest,
  call: ProviderCall,
): Promise<HttpOutcome & { readonly isUnsigned?: true }> {
  const url = `${baseUrl}${root}/${path}`
  const headers = {
    Accept: 'application/vnd.api+json',
    'Keygen-Version': API_VERSION,
    ...(body === undefined ? {} : { 'Content-Type': 'application/vnd.api+json' }),
    ...(key === undefined ? {} : { Authorization: authorizationOf(key) }),
  }
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const keepsRaw = publicKey !== null
  const outcome = await exchangeHttp({ url, method, headers, ...sent, timeoutMs, keepsRaw }, call)
  if (publicKey === null || outcome.kind === 'failed' || outcome.json === undefined) return outcome
  const { isSignedAnswer } = await import('./signature.js')
  const crypto = await cryptoFor(call)
  const isSigned = await isSignedAnswer(outcome, { method, url, publicKey, crypto, freshAt })
  if (isSigned) return outcome
  const isOfKeygen = ['data', 'errors'].some((name) => fieldOf(readObject(outcome.json), name) !== undefined)
  return { ...outcome, json: undefined, ...(isOfKeygen ? { isUnsigned: true } : {}) }
}

/** A key that was brought along from elsewhere may have blanks and letters that no header can hold. */
function authorizationOf(key: string): string {
  if (/^[\x21-\x7e]+$/.test(key)) return `License ${key}`
  return `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(`license:${key}`)))}`
}

/** Node's own in an engine; only who calls without one needs the web's. */
export async function cryptoFor({ crypto }: ProviderCall): Promise<LeaseCrypto> {
  return crypto ?? (await import('../lease/lease-crypto.js')).webLeaseCrypto
}
