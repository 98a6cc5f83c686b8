import { found, isJunkMachineId, type MachineIdReading, type MachinePorts, MISSING } from './machine-id.js'

const REGISTRY_KEY = 'HKLM\\SOFTWARE\\Microsoft\\Cryptography'
/** Only the message texts of `reg.exe` are translated; the names and the type are not. */
const LINE = /MachineGuid\s+REG_SZ\s+\{?([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})\}?\s*$/m
const USUAL_ROOT = 'C:\\Windows'
/** The other places that Windows can be installed in. */
const SYSTEM_ROOT = /^[A-Za-z]:\\(?:Windows|WinNT)\\?$/i

/** The GUID that Windows makes when it is installed. `/reg:64`: a 32-bit app would otherwise look at another registry. */
export async function readWindowsMachineId(
  ports: Pick<MachinePorts, 'run' | 'hostName' | 'hasFile' | 'systemRoot'>,
): Promise<MachineIdReading> {
  const run = await ports.run(findTool(ports), ['QUERY', REGISTRY_KEY, '/v', 'MachineGuid', '/reg:64'])
  if (run.kind === 'timed-out') return { kind: 'exhausted' }
  if (run.kind === 'failed') return MISSING
  const value = LINE.exec(run.output)?.[1]?.toLowerCase()
  return value === undefined || isJunkMachineId(value, ports.hostName())
    ? MISSING
    : found(value, 'windows:registry')
}

/**
 * An environment variable must not make us run a tool from a user's folder, a share or the working folder, and believe it. So the
 * variable counts only if Windows is not in its usual place, and only for a folder that may be Windows' own.
 */
function findTool({ systemRoot = '', hasFile }: Pick<MachinePorts, 'systemRoot' | 'hasFile'>): string {
  const usual = toolIn(USUAL_ROOT)
  if (hasFile(usual) || !SYSTEM_ROOT.test(systemRoot)) return usual
  return toolIn(systemRoot.replace(/\\$/, ''))
}

function toolIn(root: string): string {
  return `${root}\\System32\\reg.exe`
}
