import { copyFileSync, linkSync, readdirSync, readFileSync, renameSync, statSync, unlinkSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, sep } from 'node:path'
import type { Clock } from '../ports/clock.js'

/** The file's name without its ending, as electron-store wants it. */
export const VAULT_NAME = 'license-gate'
const DAMAGED = /^license-gate\.damaged-(\d{1,9})\.json$/

/** Ours is a few kilobytes. More is not ours, and is not worth the time of a launch. */
const MAX_FILE_BYTES = 1_024 * 1_024
/** The newest of the files set aside are kept: a disk that damages them at each launch must not fill up. */
const DAMAGED_FILES_KEPT = 5
export type FileReading =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'too-large' }
  /** `path`: as it may be shown and logged. The folder of a user bears the user's name, so that is left out. */
  | { readonly kind: 'unreadable'; readonly cause: string; readonly path: string }

/** The files of one vault as a launch reads them: `license-gate.json`, its last good copy, and what was set aside. */
export interface VaultFiles {
  readMain(): FileReading
  readBackup(): FileReading
  /** Restores the last good copy; the replaced file is kept under the name returned. */
  restoreBackup(uniqueHex: string): string | undefined
  /** Gives the file another name, which is returned, so that its own is free. */
  setAside(): string | undefined
}

export function vaultPaths(directory: string): { readonly main: string; readonly backup: string } {
  return {
    main: join(directory, `${VAULT_NAME}.json`),
    backup: join(directory, `${VAULT_NAME}.backup.json`),
  }
}

export function createVaultFiles(directory: string): VaultFiles {
  const { main, backup } = vaultPaths(directory)
  return {
    readMain: () => readText(main),
    readBackup: () => readText(backup),
    restoreBackup: (uniqueHex) => attempt(() => restore(directory, main, backup, uniqueHex)),
    setAside: () => attempt(() => keepUnderDamagedName(directory, (kept) => renameSync(main, kept))),
  }
}

/** The system's code of a failure, such as `ENOSPC`. */
export function causeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : 'unknown'
}

/** Error codes of a file or folder that another program holds, or of a system that is out of resources for the moment. */
const PASSING = ['EACCES', 'EPERM', 'EBUSY', 'EMFILE', 'ENFILE', 'EAGAIN', 'EIO']

/**
 * Returns whether the same call may work a moment later. Rights count too: Windows reports them for a file that another program
 * holds.
 */
export function isPassing(cause: string | undefined): boolean {
  return cause !== undefined && PASSING.includes(cause)
}

export function attempt<Value>(run: () => Value): Value | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}

/** Throws what `run` throws, after the undoing. */
export function orElse<Value>(run: () => Value, undo: () => unknown): Value {
  try {
    return run()
  } catch (error) {
    attempt(undo)
    throw error
  }
}

/** Looks before it reads: a huge file costs time, and a pipe under our name would never end. */
export function readText(path: string): FileReading {
  try {
    const facts = statSync(path)
    if (!facts.isFile()) return unreadable(path, 'EISDIR')
    if (facts.size > MAX_FILE_BYTES) return { kind: 'too-large' }
    return { kind: 'text', text: readFileSync(path, 'utf8') }
  } catch (error) {
    const cause = causeOf(error)
    return cause === 'ENOENT' ? { kind: 'absent' } : unreadable(path, cause)
  }
}

/** At no instant is there no file: an absent one means that the user wants to begin again. */
function restore(directory: string, main: string, backup: string, uniqueHex: string): string {
  const temporary = `${main}.tmp-${uniqueHex}`
  const keep = (kept: string): void => copyOrLink(main, kept)
  return orElse(
    () => {
      copyFileSync(backup, temporary)
      return keepUnderDamagedName(directory, keep, () => renameSync(temporary, main))
    },
    () => unlinkSync(temporary),
  )
}

/**
 * A copy can be removed again: Windows removes no second name of a file that another program holds. A second name costs no
 * room on a full disk, and no time for a huge file. Some file systems know none.
 */
function copyOrLink(from: string, to: string): void {
  const isSmall = statSync(from).size <= MAX_FILE_BYTES
  const [first, second] = isSmall ? ([copyFileSync, linkSync] as const) : ([linkSync, copyFileSync] as const)
  try {
    first(from, to)
  } catch {
    attempt(() => unlinkSync(to))
    second(from, to)
  }
}

/**
 * Sets a file aside under the next name for damaged ones, which is returned, and replaces it.
 *
 * @param replace throws if the file is still in its place: then the one set aside is removed again
 */
export function keepUnderDamagedName(
  directory: string,
  keep: (path: string) => void,
  replace: () => void = () => undefined,
): string {
  const numbers = readdirSync(directory)
    .map((name) => Number(DAMAGED.exec(name)?.[1] ?? 0))
    .filter((number) => number > 0)
    .sort((a, b) => b - a)
  const name = damagedName((numbers[0] ?? 0) + 1)
  const path = join(directory, name)
  keep(path)
  orElse(replace, () => unlinkSync(path))
  for (const number of numbers.slice(DAMAGED_FILES_KEPT - 1)) {
    attempt(() => unlinkSync(join(directory, damagedName(number))))
  }
  return name
}

function damagedName(number: number): string {
  return `${VAULT_NAME}.damaged-${number}.json`
}

function unreadable(path: string, cause: string): FileReading {
  const home = attempt(homedir) ?? ''
  const isAtHome = home !== '' && path.startsWith(home + sep)
  const variable = process.platform === 'win32' ? '%USERPROFILE%' : '~'
  return { kind: 'unreadable', cause, path: isAtHome ? variable + path.slice(home.length) : path }
}

/** Resolves after the time between two tries. */
export function pause(clock: Pick<Clock, 'setTimeout'>, delayMs: number): Promise<void> {
  return new Promise((resolve) => void clock.setTimeout(resolve, delayMs))
}
