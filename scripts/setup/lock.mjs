/** A lock folder, so that of two runs at once one works and the other waits. */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { failure, say } from './failure.mjs'

const POLL_MS = 250
/** The time between making the folder and writing the owner into it is a moment. */
const NEWBORN_MS = 5000

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

const readOwner = (folder) => {
  try {
    return Number(readFileSync(join(folder, 'pid'), 'utf8'))
  } catch {
    return undefined
  }
}

function isAbandoned(folder) {
  const owner = readOwner(folder)
  if (owner !== undefined) return !isAlive(owner)
  const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
  return age > NEWBORN_MS
}

/** Two waiters may find the same dead owner: renaming lets one of them win, and a living lock is put back. */
function removeAbandoned(folder) {
  const aside = `${folder}.${process.pid}`
  try {
    renameSync(folder, aside)
  } catch {
    return
  }
  if (isAbandoned(aside)) rmSync(aside, { recursive: true, force: true })
  else renameSync(aside, folder)
}

function tryLock(folder) {
  try {
    mkdirSync(folder)
    writeFileSync(join(folder, 'pid'), String(process.pid))
    return true
  } catch (error) {
    if (error.code !== 'EEXIST')
      throw failure(`the lock ${folder} cannot be made: ${error.message}`, 'make its folder writable')
    return false
  }
}

/**
 * Runs `work` while holding the lock. A lock whose owner no longer runs is taken over.
 * @template T
 * @param {string} folder
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(folder, work) {
  mkdirSync(dirname(folder), { recursive: true })
  for (let tries = 0; !tryLock(folder); tries++) {
    if (isAbandoned(folder)) removeAbandoned(folder)
    else {
      if (tries === 4) say(`another run (process ${readOwner(folder)}) is at the same work; waiting for it`)
      await new Promise((resolve) => setTimeout(resolve, POLL_MS))
    }
  }
  const release = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}
