import {
  copyFileSync,
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
} from 'node:fs'
import { copyFile, link, open, rename, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { parseRecord } from './vault-record.js'

/** The file's name without its ending, as electron-store wants it. */
export const VAULT_NAME = 'license-gate'
const DAMAGED = /^license-gate\.damaged-(\d{1,9})\.json$/
const LEFTOVER = /^license-gate\.(?:backup\.)?json\.tmp-[0-9a-f]+$/

/** Ours is a few kilobytes. More is not ours, and is not worth the time of a launch. */
export const MAX_FILE_BYTES = 1_024 * 1_024
/** Of the files set aside, the newest stay: a disk that damages them at each launch must not be filled with them. */
const DAMAGED_FILES_KEPT = 5
/** A write takes a second at most (electron-store tries that long), so an older temporary file has no owner. */
const LEFTOVER_AGE_MS = 60_000

export type FileReading =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unreadable'; readonly cause: string }

/** The files of one vault: `license-gate.json`, its last good copy, and what was set aside. */
export interface VaultFiles {
  readMain(): FileReading
  readBackup(): FileReading
  /** Puts the last good copy in the place of the file, which is kept under the name returned. */
  restoreBackup(uniqueHex: string): string | undefined
  /** Gives the file another name, which is returned, so that its own is free. */
  setAside(): string | undefined
  /** Undoes `setAside`. */
  putBack(name: string): void
  /** Keeps a copy of a damaged file, or of one of a newer version, while the file itself stays. Throws. */
  keepCopy(of: 'damaged' | number): void
  /** Whether the file is there and is no record. */
  isTorn(): boolean
  /** Puts the last good copy in the place of a torn file; without one, and where there was none before, removes it. */
  undoTornWrite(uniqueHex: string, hadFile: boolean): void
  /** Makes the last good copy a copy of the file. Never rejects: where that fails, no older one stays. */
  updateBackup(uniqueHex: string): Promise<void>
  /** Removes the temporary files of killed processes. */
  sweepLeftovers(): void
}

export function createVaultFiles(directory: string): VaultFiles {
  const main = join(directory, `${VAULT_NAME}.json`)
  const backup = join(directory, `${VAULT_NAME}.backup.json`)
  return {
    readMain: () => readText(main),
    readBackup: () => readText(backup),
    restoreBackup: (uniqueHex) => attempt(() => restore(directory, main, backup, uniqueHex)),
    setAside: () => attempt(() => keepUnderDamagedName(directory, (kept) => renameSync(main, kept))),
    putBack: (name) => attempt(() => renameSync(join(directory, name), main)),
    keepCopy: (of) => {
      if (of === 'damaged') keepUnderDamagedName(directory, (kept) => copyFileSync(main, kept))
      else copyFileSync(main, join(directory, `${VAULT_NAME}.version-${of}.json`))
    },
    isTorn: () => isTorn(main),
    undoTornWrite: (uniqueHex, hadFile) =>
      attempt(() => undoTornWrite(main, backup, `${main}.tmp-${uniqueHex}`, hadFile)),
    updateBackup: (uniqueHex) => copyDurably(main, backup, `${backup}.tmp-${uniqueHex}`),
    sweepLeftovers: () => attempt(() => sweep(directory, main)),
  }
}

/** The system's code of a failure, such as `ENOSPC`. */
export function causeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : 'unknown'
}

function attempt<Value>(run: () => Value): Value | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}

/** Looks before it reads: a huge file costs time, and a pipe under our name would never end. */
function readText(path: string): FileReading {
  try {
    const facts = statSync(path)
    if (!facts.isFile()) return { kind: 'unreadable', cause: 'EISDIR' }
    if (facts.size > MAX_FILE_BYTES) return { kind: 'too-large' }
    return { kind: 'text', text: readFileSync(path, 'utf8') }
  } catch (error) {
    const cause = causeOf(error)
    return cause === 'ENOENT' ? { kind: 'absent' } : { kind: 'unreadable', cause }
  }
}

/** At no instant is there no file: an absent one means that the user wants to begin anew. */
function restore(directory: string, main: string, backup: string, uniqueHex: string): string {
  const temporary = `${main}.tmp-${uniqueHex}`
  try {
    copyFileSync(backup, temporary)
    const name = keepUnderDamagedName(directory, (kept) => linkOrCopy(main, kept))
    renameSync(temporary, main)
    return name
  } catch (error) {
    attempt(() => unlinkSync(temporary))
    throw error
  }
}

/** Some file systems know no second name for a file. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}

function keepUnderDamagedName(directory: string, keep: (path: string) => void): string {
  const numbers = readdirSync(directory)
    .map((name) => Number(DAMAGED.exec(name)?.[1] ?? 0))
    .filter((number) => number > 0)
    .sort((a, b) => b - a)
  const name = damagedName((numbers[0] ?? 0) + 1)
  keep(join(directory, name))
  for (const number of numbers.slice(DAMAGED_FILES_KEPT - 1)) {
    attempt(() => unlinkSync(join(directory, damagedName(number))))
  }
  return name
}

function damagedName(number: number): string {
  return `${VAULT_NAME}.damaged-${number}.json`
}

function isTorn(path: string): boolean {
  const file = readText(path)
  return file.kind === 'text' && parseRecord(file.text) === null
}

/** Neither a second name nor another one needs room on a full disk. */
function undoTornWrite(main: string, backup: string, temporary: string, hadFile: boolean): void {
  if (!isTorn(main)) return
  if (readText(backup).kind === 'text' && !isTorn(backup)) {
    attempt(() => linkSync(backup, temporary))
    renameSync(existsSync(temporary) ? temporary : backup, main)
  } else if (!hadFile) {
    unlinkSync(main)
  }
}

async function copyDurably(from: string, to: string, temporary: string): Promise<void> {
  try {
    await copyOrLink(from, temporary)
    await rename(temporary, to)
  } catch {
    await Promise.allSettled([unlink(temporary), unlink(to)])
  }
}

/** A second name needs no room on a full disk. It outlives the file's replacement, if not its damage. */
async function copyOrLink(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to)
    const handle = await open(to, 'r+')
    await handle.sync().finally(() => handle.close())
  } catch {
    await unlink(to).catch(() => undefined)
    await link(from, to)
  }
}

function sweep(directory: string, main: string): void {
  const writtenAt = statSync(main).mtimeMs
  for (const name of readdirSync(directory)) {
    const path = join(directory, name)
    attempt(() => {
      if (LEFTOVER.test(name) && statSync(path).mtimeMs < writtenAt - LEFTOVER_AGE_MS) unlinkSync(path)
    })
  }
}
