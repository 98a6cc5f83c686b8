import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '../main/ports/clock.js'
import { COPY_LIMIT_MS } from '../main/vault/backup-copy.js'
import { createFileVault, type FileVaultOptions } from '../main/vault/file-vault.js'
import type { LicenseVault, VaultWriter } from '../main/vault/license-vault.js'
import { replaceFile } from '../main/vault/replace-file.js'
import { createCountingRandom } from './vault-samples.js'

/** The app of these profiles. */
export const VAULT_APP_ID = 'com.example.writer'
export const VAULT_FILE = 'license-gate.json'
export const VAULT_BACKUP = 'license-gate.backup.json'

/** The vault's file as it lies on disk. */
export interface PlainVaultFile {
  version: number
  identity: string
  devices: Record<string, Record<string, unknown>>
  [other: string]: unknown
}

/** Pauses between tries take no time, and a limit is not reached. */
const briefClock: Pick<Clock, 'setTimeout'> = {
  setTimeout: (run, delayMs) => {
    const turn = delayMs < COPY_LIMIT_MS ? setImmediate(run) : undefined
    return () => clearImmediate(turn)
  },
}

/** A user's profile in a temporary folder, with a vault in it. */
export interface VaultProfile {
  readonly directory: string
  /** A vault as a new launch opens it. Writes as electron-store does, without the time it takes to load. */
  open(options?: Partial<FileVaultOptions>): LicenseVault
  /** Replaces the file as the app does, but for electron-store, which takes its time to load. */
  readonly writer: VaultWriter
  names(): string[]
  text(name: string): string
  put(name: string, text: string): void
  remove(name: string): void
  file(): PlainVaultFile
  edit(change: (file: PlainVaultFile) => void): void
  dispose(): void
}

export function createVaultProfile(): VaultProfile {
  const directory = mkdtempSync(join(tmpdir(), 'license-gate-profile-'))
  const random = createCountingRandom()
  const at = (name: string): string => join(directory, name)
  const writer: VaultWriter = {
    write(record) {
      replaceFile(at(VAULT_FILE), JSON.stringify(record), random.hex(8))
    },
  }
  const profile: VaultProfile = {
    directory,
    writer,
    open: (options) =>
      createFileVault({
        directory,
        appId: VAULT_APP_ID,
        random,
        loadWriter: async () => writer,
        clock: briefClock,
        ...options,
      }),
    names: () => readdirSync(directory).sort(),
    text: (name) => readFileSync(at(name), 'utf8'),
    put: (name, text) => writeFileSync(at(name), text),
    remove: (name) => rmSync(at(name), { recursive: true }),
    file: () => JSON.parse(profile.text(VAULT_FILE)),
    edit(change) {
      const file = profile.file()
      change(file)
      profile.put(VAULT_FILE, JSON.stringify(file))
    },
    dispose: () => rmSync(directory, { recursive: true, force: true }),
  }
  return profile
}
