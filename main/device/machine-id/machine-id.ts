import type { DeviceIdSource } from '../../ports/device-identity.js'

/** What the system calls this computer, lower-case. Confidential: it is turned into a keyed hash and then forgotten. */
export interface MachineId {
  readonly value: string
  readonly source: DeviceIdSource
}

/** `exhausted`: a tool did not answer in time, so asking the same tool by another way would only hang again. */
export type MachineIdReading =
  | { readonly kind: 'found'; readonly machineId: MachineId }
  | { readonly kind: 'missing' }
  | { readonly kind: 'exhausted' }

/** `timed-out` is told apart from all other failures: exit code, policy, no such tool. */
export type ToolRun =
  | { readonly kind: 'answered'; readonly output: string }
  | { readonly kind: 'failed' }
  | { readonly kind: 'timed-out' }

/** The system as the readers see it, so that each can be run on any system with recorded answers. */
export interface MachinePorts {
  /** As `process.platform`. */
  readonly platform: string
  /** The value of the variable `SystemRoot`, where there is one. */
  readonly systemRoot: string | undefined
  /** Empty where the system cannot tell it. Never throws. */
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
