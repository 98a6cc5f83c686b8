import { MAX_LEASE_LENGTH } from '../../contract/lease.js'
import { decodeBase64Url } from './base64url.js'

/** A compact JWS taken apart. Nothing in it is believed yet. */
export interface SignedToken {
  readonly algorithm: string
  readonly type: string
  readonly keyId: string
  readonly payload: unknown
  /** The signed text: header and payload as written. */
  readonly signed: Uint8Array
  readonly signature: Uint8Array
}

const SIGNATURE_BYTES = 64
const HEADER_FIELDS = ['alg', 'kid', 'typ']

/**
 * Reads a token in the one form in which our issuers write it. A header with more than `alg`, `typ` and `kid`, a field that
 * is there twice, spare bits or other ways to write the same bytes: `null`.
 */
export function parseSignedToken(text: string): SignedToken | null {
  if (text.length > MAX_LEASE_LENGTH) return null
  const segments = text.split('.')
  const [head, body, tail] = segments
  if (segments.length !== 3 || head === undefined || body === undefined || tail === undefined) return null
  const header = readJson(head)
  const payload = readJson(body)
  const signature = decodeBase64Url(tail)
  if (!isHeader(header) || payload === undefined || signature?.length !== SIGNATURE_BYTES) return null
  const { alg: algorithm, typ: type, kid: keyId } = header
  return { algorithm, type, keyId, payload, signed: new TextEncoder().encode(`${head}.${body}`), signature }
}

function isHeader(
  header: unknown,
): header is { readonly alg: string; readonly typ: string; readonly kid: string } {
  return (
    typeof header === 'object' &&
    header !== null &&
    Object.keys(header).sort().join() === HEADER_FIELDS.join() &&
    Object.values(header).every((value) => typeof value === 'string')
  )
}

/** Written again, it must be the same text: reading would lose repeated fields and spaces. */
function readJson(segment: string): unknown {
  const bytes = decodeBase64Url(segment)
  if (bytes === null) return undefined
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const value: unknown = JSON.parse(text)
    return JSON.stringify(value) === text ? value : undefined
  } catch {
    return undefined
  }
}
