import { describe, expect, it } from 'vitest'
import type { LicenseSnapshot } from '../../contract/license-state.js'
import { createFakeClock } from '../../testing/fake-clock.js'
import { silentLog } from '../ports/log.js'
import { ASK_AGAIN_MS, type LockWatchPorts, watchForLock } from './lock-watch.js'

function createWatch(overrides: Partial<LockWatchPorts> = {}) {
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
  it('shows the dialog once when the license ends, and not for later changes of the same', async () => {
    const { publish, shown } = createWatch()
    await publish(true)
    expect(shown()).toBe(0)
    await publish(false)
    await publish(false)
    expect(shown()).toBe(1)
  })

  it('shows it again when a renewed license ends', async () => {
    const { publish, shown } = createWatch()
    await publish(false)
    await publish(true)
    await publish(false)
    expect(shown()).toBe(2)
  })

  it('waits while the host is busy, and asks again each minute', async () => {
    let busy = true
    const { publish, shown, clock } = createWatch({ onBusy: async () => busy })
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

  it('forgets about it when the license is renewed while the host is busy', async () => {
    const { publish, shown, clock } = createWatch({ onBusy: () => true })
    await publish(false)
    await publish(true)
    await clock.advance(10 * ASK_AGAIN_MS)
    await settled()
    expect(shown()).toBe(0)
  })

  it('shows it when the host cannot say whether it is busy', async () => {
    const { publish, shown } = createWatch({
      onBusy: () => {
        throw new Error('host')
      },
    })
    await publish(false)
    expect(shown()).toBe(1)
  })

  it('listens and waits no more after the undo', async () => {
    const { publish, shown, clock, stop, listeners } = createWatch({ onBusy: () => true })
    await publish(false)
    stop()
    await clock.advance(10 * ASK_AGAIN_MS)
    await settled()
    expect({ shown: shown(), listeners: listeners.size }).toEqual({ shown: 0, listeners: 0 })
  })
})
