import { existsSync, readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { createSystemClock } from '../ports/clock.js'
import { type MachineKey, machineKeyOf } from './device-identity-reader.js'
import type { MachinePorts } from './machine-id/machine-id.js'
import { readMachineId } from './machine-id/read-machine-id.js'
import { runTool } from './machine-id/run-tool.js'

/**
 * The one piece of state that the whole process shares. On macOS and Windows the probe needs a child process, so it starts
 * when this module is imported and runs while Electron starts. On Linux it reads a file on demand.
 */
const startedAtImport = needsTool(process.platform) ? probe() : null

/** Probes this computer's key, once a process where that runs a tool. Never rejects. `null` without a sound id. */
export function probeMachine(): Promise<MachineKey | null> {
  return startedAtImport ?? probe()
}

function needsTool(platform: string): boolean {
  return platform === 'darwin' || platform === 'win32'
}

async function probe(): Promise<MachineKey | null> {
  const machineId = await readMachineId(systemPorts())
  return machineId === null ? null : machineKeyOf(machineId)
}

function systemPorts(): MachinePorts {
  return {
    platform: process.platform,
    systemRoot: process.env.SystemRoot,
    hostName: readHostName,
    hasFile: (path) => existsSync(path),
    readFile: (path) => readFileSync(path, 'utf8'),
    run: (file, parameters) => runTool(createSystemClock(), file, parameters),
    nodeMachineId: async () => (await import('./machine-id/by-package.js')).readByPackage(),
  }
}

/** The computer's name, or an empty text where the system does not know it, as in some sandboxes. Never throws. */
export function readHostName(): string {
  try {
    return hostname()
  } catch {
    return ''
  }
}
