import type { DeviceIdSource } from '../../ports/device-identity.js'
import { found, isJunkMachineId, type MachineIdReading, type MachinePorts, MISSING } from './machine-id.js'

/** The second path is the older one; on most systems it links to the first. */
const PLACES: readonly { readonly path: string; readonly source: DeviceIdSource }[] = [
  { path: '/etc/machine-id', source: 'linux:etc-machine-id' },
  { path: '/var/lib/dbus/machine-id', source: 'linux:dbus-machine-id' },
]

/** The form that machine-id(5) prescribes. */
const FORM = /^[0-9a-f]{32}$/

/** Reads a file and nothing more: every launch waits for this, and a child process would cost 5 to 17 ms. */
export function readLinuxMachineId(ports: Pick<MachinePorts, 'readFile' | 'hostName'>): MachineIdReading {
  for (const { path, source } of PLACES) {
    const value = readValue(ports, path)
    if (value !== null && FORM.test(value) && !isJunkMachineId(value, ports.hostName()))
      return found(value, source)
  }
  return MISSING
}

function readValue(ports: Pick<MachinePorts, 'readFile'>, path: string): string | null {
  try {
    return ports.readFile(path).trim()
  } catch {
    return null
  }
}
