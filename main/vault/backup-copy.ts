import { chmod, copyFile, link, open, rename, unlink } from 'node:fs/promises'
import { SECOND_MS } from '../../contract/duration.js'
import type { Clock } from '../ports/clock.js'
import type { Random } from '../ports/random.js'
import { clearReadOnly, giveToOwner } from './replace-file.js'
import { attempt, vaultPaths } from './vault-files.js'

/** The last good copy of the file. It is made after the file, which is safe by then: nobody waits long for it. */
interface BackupCopy {
  /**
   * Makes the copy the same as the file, and flushes the folder. Answers whether that is done: after a second without an
   * end, and where the copy could not be made, it is not. Never rejects. Where it fails, no older copy stays, if it can be
   * removed: an older one may hold a license that was given back.
   */
  update(): Promise<boolean>
}

interface BackupCopyPorts {
  readonly directory: string
  readonly random: Random
  readonly clock: Pick<Clock, 'setTimeout'>
}

export const COPY_LIMIT_MS = SECOND_MS

export function createBackupCopy({ directory, random, clock }: BackupCopyPorts): BackupCopy {
  const { main, backup } = vaultPaths(directory)
  let newest = 0
  let underWay: Promise<boolean> | null = null

  async function copy(): Promise<boolean> {
    newest += 1
    const own = newest
    const temporary = `${backup}.tmp-${random.hex(8)}`
    try {
      await copyOrLink(main, temporary)
      if (own !== newest) throw new Error('the file was replaced meanwhile')
      await moveOver(temporary, backup)
      return true
    } catch {
      await Promise.allSettled([unlink(temporary), unlink(backup)])
      return false
    }
  }

  return {
    async update() {
      if (underWay !== null) {
        // A disk that does not answer would get one more request with each write.
        newest += 1
        void unlink(backup).catch(() => undefined)
        return false
      }
      underWay = Promise.all([copy(), flushFolder(directory)]).then(([isCopied]) => isCopied)
      void underWay.finally(() => {
        underWay = null
      })
      return within(COPY_LIMIT_MS, underWay, clock)
    },
  }
}

/** False after the limit; the work goes on. */
async function within(limitMs: number, work: Promise<boolean>, clock: BackupCopyPorts['clock']) {
  let cancel = (): void => undefined
  const over = new Promise<false>((resolve) => {
    cancel = clock.setTimeout(() => resolve(false), limitMs)
  })
  const isDone = await Promise.race([work, over])
  cancel()
  return isDone
}

/** A second name needs no room on a full disk. It outlives the file's replacement, if not its damage. */
async function copyOrLink(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to)
    // Windows copies the mark of a file that is read-only, too.
    await chmod(to, 0o600)
    attempt(() => giveToOwner(to))
    const handle = await open(to, 'r+')
    await handle.sync().finally(() => handle.close())
  } catch {
    await unlink(to).catch(() => undefined)
    await link(from, to)
  }
}

async function moveOver(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (!clearReadOnly(to)) throw error
    await rename(from, to)
  }
}

/** Only then does a power failure leave the file's new name behind. Windows lets no program flush a folder. */
async function flushFolder(directory: string): Promise<void> {
  if (process.platform === 'win32') return
  try {
    const handle = await open(directory, 'r')
    await handle.sync().finally(() => handle.close())
  } catch {
    // Some file systems of a network know no such thing.
  }
}
