import { type Clock, createSystemClock } from '../ports/clock.js'
import type { DeviceIdentity } from '../ports/device-identity.js'
import { loadOnce } from '../ports/load-once.js'
import type { Random } from '../ports/random.js'
import { givenBack, type ViewOptions, viewRecord } from './device-view.js'
import type { LicenseVault, VaultWriteOutcome, VaultWriter } from './license-vault.js'
import { createRandomIdentity } from './random-identity.js'
import type { VaultContent, VaultReading } from './vault-content.js'
import { causeOf, createVaultFiles, isPassing, pause } from './vault-files.js'
import type { VaultRecord } from './vault-record.js'
import { findSource, type VaultSource } from './vault-source.js'
import type { WriteContext } from './vault-writes.js'

export interface FileVaultOptions extends Omit<ViewOptions, 'createIdentity'> {
  /** Absolute path of the folder that `license-gate.json` lies in, as a rule Electron's userData. */
  readonly directory: string
  readonly random: Random
  readonly loadWriter: () => Promise<VaultWriter>
  /** For the pauses between tries. @defaultValue the system's */
  readonly clock?: Pick<Clock, 'setTimeout'>
}

/** Shared by reading and writing. */
interface FileVaultContext extends WriteContext, Pick<ViewOptions, 'appId' | 'formerAppIds'> {
  readonly find: (live: DeviceIdentity | null, formerAppIds?: ViewOptions['formerAppIds']) => VaultSource
  /** The app's id, or the former one under which the last reading found a record: what is written goes there. */
  foundUnder: string
}

export type FileVault = Required<LicenseVault>

/**
 * Keeps the vault in its own file, with the last good copy beside it. Reading uses plain `fs`; the writer loads with the first
 * write, which most launches do not make. Processes that share the file see each other's changes at their next write
 * (`content-merge.ts` says what can be lost between them).
 */
export function createFileVault(options: FileVaultOptions): FileVault {
  const context = createContext(options)
  let last: Promise<unknown> = Promise.resolve()
  const loadWrites = loadOnce(async () => {
    const { createVaultWrites } = await import('./vault-writes.js')
    return createVaultWrites(context)
  })

  async function write(device: DeviceIdentity, content: VaultContent): Promise<VaultWriteOutcome> {
    try {
      const writes = await loadWrites()
      return await writes.write(device, content)
    } catch (error) {
      return { kind: 'failed', cause: causeOf(error) }
    }
  }

  const read = (live: DeviceIdentity | null): VaultReading => readOnce(context, live)

  return {
    read,
    readPatiently: (live) => repeatWhileUnreadable(context.clock, () => read(live)),
    findElsewhere: (device) => context.find(device).view.elsewhere,
    write(device, content) {
      const turn = last.then(() => write(device, content))
      last = turn
      return turn
    },
  }
}

function readOnce(context: FileVaultContext, live: DeviceIdentity | null): VaultReading {
  context.foundUnder = context.appId
  const { view, problem } = context.find(live, context.formerAppIds ?? [])
  const { device, content, elsewhere, deviceChanged, appId, slot } = view
  context.known.set(slot, content)
  context.foundUnder = appId
  const reading = { device, content, elsewhere, problem, ...givenBack(view), deviceChanged }
  return appId === context.appId ? reading : { ...reading, appId }
}

/** Two seconds in all: longer than a scanner or a backup holds a file, shorter than a start feels stuck. */
const READ_PAUSES_MS = [25, 50, 100, 200, 400, 600, 600] as const

async function repeatWhileUnreadable(
  clock: WriteContext['clock'],
  read: () => VaultReading,
): Promise<VaultReading> {
  let reading = read()
  for (const delayMs of READ_PAUSES_MS) {
    const { problem } = reading
    if (problem?.kind !== 'unreadable' || !isPassing(problem.cause)) break
    await pause(clock, delayMs)
    reading = read()
  }
  return reading
}

function createContext(options: FileVaultOptions): FileVaultContext {
  const { directory, random, clock = createSystemClock() } = options
  const files = createVaultFiles(directory)
  const createIdentity = createRandomIdentity(random)
  const context: FileVaultContext = {
    ...options,
    clock,
    files,
    known: new Map(),
    foundUnder: options.appId,
    find(live, formerAppIds) {
      const viewed = { ...options, appId: context.foundUnder, formerAppIds, createIdentity }
      const view = (record: VaultRecord) => viewRecord(record, live, viewed)
      return findSource({ files, view, uniqueHex: () => random.hex(8) })
    },
  }
  return context
}
