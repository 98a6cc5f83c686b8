import { foldId } from '../../contract/key-text.js'
import { decodeBase64Url, encodeBase64Url } from '../../providers/lease/base64url.js'
import { sha256Hex } from '../lease/key-hash.js'

/**
 * A key as the books know it. A key has more than a hundred random bits, so its hash tells nothing about it: no second
 * secret is needed, which could be lost, and all customers with it.
 */
export async function hashLicenseKey(key: string): Promise<string> {
  return sha256Hex(`license-gate ledger key\n${foldId(key)}`)
}

/** A computer as the books know it, apart for each app. */
export async function hashDevice(appId: string, deviceId: string): Promise<string> {
  return sha256Hex(`license-gate ledger device\n${appId}\n${deviceId}`)
}

/** Makes a key in its own form, so that a dialog finds it in a pasted receipt. */
export function makeLicenseKey(): string {
  return crypto.randomUUID().toUpperCase()
}

/** Encrypts keys and reads them again; AES-256-GCM, bound to the hash of the key. */
export interface KeySealer {
  seal(key: string, keyHash: string): Promise<string>
  /** `undefined`: encrypted with another key, or changed. */
  open(sealed: string, keyHash: string): Promise<string | undefined>
}

const IV_BYTES = 12

/** Returns whether a text is 32 bytes as base64url. */
export function isEncryptionKey(text: unknown): text is string {
  return typeof text === 'string' && decodeBase64Url(text)?.length === 32
}

export function createKeySealer(encryptionKey: string): KeySealer {
  const secret = Uint8Array.from(decodeBase64Url(encryptionKey) ?? [])
  const importing = crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt', 'decrypt'])
  // Reported when sealing or opening; not an unhandled rejection before.
  importing.catch(() => {})
  const parameters = (iv: Uint8Array<ArrayBuffer>, keyHash: string) => ({
    name: 'AES-GCM',
    iv,
    additionalData: new TextEncoder().encode(keyHash),
  })
  return {
    async seal(key, keyHash) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
      const text = new TextEncoder().encode(key)
      const sealed = await crypto.subtle.encrypt(parameters(iv, keyHash), await importing, text)
      return encodeBase64Url(new Uint8Array([...iv, ...new Uint8Array(sealed)]))
    },
    async open(sealed, keyHash) {
      try {
        const bytes = Uint8Array.from(decodeBase64Url(sealed) ?? [])
        const iv = bytes.slice(0, IV_BYTES)
        const body = bytes.slice(IV_BYTES)
        const key = await crypto.subtle.decrypt(parameters(iv, keyHash), await importing, body)
        return new TextDecoder().decode(key)
      } catch {
        return undefined
      }
    },
  }
}
