import { describe, expect, it } from 'vitest'
import type { LicenseActivity, LicenseSnapshot } from '../../contract/license-state.js'
import { watchForGrace } from './grace-notice.js'

const WARNS_AT = 1_000

function createWatch() {
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
  ])('at %i of 1000 it has shown the notice %i times', (at, times) => {
    const { publish, shown } = createWatch()
    publish('checking', at)
    publish('waiting', at)
    expect(shown()).toBe(times)
  })

  it('says nothing before this run has tried to reach the store', () => {
    const { publish, shown } = createWatch()
    publish('idle', WARNS_AT)
    publish('checking', WARNS_AT)
    expect(shown()).toBe(0)
  })

  it('says nothing when the try succeeds', () => {
    const { publish, shown } = createWatch()
    publish('checking', WARNS_AT)
    publish('idle', WARNS_AT, 'licensed')
    expect(shown()).toBe(0)
  })

  it('says it once in a run', () => {
    const { publish, shown, listeners } = createWatch()
    for (const activity of ['checking', 'waiting', 'checking', 'waiting'] as const)
      publish(activity, WARNS_AT)
    expect({ shown: shown(), listeners: listeners.size }).toEqual({ shown: 1, listeners: 0 })
  })

  it('listens no more after the undo', () => {
    const { stop, listeners } = createWatch()
    stop()
    expect(listeners.size).toBe(0)
  })
})
