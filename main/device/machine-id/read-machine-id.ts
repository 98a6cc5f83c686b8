import { readLinuxMachineId } from './linux.js'
import {
  found,
  isJunkMachineId,
  type MachineId,
  type MachineIdReading,
  type MachinePorts,
  MISSING,
} from './machine-id.js'
import { readMacosMachineId } from './macos.js'
import { readWindowsMachineId } from './windows.js'

/** A UUID, or 32 digits. Anything else that the package finds, such as the host name, identifies no computer. */
const FORM = /^(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Reads the machine id by the first way that gives a sound one. Never rejects. `null` if none does. */
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

/** Asks `node-machine-id`, for systems and set-ups that our own readers do not know. */
export async function readFallbackMachineId(
  ports: Pick<MachinePorts, 'nodeMachineId' | 'hostName'>,
): Promise<MachineIdReading> {
  const answer = await askPackage(ports)
  if (typeof answer !== 'string') return MISSING
  const value = answer.trim().toLowerCase()
  return FORM.test(value) && !isJunkMachineId(value, ports.hostName())
    ? found(value, 'node-machine-id')
    : MISSING
}

async function askPackage(ports: Pick<MachinePorts, 'nodeMachineId'>): Promise<unknown> {
  try {
    return await ports.nodeMachineId()
  } catch {
    return null
  }
}
