import { type DeviceRecord, RECORD_VERSION, type VaultRecord } from './vault-record.js'

export const EMPTY_DEVICE: DeviceRecord = {
  credentials: null,
  entitlement: null,
  journal: null,
  identity: null,
  app: null,
  order: 0,
  otherFields: new Map(),
}

/** Returns the plain data to write, in this version's form. */
export function plainRecord(record: VaultRecord): Record<string, unknown> {
  const devices = [...record.devices].map(([id, device]) => [id, plainDevice(device)] as const)
  return {
    ...Object.fromEntries(record.otherFields),
    version: RECORD_VERSION,
    ...(record.identity === null ? {} : { identity: record.identity }),
    devices: Object.fromEntries(devices),
  }
}

export function plainDevice(device: DeviceRecord): Readonly<Record<string, unknown>> {
  const { credentials, entitlement, journal, identity, app, order, otherFields } = device
  return {
    ...(otherFields.size === 0 ? {} : Object.fromEntries(otherFields)),
    ...(credentials === null ? {} : { credentials }),
    ...(entitlement === null ? {} : { entitlement }),
    ...(journal === null ? {} : { journal }),
    ...(identity === null ? {} : { identity }),
    ...(app === null ? {} : { app }),
    order,
  }
}
