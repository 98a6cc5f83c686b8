import { MINUTE_MS } from '../../contract/duration.js'
import type { HttpAnswered } from '../http/exchange.js'
import { parseHttpDate } from '../http/head.js'
import { decodeBase64Url, encodeBase64Url } from '../lease/base64url.js'
import type { LeaseCrypto } from '../lease/lease-crypto.js'

/** The request and answer that a signature covers. */
interface SignedExchange {
  readonly method: string
  readonly url: string
  readonly publicKey: Uint8Array
  readonly crypto: LeaseCrypto
  /** The store's clock a moment ago, by an answer that repeats a nonce of ours, epoch milliseconds. */
  readonly freshAt?: number | undefined
}

const SIGNED_HEADERS = 'headers="(request-target) host date digest"'
/** An answer may be this much older than the one before it. */
const MAX_AGE_MS = 5 * MINUTE_MS

/**
 * Returns whether the account has signed this body for this request. A body without our nonce could be a replay, so its date is
 * compared with that of an answer that has one: this computer's clock may be wrong, and must not lock anyone out.
 */
export async function isSignedAnswer(
  { raw }: Pick<HttpAnswered, 'raw'>,
  { method, url, publicKey, crypto, freshAt }: SignedExchange,
): Promise<boolean> {
  const header = raw?.headers.get('keygen-signature') ?? ''
  const date = raw?.headers.get('keygen-date') ?? raw?.headers.get('date') ?? null
  const at = parseHttpDate(date)
  if (raw === undefined || at === undefined) return false
  if (freshAt !== undefined && at < freshAt - MAX_AGE_MS) return false
  return isSignedText({ text: raw.text, header, date, method, url }, publicKey, crypto)
}

interface SignedText {
  readonly text: string
  /** The header `Keygen-Signature`. */
  readonly header: string
  readonly date: string | null
  readonly method: string
  readonly url: string
}

/** Whether the account has signed this text, for this address and date: that of an answer, or of a webhook. */
export async function isSignedText(
  { text, header, date, method, url }: SignedText,
  publicKey: Uint8Array,
  crypto: LeaseCrypto,
): Promise<boolean> {
  const signature = bytesOf(/(?:^|[\s,])signature="([\w+/]+=*)"/.exec(header)?.[1] ?? '')
  if (signature?.length !== 64) return false
  if (!header.includes('algorithm="ed25519"') || !header.includes(SIGNED_HEADERS)) return false
  const { hostname, pathname, search } = new URL(url)
  const lines = [
    `(request-target): ${method.toLowerCase()} ${pathname}${search}`,
    `host: ${hostname}`,
    `date: ${date}`,
    `digest: sha-256=${await digestOf(text, crypto)}`,
  ]
  return crypto.verifyEd25519(publicKey, signature, new TextEncoder().encode(lines.join('\n')))
}

/** Made of the body that came, so the header of that name need not be believed. */
async function digestOf(text: string, crypto: LeaseCrypto): Promise<string> {
  const hash = encodeBase64Url(await crypto.sha256(text))
  return `${hash.replace(/-/g, '+').replace(/_/g, '/')}=`
}

function bytesOf(base64: string): Uint8Array | null {
  return decodeBase64Url(base64.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, ''))
}
