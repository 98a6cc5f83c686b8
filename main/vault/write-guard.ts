import { accessSync, closeSync, constants, openSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from '../ports/random.js'
import { causeOf, VAULT_NAME } from './vault-files.js'

/** Failures that electron-store tries to outlast for a second, with the main thread standing still. */
const SLOW_CAUSES: readonly string[] = ['EACCES', 'EPERM', 'EBUSY', 'EROFS']

/** Keeps a folder that cannot be written to from freezing the app at each write. */
export interface WriteGuard {
  /** Why a write would fail, as far as can be told quickly; `null`: it may work. */
  cause(): string | null
  onFailed(cause: string): void
  onWritten(): void
}

export function createWriteGuard(directory: string, random: Random): WriteGuard {
  let hasFailed = false
  return {
    cause: () => accessCause(directory) ?? (hasFailed ? probeCause(directory, random) : null),
    onFailed: (cause) => {
      hasFailed = SLOW_CAUSES.includes(cause)
    },
    onWritten: () => {
      hasFailed = false
    },
  }
}

function accessCause(directory: string): string | null {
  return failureOf(() => accessSync(directory, constants.W_OK | constants.X_OK))
}

/** Windows tells the truth about its access lists only to who really makes a file. */
function probeCause(directory: string, random: Random): string | null {
  const path = join(directory, `${VAULT_NAME}.json.tmp-${random.hex(8)}`)
  return failureOf(() => {
    closeSync(openSync(path, 'wx', 0o600))
    unlinkSync(path)
  })
}

function failureOf(run: () => void): string | null {
  try {
    run()
    return null
  } catch (error) {
    const cause = causeOf(error)
    // A folder that is not there is made by the write.
    return cause === 'ENOENT' ? null : cause
  }
}
