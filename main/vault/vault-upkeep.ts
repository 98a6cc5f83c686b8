import { copyFileSync, existsSync, linkSync, readdirSync, renameSync, statSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { isPlainObject } from '../../contract/shape.js'
import { attempt, keepUnderDamagedName, orElse, readText, VAULT_NAME, vaultPaths } from './vault-files.js'
import { parseJson } from './vault-record.js'

const LEFTOVER = /^license-gate\.(?:backup\.)?json\.tmp-[0-9a-f]+$/
/** A write takes less than a second, so an older temporary file has no owner. */
const LEFTOVER_AGE_MS = 60_000

/** Changes to a vault's files around a write, beyond replacing the one. */
export interface VaultUpkeep {
  /** Undoes `setAside`. */
  putBack(name: string): void
  /** Writes, and keeps a copy of a damaged file or of one of a newer version. Throws if the write fails, and then keeps none. */
  keepCopy(of: 'damaged' | number, write: () => void): void
  /** Whether the file exists but is not a record. */
  isTorn(): boolean
  /** Restores the last good copy in place of a torn file; removes the file if there is no copy and there was no file before. */
  undoTornWrite(uniqueHex: string, hadFile: boolean): void
  /** Removes the temporary files of killed processes. */
  sweepLeftovers(): void
}

export function createVaultUpkeep(directory: string): VaultUpkeep {
  const { main, backup } = vaultPaths(directory)
  return {
    putBack: (name) => attempt(() => renameSync(join(directory, name), main)),
    keepCopy: (of, write) => keepCopy(directory, main, of, write),
    isTorn: () => isTorn(main),
    undoTornWrite: (uniqueHex, hadFile) =>
      attempt(() => undoTornWrite(main, backup, `${main}.tmp-${uniqueHex}`, hadFile)),
    sweepLeftovers: () => attempt(() => sweep(directory, main)),
  }
}

function keepCopy(directory: string, main: string, of: 'damaged' | number, write: () => void): void {
  const keep = (path: string): void => copyFileSync(main, path)
  if (of === 'damaged') {
    keepUnderDamagedName(directory, keep, write)
    return
  }
  const path = join(directory, `${VAULT_NAME}.version-${of}.json`)
  const isFirst = !existsSync(path)
  keep(path)
  orElse(write, () => isFirst && unlinkSync(path))
}

function isTorn(path: string): boolean {
  const file = readText(path)
  return file.kind === 'text' && !isPlainObject(attempt(() => parseJson(file.text)))
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

function sweep(directory: string, main: string): void {
  const writtenAt = statSync(main).mtimeMs
  for (const name of readdirSync(directory)) {
    const path = join(directory, name)
    attempt(() => {
      if (LEFTOVER.test(name) && statSync(path).mtimeMs < writtenAt - LEFTOVER_AGE_MS) unlinkSync(path)
    })
  }
}
