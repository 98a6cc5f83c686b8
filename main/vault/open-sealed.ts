import { createDecipheriv, createHmac } from '../ports/node-crypto.js'

/** The inputs of a seal's key. Two purposes give two keys, so that a text opens only in the place it was sealed for. */
export interface SealKey {
  readonly material: string
  readonly purpose: string
}

/** `v1.` + base64url(nonce, ciphertext, tag). A later form gets another prefix. */
export const PREFIX = 'v1.'
export const CIPHER = 'aes-256-gcm'
const SALT = 'electron-license-gate'
const FIRST_BLOCK = Buffer.of(1)
const TAG_BYTES = 16
/** 96 bits, the size for which GCM is made; a random one is safe for 2^32 texts under one key. */
export const NONCE_BYTES = 12

/** The text, or `null` where a single bit, the key or what it belongs to is not the same. Never throws. */
export function open(key: SealKey, associatedData: string, sealed: string): string | null {
  const bytes = decode(sealed)
  if (bytes === null) return null
  try {
    const decipher = createDecipheriv(CIPHER, deriveKey(key), bytes.subarray(0, NONCE_BYTES))
    decipher.setAAD(Buffer.from(associatedData, 'utf8'))
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
    const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES))
    return Buffer.concat([text, decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

/** Node skips letters that are not base64url and spare bits at the end, so one text could be written in many ways. */
function decode(sealed: string): Buffer | null {
  if (!sealed.startsWith(PREFIX)) return null
  const text = sealed.slice(PREFIX.length)
  const bytes = Buffer.from(text, 'base64url')
  return bytes.length >= NONCE_BYTES + TAG_BYTES && bytes.toString('base64url') === text ? bytes : null
}

/**
 * HKDF-SHA256 (RFC 5869) for one block of output. Not `hkdfSync`: that starts a job for each key, which costs a cold
 * launch a millisecond in all, and an HMAC has been made by then anyway.
 */
export function deriveKey({ material, purpose }: SealKey): Buffer {
  const extracted = createHmac('sha256', SALT).update(material).digest()
  return createHmac('sha256', extracted).update(`${PREFIX}${purpose}`).update(FIRST_BLOCK).digest()
}
