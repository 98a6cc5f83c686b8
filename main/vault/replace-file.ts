import {
  chmodSync,
  chownSync,
  closeSync,
  copyFileSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { attempt, causeOf, orElse } from './vault-files.js'

/**
 * Replaces a file's text in one step: a reader, at the same time or after a crash, finds the old or the new text. Each system
 * call is made once, so that nothing blocks while another program holds the file. Throws the system's error, and then leaves the
 * file as it was.
 */
export function replaceFile(path: string, text: string, uniqueHex: string): void {
  const target = attempt(() => realpathSync(path)) ?? path
  const temporary = `${target}.tmp-${uniqueHex}`
  orElse(
    () => {
      writeDurably(temporary, text)
      giveToOwner(temporary)
      moveOver(temporary, target)
    },
    () => unlinkSync(temporary),
  )
}

function writeDurably(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    const bytes = Buffer.from(text)
    // A disk that is almost full takes a part, and says so only when it is given the rest.
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** An app that is run once as root must not leave files in a user's profile that the user cannot read. */
export function giveToOwner(path: string): void {
  if (process.geteuid?.() !== 0) return
  const { uid, gid } = statSync(dirname(path))
  attempt(() => chownSync(path, uid, gid))
}

function moveOver(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if (causeOf(error) === 'EXDEV') copyFileSync(from, to)
    else if (clearReadOnly(to)) renameSync(from, to)
    else throw error
    attempt(() => unlinkSync(from))
  }
}

/** Windows replaces and removes no file that is marked read-only, as copies and backups may leave it. */
export function clearReadOnly(path: string): boolean {
  return attempt(() => makeWritable(path)) ?? false
}

function makeWritable(path: string): boolean {
  if ((statSync(path).mode & OWNER_MAY_WRITE) !== 0) return false
  chmodSync(path, 0o600)
  return true
}

const OWNER_MAY_WRITE = 0o200
