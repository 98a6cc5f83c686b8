import { describe, expect, it, vi } from 'vitest'
import type { LicenseActivity, LicenseSnapshot } from '../../contract/license-state.js'
import { createFakeClock } from '../../testing/fake-clock.js'
import { silentLog } from '../ports/log.js'
import { ASK_AGAIN_MS, type LockWatchPorts, watchForGrace, watchForLock } from './license-watch.js'

vi.mock('electron', () => ({}))

function createLockWatch(overrides: Partial<LockWatchPorts> = {}) {
  const clock = createFakeClock()
  const listeners = new Set<(snapshot: LicenseSnapshot) => void>()
  let current = { entitled: true } as LicenseSnapshot
  let shown = 0
  const stop = watchForLock({
    snapshot: () => current,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    onBusy: undefined,
    showDialog: () => void (shown += 1),
    clock,
    log: silentLog,
    ...overrides,
  })
  return {
    clock,
    stop,
    listeners,
    shown: () => shown,
    /** The next snapshot, and time for what it sets off. */
    async publish(entitled: boolean): Promise<void> {
      current = { entitled } as LicenseSnapshot
      for (const listener of listeners) listener(current)
      await settled()
    },
  }
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
}

describe('watchForLock()', () => {
  it('shows the dialog once when the license ends, and not for later snapshots', async () => {
    const { publish, shown } = createLockWatch()
    await publish(true)
    expect(shown()).toBe(0)
    await publish(false)
    await publish(false)
    expect(shown()).toBe(1)
  })

  it('shows the dialog again when a renewed license ends', async () => {
    const { publish, shown } = createLockWatch()
    await publish(false)
    await publish(true)
    await publish(false)
    expect(shown()).toBe(2)
  })

  it('waits while the host is busy, and asks again each minute', async () => {
    let busy = true
    const { publish, shown, clock } = createLockWatch({ onBusy: async () => busy })
    await publish(false)
    await clock.advance(ASK_AGAIN_MS)
    await settled()
    busy = false
    await clock.advance(ASK_AGAIN_MS - 1)
    await settled()
    expect(shown()).toBe(0)
    await clock.advance(1)
    await settled()
    expect(shown()).toBe(1)
  })

  it('stops asking when the license is renewed while the host is busy', async () => {
    const { publish, shown, clock } = createLockWatch({ onBusy: () => true })
    await publish(false)
    await publish(true)
    await clock.advance(10 * ASK_AGAIN_MS)
    await settled()
    expect(shown()).toBe(0)
  })

  it('shows the dialog when onBusy throws', async () => {
    const { publish, shown } = createLockWatch({
      onBusy: () => {
        throw new Error('host')
      },
    })
    await publish(false)
    expect(shown()).toBe(1)
  })

  it('neither listens nor waits after it is stopped', async () => {
    const { publish, shown, clock, stop, listeners } = createLockWatch({ onBusy: () => true })
    await publish(false)
    stop()
    await clock.advance(10 * ASK_AGAIN_MS)
    await settled()
    expect({ shown: shown(), listeners: listeners.size }).toEqual({ shown: 0, listeners: 0 })
  })
})

const WARNS_AT = 1_000

function createGraceWatch() {
  const listeners = new Set<(snapshot: LicenseSnapshot) => void>()
  let shown = 0
  const stop = watchForGrace({
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    showDialog: () => void (shown += 1),
  })
  const publish = (activity: LicenseActivity, at: number, status: 'grace' | 'licensed' = 'grace'): void => {
    const snapshot = { activity, at, state: { status, warnsAt: WARNS_AT } } as LicenseSnapshot
    for (const listener of listeners) listener(snapshot)
  }
  return { publish, stop, listeners, shown: () => shown }
}

describe('watchForGrace()', () => {
  it.each([
    [WARNS_AT - 1, 0],
    [WARNS_AT, 1],
    [WARNS_AT + 1, 1],
  ])('at %i of 1000 has shown the notice %i times', (at, times) => {
    const { publish, shown } = createGraceWatch()
    publish('checking', at)
    publish('waiting', at)
    expect(shown()).toBe(times)
  })

  it('shows nothing before this run has tried to reach the store', () => {
    const { publish, shown } = createGraceWatch()
    publish('idle', WARNS_AT)
    publish('checking', WARNS_AT)
    expect(shown()).toBe(0)
  })

  it('shows nothing when the check reaches the store', () => {
    const { publish, shown } = createGraceWatch()
    publish('checking', WARNS_AT)
    publish('idle', WARNS_AT, 'licensed')
    expect(shown()).toBe(0)
  })

  it('shows the notice once in a run', () => {
    const { publish, shown, listeners } = createGraceWatch()
    for (const activity of ['checking', 'waiting', 'checking', 'waiting'] as const)
      publish(activity, WARNS_AT)
    expect({ shown: shown(), listeners: listeners.size }).toEqual({ shown: 1, listeners: 0 })
  })

  it('does not listen after it is stopped', () => {
    const { stop, listeners } = createGraceWatch()
    stop()
    expect(listeners.size).toBe(0)
  })
})
