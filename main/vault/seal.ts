import { createCipheriv } from '../ports/node-crypto.js'
import type { Random } from '../ports/random.js'
import { CIPHER, deriveKey, NONCE_BYTES, PREFIX, type SealKey } from './open-sealed.js'
import type { PartKey, SealedPart } from './sealed-parts.js'

/**
 * Seals a text with AES-256-GCM under a key by HKDF-SHA256.
 * @param associatedData what the text belongs to; it is not in the result, and opening needs the same again
 * @param nonceHex 24 random hexadecimal digits, never used twice
 */
export function seal(key: SealKey, associatedData: string, plaintext: string, nonceHex: string): string {
  const nonce = Buffer.from(nonceHex, 'hex')
  if (nonce.length !== NONCE_BYTES)
    throw new TypeError(`nonceHex: expected ${NONCE_BYTES} bytes, given ${nonce.length}`)
  const cipher = createCipheriv(CIPHER, deriveKey(key), nonce)
  cipher.setAAD(Buffer.from(associatedData, 'utf8'))
  const sealed = Buffer.concat([nonce, cipher.update(plaintext, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return PREFIX + sealed.toString('base64url')
}

/** Throws a `TypeError` for a value that could not be read back: better no write than a license lost at the next launch. */
export function sealPart<Value>(part: SealedPart<Value>, key: PartKey, value: Value, random: Random): string {
  const text = JSON.stringify(value)
  if (part.parse(JSON.parse(text)) === null)
    throw new TypeError(`${part.purpose}: not in its documented shape`)
  return seal({ material: key.material, purpose: part.purpose }, key.owner, text, random.hex(NONCE_BYTES))
}
