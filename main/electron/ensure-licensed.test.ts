import { describe, expect, it } from 'vitest'
import {
  isEntitled,
  type LicenseSnapshot,
  type LicenseState,
  type LicenseSummary,
} from '../../contract/license-state.js'
import { createFakeClock } from '../../testing/fake-clock.js'
import type { DialogOutcome } from './dialog-loader.js'
import { type EnsureLicensedPorts, ensureLicensed, REVALIDATION_LIMIT_MS } from './ensure-licensed.js'

const license: LicenseSummary = {
  keyTail: '1A2B',
  expiresAt: null,
  seatsUsed: 1,
  seatsLimit: 5,
  seatName: 'Studio',
  testMode: false,
}
const licensed: LicenseState = { status: 'licensed', license, confirmedAt: 0, nextCheckAt: 1 }
const expired: LicenseState = { status: 'locked', reason: 'expired', since: 0, license }

function createGate(first: LicenseState, overrides: Partial<EnsureLicensedPorts> = {}) {
  const clock = createFakeClock()
  const done: string[] = []
  let state = first
  const snapshot = () => ({ state, entitled: isEntitled(state) }) as LicenseSnapshot
  const ports: EnsureLicensedPorts = {
    commandLine: ['/opt/app', 'file.txt'],
    open: async () => snapshot(),
    snapshot,
    revalidate: async () => void done.push('revalidate'),
    showDialog: async (): Promise<DialogOutcome> => {
      done.push('dialog')
      return 'closed'
    },
    clock,
    ...overrides,
  }
  return {
    clock,
    done,
    turn: (next: LicenseState) => {
      state = next
    },
    ensure: () => ensureLicensed(ports, {}),
  }
}

describe('ensureLicensed()', () => {
  it.each<LicenseState>([
    licensed,
    { status: 'grace', license, confirmedAt: 0, warnsAt: 1, endsAt: 2, cause: 'unreachable' },
    { status: 'trial', startedAt: 0, endsAt: 1 },
  ])('lets the app in at once when it is $status', async (state) => {
    const { ensure, done } = createGate(state)
    expect(await ensure()).toBe(true)
    expect(done).toEqual([])
  })

  it.each<LicenseState>([
    { status: 'unlicensed', reason: 'none' },
    { status: 'unlicensed', reason: 'new-device', license },
    { status: 'unlicensed', reason: 'seat-released', license },
    { status: 'unlicensed', reason: 'storage-unreadable' },
    { status: 'locked', reason: 'trial-ended', since: 0 },
  ])('asks the user when the store could not help: %j', async (state) => {
    const { ensure, done } = createGate(state)
    expect(await ensure()).toBe(false)
    expect(done).toEqual(['dialog'])
  })

  it.each<LicenseState>([expired, { status: 'unlicensed', reason: 'storage-unreadable', license }])(
    'asks the store before the user: %j',
    async (state) => {
      const gate = createGate(state, {
        revalidate: async () => {
          gate.turn(licensed)
        },
      })
      expect(await gate.ensure()).toBe(true)
      expect(gate.done).toEqual([])
    },
  )

  it('reads an unreadable record once more before it asks the user', async () => {
    const unreadable: LicenseState = { status: 'unlicensed', reason: 'storage-unreadable' }
    let opened = 0
    const gate = createGate(unreadable, {
      open: async () => {
        opened += 1
        const state = opened === 1 ? unreadable : licensed
        return { state, entitled: isEntitled(state) } as LicenseSnapshot
      },
    })
    expect(await gate.ensure()).toBe(true)
    expect([opened, gate.done]).toEqual([2, []])
  })

  it('shows the dialog when the store says no, or fails', async () => {
    const { ensure, done } = createGate(expired)
    expect(await ensure()).toBe(false)
    expect(done).toEqual(['revalidate', 'dialog'])
    const failing = createGate(expired, { revalidate: () => Promise.reject(new Error('broken')) })
    expect(await failing.ensure()).toBe(false)
    expect(failing.done).toEqual(['dialog'])
  })

  it('does not wait for a slow store longer than its time', async () => {
    const { ensure, done, clock } = createGate(expired, { revalidate: () => new Promise(() => undefined) })
    const ensured = ensure()
    await clock.advance(REVALIDATION_LIMIT_MS - 1)
    expect(done).toEqual([])
    await clock.advance(1)
    expect(await ensured).toBe(false)
    expect(done).toEqual(['dialog'])
  })

  it('lets the app in when the dialog closes over an open gate, and not when the app is quitting', async () => {
    for (const outcome of ['closed', 'quitting'] as const) {
      const gate = createGate(expired, {
        showDialog: async () => {
          gate.turn(licensed)
          return outcome
        },
      })
      expect(await gate.ensure()).toBe(outcome === 'closed')
    }
  })

  it.each(['--squirrel-install', '--squirrel-updated', '--squirrel-uninstall', '--squirrel-obsolete'])(
    'stays out of the way of an installer (%s)',
    async (argument) => {
      const { ensure, done } = createGate(licensed, { commandLine: ['app.exe', argument, '1.2.3'] })
      expect(await ensure()).toBe(false)
      expect(done).toEqual([])
    },
  )

  it('treats the first start after an installation like any other', async () => {
    expect(await createGate(licensed, { commandLine: ['app.exe', '--squirrel-firstrun'] }).ensure()).toBe(
      true,
    )
  })
})
