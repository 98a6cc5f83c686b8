import { isJunkMachineId } from './junk.js'
import { found, type MachineIdReading, type MachinePorts, MISSING } from './machine-id.js'

/** A UUID, or 32 digits. Whatever else the package finds (it falls back to the host name) names no computer. */
const FORM = /^(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** `node-machine-id`, for systems and set-ups that our own readers do not know. */
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
