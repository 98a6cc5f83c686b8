import type { DeviceIdentity } from '../ports/device-identity.js'
import type { Random } from '../ports/random.js'

const HASH_BYTES = 32

/**
 * Makes an identity for a computer without an id, once, and returns the same at each call. It is as long as the hashes of real
 * ids.
 */
export function createRandomIdentity(random: Random): () => DeviceIdentity {
  let identity: DeviceIdentity | undefined
  return () => {
    identity ??= { id: random.hex(HASH_BYTES), secret: random.hex(HASH_BYTES), source: 'random' }
    return identity
  }
}
