import { isJunkMachineId } from './junk.js'
import { found, type MachineIdReading, type MachinePorts, MISSING } from './machine-id.js'

const REGISTRY_KEY = 'HKLM\\SOFTWARE\\Microsoft\\Cryptography'
/** Only the message texts of `reg.exe` are translated; the names and the type are not. */
const LINE = /MachineGuid\s+REG_SZ\s+\{?([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})\}?\s*$/m
const DRIVE_PATH = /^[A-Za-z]:(?:\\[^\\/:*?"<>|%]+)+\\?$/
const USUAL_ROOT = 'C:\\Windows'

/** The GUID that Windows makes when it is installed. `/reg:64`: a 32-bit app would otherwise look at another registry. */
export async function readWindowsMachineId(
  ports: Pick<MachinePorts, 'run' | 'hostName' | 'systemRoot'>,
): Promise<MachineIdReading> {
  const tool = `${systemRootOf(ports.systemRoot)}\\System32\\reg.exe`
  const run = await ports.run(tool, ['QUERY', REGISTRY_KEY, '/v', 'MachineGuid', '/reg:64'])
  if (run.kind === 'timed-out') return { kind: 'exhausted' }
  if (run.kind === 'failed') return MISSING
  const value = LINE.exec(run.output)?.[1]?.toLowerCase()
  return value === undefined || isJunkMachineId(value, ports.hostName())
    ? MISSING
    : found(value, 'windows:registry')
}

/** A variable of the environment must not make us run a tool from a share or from the working folder. */
function systemRootOf(variable: string | undefined): string {
  if (variable === undefined || !DRIVE_PATH.test(variable)) return USUAL_ROOT
  const path = variable.replace(/\\+$/, '')
  return path.split('\\').some((part) => part === '.' || part === '..') ? USUAL_ROOT : path
}
