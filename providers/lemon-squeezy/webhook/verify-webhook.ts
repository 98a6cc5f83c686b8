import { requireRawBody } from '../../webhook/received-webhook.js'

/** A webhook as received: its body must not have been parsed and written again. */
export interface WebhookProof {
  /** The raw body. */
  readonly body: string | Uint8Array
  /** The header `X-Signature`; null where it is missing. */
  readonly signature: string | null | undefined
  /** The signing secret that you entered in the store. */
  readonly secret: string
}

const SHA256_BYTES = 32

/**
 * Checks that Lemon Squeezy signed a webhook with the secret. Anybody can send to your address, so do not read a body for which
 * this is false. It compares in constant time, and runs wherever there is WebCrypto.
 *
 * Throws a `TypeError` for an empty secret, with which anybody could sign, and for a body that was parsed already.
 *
 * @example
 * const body = await request.text()
 * const signature = request.headers.get('x-signature')
 * if (!(await verifyLemonSqueezyWebhook({ body, signature, secret }))) return new Response(null, { status: 401 })
 */
export async function verifyLemonSqueezyWebhook({ body, signature, secret }: WebhookProof): Promise<boolean> {
  if (typeof secret !== 'string' || secret === '') {
    throw new TypeError('verifyLemonSqueezyWebhook: "secret" must be the webhook signing secret')
  }
  requireRawBody(body, 'verifyLemonSqueezyWebhook')
  const bytes = readHex(signature)
  if (bytes === undefined) return false
  const key = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['verify'],
  )
  return crypto.subtle.verify('HMAC', key, bytes, bytesOf(body))
}

function readHex(text: unknown): Uint8Array<ArrayBuffer> | undefined {
  if (typeof text !== 'string' || !/^[0-9a-f]+$/i.test(text) || text.length !== SHA256_BYTES * 2)
    return undefined
  return Uint8Array.from({ length: SHA256_BYTES }, (_, index) =>
    Number.parseInt(text.slice(index * 2, index * 2 + 2), 16),
  )
}

/** A copy, since the bytes given may be a part of memory that is shared. */
function bytesOf(body: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body)
}
