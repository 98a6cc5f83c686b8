import { found, isJunkMachineId, type MachineIdReading, type MachinePorts, MISSING } from './machine-id.js'

const IOREG = '/usr/sbin/ioreg'
const LINE = /"IOPlatformUUID"\s*=\s*"([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})"/

/** The hardware UUID of the logic board. */
export async function readMacosMachineId(
  ports: Pick<MachinePorts, 'run' | 'hostName'>,
): Promise<MachineIdReading> {
  const run = await ports.run(IOREG, ['-rd1', '-c', 'IOPlatformExpertDevice'])
  if (run.kind === 'timed-out') return { kind: 'exhausted' }
  if (run.kind === 'failed') return MISSING
  const value = LINE.exec(run.output)?.[1]?.toLowerCase()
  return value === undefined || isJunkMachineId(value, ports.hostName())
    ? MISSING
    : found(value, 'macos:ioreg')
}
