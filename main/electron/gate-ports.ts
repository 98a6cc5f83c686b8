import { app, ipcMain } from 'electron'
import { policyOf } from '../check-options.js'
import { readPlans } from '../check-plans.js'
import { type AppIdentityReader, createDeviceIdentityReader } from '../device/device-identity-reader.js'
import { probeMachine, readHostName } from '../device/device-probe.js'
import { demandOf, type LicenseEngineOptions, type LicenseEnginePorts } from '../engine/engine-options.js'
import type { GateSettings } from '../options.js'
import { createSystemClock } from '../ports/clock.js'
import type { DeviceIdentity, DeviceIdentityReader } from '../ports/device-identity.js'
import { loadOnce } from '../ports/load-once.js'
import type { Log, LogLevel } from '../ports/log.js'
import { createSystemRandom } from '../ports/random.js'
import type { Transport } from '../ports/transport.js'
import { createFileVault, type FileVault, type FileVaultOptions } from '../vault/file-vault.js'
import type { LicenseVault, VaultWriter } from '../vault/license-vault.js'
import { createGuardedClock } from './guard.js'
import { isPackaged } from './packaged-app.js'

const PRINTED_LEVELS: ReadonlySet<LogLevel> = new Set(['warn', 'error'])

/** Throws a `TypeError` for a duration that is out of range. */
export function engineOptionsOf(options: GateSettings): LicenseEngineOptions & { readonly appId: string } {
  return {
    provider: options.provider,
    policy: policyOf(options),
    appId: appIdOf(options),
    certificateKeys: [options.certificatePublicKey ?? []].flat(),
    notices: options.notices && { url: options.notices.url, publicKeys: [options.notices.publicKey].flat() },
    deviceName: options.deviceName ?? readHostName(),
    acceptsTestKeys: !isPackaged(),
    plans: readPlans(options),
    ...(options.adopt === undefined ? {} : { adopt: options.adopt }),
  }
}

function appIdOf(options: GateSettings): string {
  return options.appId ?? app.getName()
}

/** A device id that the host provides does not depend on the app's id. */
function identityUnderOf(device: AppIdentityReader | DeviceIdentityReader) {
  return (appId: string): DeviceIdentity | null => ('under' in device ? device.under(appId) : null)
}

/** The engine's ports in Electron. An option replaces each of them. */
export function createGatePorts(options: GateSettings): LicenseEnginePorts {
  const appId = appIdOf(options)
  const random = createSystemRandom()
  const device = options.deviceId ?? createDeviceIdentityReader({ appId, probe: probeMachine })
  const log = options.log ?? createConsoleLog()
  return {
    clock: createGuardedClock(options.clock ?? createSystemClock(), log),
    random,
    log,
    device,
    vault:
      options.store ??
      createProfileVault(options.directory, {
        appId,
        demand: demandOf(options.provider),
        formerAppIds: options.formerAppIds ?? [],
        identityUnder: identityUnderOf(device),
        random,
      }),
    transport: createTransport(options),
    ready: () => app.whenReady(),
  }
}

/** Asks for the profile's folder on first use: hosts move it with `app.setPath` before `ready`. */
function createProfileVault(
  given: string | undefined,
  options: Omit<FileVaultOptions, 'directory' | 'loadWriter'>,
): LicenseVault {
  let vault: FileVault | null = null
  const open = (): FileVault => {
    const directory = given ?? app.getPath('userData')
    vault ??= createFileVault({ ...options, directory, loadWriter: createWriterLoader(directory) })
    return vault
  }
  return {
    read: (device) => open().read(device),
    readPatiently: async (device) => open().readPatiently(device),
    findElsewhere: (device) => open().findElsewhere?.(device) ?? null,
    write: (device, content) => open().write(device, content),
  }
}

/** electron-store costs more than the rest of a launch, and an unchanged launch writes nothing. */
function createWriterLoader(directory: string): () => Promise<VaultWriter> {
  return loadOnce(async () => {
    const { loadElectronStoreWriter } = await import('../vault/electron-store-writer.js')
    return loadElectronStoreWriter({ directory, ipcMain })
  })
}

/** A licensed launch makes no request, so it does not load what makes them. */
function createTransport(options: GateSettings): Transport {
  const load = loadOnce(async () => {
    const { createElectronTransport } = await import('./electron-transport.js')
    return createElectronTransport(options)
  })
  return { load: async (use) => (await load()).load(use) }
}

/** Writes warnings and errors to the console of the main process, and drops everything else. */
function createConsoleLog(): Log {
  return {
    write(level, message, facts) {
      if (!PRINTED_LEVELS.has(level)) return
      const line = [`[license-gate] ${message}`, ...(facts === undefined ? [] : [facts])]
      // oxlint-disable-next-line no-console -- the console is what this log writes to
      if (level === 'error') console.error(...line)
      // oxlint-disable-next-line no-console -- the console is what this log writes to
      else console.warn(...line)
    },
  }
}
