import { describe, expect, it } from 'vitest'
import type { LicenseSnapshot } from '../../contract/license-state.js'
import type { Log } from '../ports/log.js'
import { createGateEvents } from './gate-events.js'

const license = {
  keyTail: '1A2B',
  expiresAt: null,
  seatsUsed: 1,
  seatsLimit: 3,
  seatName: 'Studio',
  testMode: false,
}
const none = snapshotOf(1, { status: 'unlicensed', reason: 'none' })
const licensed = snapshotOf(2, { status: 'licensed', license, confirmedAt: 1, nextCheckAt: 2 })
const deactivated = snapshotOf(3, { status: 'unlicensed', reason: 'deactivated' })

function snapshotOf(revision: number, state: LicenseSnapshot['state']): LicenseSnapshot {
  const entitled = state.status === 'licensed'
  return { revision, at: 0, state, activity: 'idle', entitled, persisted: true, notices: [] }
}

function createEvents(first: LicenseSnapshot | null = none) {
  const listeners = new Set<(snapshot: LicenseSnapshot) => void>()
  const lines: unknown[][] = []
  const log: Log = { write: (...line) => void lines.push(line) }
  const observe = (listener: (snapshot: LicenseSnapshot) => void) => {
    listeners.add(listener)
    if (first !== null) listener(first)
    return () => void listeners.delete(listener)
  }
  const publish = async (...snapshots: LicenseSnapshot[]) => {
    for (const snapshot of snapshots) for (const listener of listeners) listener(snapshot)
    const { licenseEvents } = await import('../core/license-event.js')
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve(licenseEvents)
  }
  return { on: createGateEvents({ observe }, log), publish, lines, listeners }
}

describe('gate.on()', () => {
  it('tells each event to the listeners of its name, with the snapshot after it', async () => {
    const { on, publish } = createEvents()
    const told: unknown[] = []
    on('activated', ({ revision }) => void told.push(['activated', revision]))
    on('deactivated', ({ revision }) => void told.push(['deactivated', revision]))
    on('ended', ({ revision }) => void told.push(['ended', revision]))
    await publish(licensed, deactivated)
    expect(told).toEqual([
      ['activated', 2],
      ['deactivated', 3],
    ])
  })

  it('tells nothing of the state with which the app starts', async () => {
    const { on, publish } = createEvents(null)
    const told: number[] = []
    on('activated', ({ revision }) => void told.push(revision))
    await publish(licensed)
    expect(told).toEqual([])
  })

  it('tells nothing after its undo, be the event under way', async () => {
    const { on, publish, listeners } = createEvents()
    const told: number[] = []
    const off = on('activated', ({ revision }) => void told.push(revision))
    const published = publish(licensed)
    off()
    await published
    expect({ told, left: listeners.size }).toEqual({ told: [], left: 0 })
  })

  it('logs a listener that throws, and goes on', async () => {
    const { on, publish, lines } = createEvents()
    const told: number[] = []
    on('activated', () => {
      throw new RangeError('KEY-THAT-MUST-NOT-LEAK')
    })
    on('activated', ({ revision }) => void told.push(revision))
    await publish(licensed)
    expect({ told, lines }).toEqual({
      told: [2],
      lines: [['error', 'a license event listener threw', { event: 'activated', error: 'RangeError' }]],
    })
  })

  it('throws a TypeError for an unknown name', () => {
    const { on } = createEvents()
    expect(() => on('renew' as 'renewed', () => undefined)).toThrow(
      new TypeError(
        'on: expected one of activated, renewed, grace-started, confirmed, ended, deactivated, got "renew"',
      ),
    )
  })
})
