import { existsSync, readFileSync } from 'node:fs'
import { createSystemClock } from '../ports/clock.js'
import { readHostName } from './host-name.js'
import type { MachinePorts } from './machine-id/machine-id.js'
import { readMachineId } from './machine-id/read-machine-id.js'
import { runTool } from './machine-id/run-tool.js'
import { type MachineKey, machineKeyOf } from './machine-key.js'

/**
 * The one piece of state of the whole process: on macOS and Windows the probe needs a child process, so it starts when
 * this module is imported and runs while Electron starts. On Linux a file is read when asked.
 */
const startedAtImport = needsTool(process.platform) ? probe() : null

/** This computer's key, probed once in a process where that takes a tool. Never rejects; `null`: no sound id. */
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
    nodeMachineId: readByPackage,
  }
}

/** The synchronous form only: the other one throws where nobody can catch it when a tool's answer is odd. */
async function readByPackage(): Promise<unknown> {
  const loaded: { default?: unknown } = await import('node-machine-id')
  const read = memberOf(loaded.default, 'machineIdSync') ?? memberOf(loaded, 'machineIdSync')
  return typeof read === 'function' ? read(true) : null
}

/** A CommonJS package: bundlers and Node differ in where its exports end up. */
function memberOf(container: unknown, name: string): unknown {
  return typeof container === 'object' && container !== null ? Reflect.get(container, name) : undefined
}
