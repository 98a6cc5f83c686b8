import { RELAY_DEVICE_ID } from '../../contract/relay-api.js'
import type { DeviceIdentity } from './device-identity.js'
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

/** The id of this computer in leases. A host's own device id may have any form, and is hashed to the one there is. */
export function leaseDeviceId({ id }: DeviceIdentity): string {
  if (RELAY_DEVICE_ID.test(id)) return id
  return Buffer.from(nodeLeaseCrypto.sha256(`license-gate:device:${id}`)).toString('hex')
}
