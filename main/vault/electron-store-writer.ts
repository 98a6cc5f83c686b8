import { createSystemRandom, type Random } from '../ports/random.js'
import type { VaultWriter } from './license-vault.js'
import { replaceFile } from './replace-file.js'
import { VAULT_NAME } from './vault-files.js'
import { parseJson } from './vault-record.js'

type Listener = (...values: unknown[]) => void

/** The part of Electron's `ipcMain` that is needed. */
interface ListenerHost {
  listeners(channel: string): readonly unknown[]
  removeListener(channel: string, listener: Listener): unknown
}

interface ElectronStoreWriterOptions {
  /** Absolute path. */
  readonly directory: string
  readonly ipcMain: ListenerHost
  /** @defaultValue the system's */
  readonly random?: Random
}

/** On this channel electron-store tells the path of the user's profile to every page that asks. */
const STORE_CHANNEL = 'electron-store-get-data'

/**
 * Loads electron-store, which costs more than the whole rest of a launch, and returns a writer over it. No schema (it compiles
 * one at each start), no encryption of its own, and it must not clear files that it cannot read.
 *
 * Only the last step is our own: electron-store's blocks the main thread for up to a second if another program holds the file,
 * and writes in place in a Snap.
 */
export async function loadElectronStoreWriter(options: ElectronStoreWriterOptions): Promise<VaultWriter> {
  const { directory, ipcMain, random = createSystemRandom() } = options
  const { default: ElectronStore } = await import('electron-store')
  const create = () => {
    const created = new ElectronStore<Record<string, unknown>>({
      name: VAULT_NAME,
      cwd: directory,
      configFileMode: 0o600,
      deserialize: (text) => parseJson(text) as Record<string, unknown>,
    })
    const value = (record: unknown): void => replaceFile(created.path, JSON.stringify(record), random.hex(8))
    return Object.defineProperty(created, REPLACING_METHOD, { value })
  }
  let store: ReturnType<typeof create> | undefined
  return {
    write: (record) => {
      store ??= withoutListener(ipcMain, create)
      store.store = record
    },
  }
}

/** The method that electron-store calls with the whole, checked record. */
const REPLACING_METHOD = '_write'

/** Removes only the listener that the run adds: the host may use electron-store itself. */
function withoutListener<Value>(ipcMain: ListenerHost, run: () => Value): Value {
  const before = new Set(ipcMain.listeners(STORE_CHANNEL))
  try {
    return run()
  } finally {
    for (const listener of ipcMain.listeners(STORE_CHANNEL)) {
      if (!before.has(listener) && isListener(listener)) ipcMain.removeListener(STORE_CHANNEL, listener)
    }
  }
}

function isListener(value: unknown): value is Listener {
  return typeof value === 'function'
}
