import type { DeviceIdSource } from '../../ports/device-identity.js'

/** SHA-256 of nothing, which `node-machine-id` returns by default where it could run no tool. */
const HASH_OF_NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** Serial numbers that makers of mainboards left in place, so that many computers share them. */
const SHARED_BOARD_IDS = new Set([
  '03000200-0400-0500-0006-000700080009',
  '00020003-0004-0005-0006-000700080009',
  '12345678-1234-5678-90ab-cddeefaabbcc',
])

/** systemd's value before the first boot has set an id, machine-id(5). */
const NOT_YET_SET = 'uninitialized'

/** The system's id of this computer, in lower case. Confidential: only a keyed hash of it is used. */
export interface MachineId {
  readonly value: string
  readonly source: DeviceIdSource
}

/** `exhausted`: a tool did not answer in time, so asking the same tool by another way would only hang again. */
export type MachineIdReading =
  | { readonly kind: 'found'; readonly machineId: MachineId }
  | { readonly kind: 'missing' }
  | { readonly kind: 'exhausted' }

/** `failed` is every failure but `timed-out`: exit code, policy, no such tool. */
export type ToolRun =
  | { readonly kind: 'answered'; readonly output: string }
  | { readonly kind: 'failed' }
  | { readonly kind: 'timed-out' }

/** The system calls that the readers need, so that tests can run each reader anywhere with recorded answers. */
export interface MachinePorts {
  /** As `process.platform`. */
  readonly platform: string
  /** The value of the variable `SystemRoot`, where there is one. */
  readonly systemRoot: string | undefined
  /** Empty where the system does not know it. Never throws. */
  hostName(): string
  hasFile(path: string): boolean
  /** Throws where the file cannot be read. */
  readFile(path: string): string
  /** Runs a tool by its absolute path, without a shell and within a time limit. Never rejects. */
  run(file: string, parameters: readonly string[]): Promise<ToolRun>
  /** The raw id by `node-machine-id`. May throw. */
  nodeMachineId(): Promise<unknown>
}

export function found(value: string, source: DeviceIdSource): MachineIdReading {
  return { kind: 'found', machineId: { value, source } }
}

export const MISSING: MachineIdReading = { kind: 'missing' }

/**
 * Recognizes a machine id that many computers share, or that changes with a setting: it identifies nothing.
 *
 * @param value lower-case
 */
export function isJunkMachineId(value: string, hostName: string): boolean {
  if (value === '' || value === NOT_YET_SET || value === HASH_OF_NOTHING || SHARED_BOARD_IDS.has(value))
    return true
  if (value === hostName.toLowerCase()) return true
  return isOneDigitRepeated(value)
}

/** Such as all zeros or all `f`, with which tools fill an empty field. */
function isOneDigitRepeated(value: string): boolean {
  return new Set(value.replaceAll('-', '')).size <= 1
}
