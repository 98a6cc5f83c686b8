import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { withLock } from './lock.mjs'

let folder
let lock
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-test-'))
  lock = join(folder, 'the.lock')
  vi.useFakeTimers({ toFake: ['setTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(folder, { recursive: true, force: true })
})

describe('withLock', () => {
  it('lets a second worker begin only when the first is done', async () => {
    const events = []
    let finishFirst
    const first = withLock(lock, async () => {
      events.push('first begins')
      await new Promise((resolve) => {
        finishFirst = resolve
      })
      events.push('first ends')
    })
    const second = withLock(lock, async () => events.push('second begins'))
    await vi.advanceTimersByTimeAsync(500)
    finishFirst()
    await first
    await vi.advanceTimersByTimeAsync(250)
    await second
    expect(events).toEqual(['first begins', 'first ends', 'second begins'])
  })

  it('is free again after a failure', async () => {
    await expect(withLock(lock, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(existsSync(lock)).toBe(false)
  })

  it('is taken over from a process that no longer runs', async () => {
    mkdirSync(lock)
    writeFileSync(join(lock, 'pid'), String(2 ** 22 + 1)) // above every process id of Linux
    await expect(withLock(lock, async () => 'done')).resolves.toBe('done')
  })

  it('is taken over when its owner died before it wrote its name', async () => {
    mkdirSync(lock)
    utimesSync(lock, 0, 0)
    await expect(withLock(lock, async () => 'done')).resolves.toBe('done')
  })
})
