/** The crypto functions for checking a lease, so that it can run on Node's library or on the web's. */
export interface LeaseCrypto {
  /** Hashes the text's UTF-8. */
  sha256(text: string): Uint8Array | Promise<Uint8Array>
  /**
   * Returns whether the key's owner made the signature. Must refuse what RFC 8032 calls a non-canonical signature.
   *
   * @param publicKey The raw 32 bytes.
   */
  verifyEd25519(publicKey: Uint8Array, signature: Uint8Array, data: Uint8Array): boolean | Promise<boolean>
  /** Makes unpredictable bytes. */
  randomBytes(count: number): Uint8Array
}

/**
 * The web's crypto, for providers that run without an engine. The engine passes Node's: there the web's Ed25519 is called
 * experimental up to Node 22 and says so on the console of every app.
 */
export const webLeaseCrypto: LeaseCrypto = {
  async sha256(text) {
    return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  },
  async verifyEd25519(publicKey, signature, data) {
    try {
      const key = await crypto.subtle.importKey('raw', copyOf(publicKey), { name: 'Ed25519' }, false, [
        'verify',
      ])
      return await crypto.subtle.verify('Ed25519', key, copyOf(signature), copyOf(data))
    } catch {
      // A key that is no point of the curve.
      return false
    }
  },
  randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
}

function copyOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes)
}
