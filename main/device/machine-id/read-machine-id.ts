import { readFallbackMachineId } from './fallback.js'
import { readLinuxMachineId } from './linux.js'
import { type MachineId, type MachineIdReading, type MachinePorts, MISSING } from './machine-id.js'
import { readMacosMachineId } from './macos.js'
import { readWindowsMachineId } from './windows.js'

/** The machine id by the first way that gives a sound one. Never rejects; `null`: none did. */
export async function readMachineId(ports: MachinePorts): Promise<MachineId | null> {
  const own = await readOwn(ports)
  if (own.kind === 'found') return own.machineId
  // The package runs the same tool, in the foreground and without a time limit: after a hang it would freeze the app.
  if (own.kind === 'exhausted') return null
  // On Windows it flashes a console, and takes the tool from the folder that %windir% names, which a user can set.
  if (ports.platform === 'win32') return null
  const fallback = await readFallbackMachineId(ports)
  return fallback.kind === 'found' ? fallback.machineId : null
}

async function readOwn(ports: MachinePorts): Promise<MachineIdReading> {
  switch (ports.platform) {
    case 'linux':
      return readLinuxMachineId(ports)
    case 'darwin':
      return readMacosMachineId(ports)
    case 'win32':
      return readWindowsMachineId(ports)
    default:
      return MISSING
  }
}
