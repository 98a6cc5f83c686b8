import { createHash, createPublicKey, randomBytes, verify } from './node-crypto.js'

/** Node's own crypto: synchronous, and a check costs a fraction of a millisecond. Structurally a `LeaseCrypto`. */
export const nodeLeaseCrypto = {
  sha256: (text: string): Uint8Array => createHash('sha256').update(text).digest(),
  verifyEd25519(publicKey: Uint8Array, signature: Uint8Array, data: Uint8Array): boolean {
    try {
      const x = Buffer.from(publicKey).toString('base64url')
      const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
      return verify(null, data, key, signature)
    } catch {
      // A key that is no point of the curve.
      return false
    }
  },
  randomBytes: (count: number): Uint8Array => randomBytes(count),
}
