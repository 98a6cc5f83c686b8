import { RELAY_DEVICE_ID } from '../../contract/relay-api.js'
import type { DeviceIdentity } from '../ports/device-identity.js'
import { nodeLeaseCrypto } from '../ports/lease-crypto.js'

/** The id of this computer in leases. A host's own device id may have any form, and is hashed to the one there is. */
export function leaseDeviceId({ id }: DeviceIdentity): string {
  if (RELAY_DEVICE_ID.test(id)) return id
  return Buffer.from(nodeLeaseCrypto.sha256(`license-gate:device:${id}`)).toString('hex')
}
