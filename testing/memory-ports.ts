import { createHash } from 'node:crypto'
import type { LicenseEnginePorts } from '../main/engine/create-engine.js'
import { type Clock, createSystemClock } from '../main/ports/clock.js'
import { type Log, silentLog } from '../main/ports/log.js'
import { createSystemRandom } from '../main/ports/random.js'
import { createMemoryVault } from '../main/vault/memory-vault.js'

/** Options of `createMemoryPorts()`. */
export interface MemoryPortsOptions {
  /** @defaultValue the computer's clocks; `createFakeClock()` to turn it by hand */
  readonly clock?: Clock
  /** The network. @defaultValue the global `fetch`, which reaches a store of `startLicenseStore` */
  readonly fetch?: typeof fetch
  /** Which computer this is. Another name is another computer. @defaultValue `'computer'` */
  readonly computer?: string
  /** What is kept between engines. Pass the vault of an earlier one for a second launch. @defaultValue an empty one */
  readonly vault?: LicenseEnginePorts['vault']
  /** Receives what the engine reports. @defaultValue nobody */
  readonly log?: Log
}

/**
 * Everything that `createLicenseEngine` needs, in memory: the whole gate then runs in plain Node, without Electron.
 *
 * @example
 * const clock = createFakeClock()
 * const ports = createMemoryPorts({ clock })
 * const engine = createLicenseEngine({ provider, policy, deviceName: 'Studio-PC', acceptsTestKeys: true }, ports)
 */
export function createMemoryPorts(options: MemoryPortsOptions = {}): LicenseEnginePorts {
  const random = createSystemRandom()
  const { computer = 'computer', fetch: send } = options
  const digest = (purpose: string): string =>
    createHash('sha256').update(`${computer}:${purpose}`).digest('hex')
  const request: typeof fetch = send ?? ((input, init) => fetch(input, init))
  return {
    clock: options.clock ?? createSystemClock(),
    random,
    log: options.log ?? silentLog,
    vault: options.vault ?? createMemoryVault({ random }),
    device: { read: () => Promise.resolve({ id: digest('id'), secret: digest('secret'), source: 'host' }) },
    transport: { load: () => Promise.resolve(request) },
  }
}
