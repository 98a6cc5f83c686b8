import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { basename, dirname } from 'node:path'
import type { ChildFault } from './child-protocol.js'

/** Counts the boundaries of a task, and ends the process at a chosen one. */
export interface Boundaries {
  /** What is named is about to happen. */
  pass(name: string): void
  readonly names: readonly string[]
}

export function createBoundaries(dieAt: number | undefined): Boundaries {
  const names: string[] = []
  return {
    pass(name) {
      names.push(name)
      if (names.length === dieAt) process.kill(process.pid, 'SIGKILL')
    },
    names,
  }
}

export interface WatchedFiles {
  readonly directory: string
  readonly fault: ChildFault | undefined
  onChange(name: string): void
}

type Call = (...values: readonly unknown[]) => unknown

const CHANGING = [
  'openSync',
  'writeFileSync',
  'renameSync',
  'copyFileSync',
  'linkSync',
  'unlinkSync',
] as const
const CHANGING_LATER = ['copyFile', 'rename', 'link', 'unlink'] as const

/**
 * Stands in front of every call of `node:fs` that changes a file. To be called before electron-store is loaded, which
 * takes hold of the calls when it is.
 */
export function watchFiles(watched: () => WatchedFiles | null): void {
  const before = (call: string, path: unknown): void => {
    const task = watched()
    if (task === null || typeof path !== 'string' || dirname(path) !== task.directory) return
    task.onChange(`${call} ${basename(path).replace(/\.tmp-\w+$/, '.tmp')}`)
    fail(task.fault, call)
  }
  for (const call of CHANGING) replaceCall(fs, call, before)
  for (const call of CHANGING_LATER) replaceCall(fs.promises, call, before)
  watchWriting(watched)
  syncBuiltinESMExports()
}

function replaceCall(target: object, call: string, before: (call: string, path: unknown) => void): void {
  const real = Reflect.get(target, call) as Call
  const watched: Call = (...values) => {
    // Opening for reading changes nothing.
    if (call !== 'openSync' || values[1] !== 'r') before(call, values[0])
    return Reflect.apply(real, target, values)
  }
  Reflect.set(target, call, watched)
}

/** A descriptor does not tell its path; who writes by one while a task runs writes to the vault. */
function watchWriting(watched: () => WatchedFiles | null): void {
  const real = fs.writeSync as Call
  const write: Call = (...values) => {
    const task = watched()
    if (task !== null && (values[0] as number) > 2) {
      task.onChange('writeSync')
      fail(task.fault, 'writeSync')
    }
    return Reflect.apply(real, fs, values)
  }
  Reflect.set(fs, 'writeSync', write)
}

function fail(fault: ChildFault | undefined, call: string): void {
  if (fault?.call !== call) return
  throw Object.assign(new Error(`${fault.code}: injected`), { code: fault.code })
}
