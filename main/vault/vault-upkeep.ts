import { copyFileSync, existsSync, linkSync, readdirSync, renameSync, statSync, unlinkSync } from 'node:fs'
import { copyFile, link, open, rename, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { attempt, keepUnderDamagedName, readText, VAULT_NAME, vaultPaths } from './vault-files.js'
import { parseRecord } from './vault-record.js'

const LEFTOVER = /^license-gate\.(?:backup\.)?json\.tmp-[0-9a-f]+$/
/** A write takes a second at most (electron-store tries that long), so an older temporary file has no owner. */
const LEFTOVER_AGE_MS = 60_000

/** What a write does to the files of a vault beside replacing the one. */
export interface VaultUpkeep {
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

export function createVaultUpkeep(directory: string): VaultUpkeep {
  const { main, backup } = vaultPaths(directory)
  return {
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
