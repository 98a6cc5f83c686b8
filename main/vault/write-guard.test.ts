import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCountingRandom } from '../../testing/vault-samples.js'
import { createWriteGuard } from './write-guard.js'

let directory = ''
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'write-guard-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const guardOf = (path: string) => createWriteGuard(path, createCountingRandom())

describe('createWriteGuard', () => {
  it('lets writes into a folder that can be written to, and into one that is to be made', () => {
    expect(guardOf(directory).cause()).toBeNull()
    expect(guardOf(join(directory, 'new')).cause()).toBeNull()
  })

  it.skipIf(process.platform === 'win32')('tells a path that leads through a file', () => {
    writeFileSync(join(directory, 'file'), '')
    expect(guardOf(join(directory, 'file', 'profile')).cause()).toBe('ENOTDIR')
  })

  it('makes a file of its own after a slow failure, and takes it away', () => {
    const guard = guardOf(directory)
    guard.onFailed('EPERM')
    expect(guard.cause()).toBeNull()
    expect(readdirSync(directory)).toEqual([])
  })

  it('lets a folder be made anew that has gone since a slow failure', () => {
    const guard = guardOf(directory)
    guard.onFailed('EACCES')
    rmSync(directory, { recursive: true })
    expect(guard.cause()).toBeNull()
  })
})
