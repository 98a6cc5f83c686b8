import { describe, expect, it } from 'vitest'
import type { LicenseSnapshot } from '../../contract/license-state.js'
import { isReleaseCovered } from '../core/update-coverage.js'
import { guardUpdates } from './guard-updates.js'

const END = Date.UTC(2027, 2, 14)
const license = {
  keyTail: '',
  expiresAt: END,
  seatsUsed: 1,
  seatsLimit: 1,
  seatName: 'x',
  testMode: false,
} as const
const licensed = { status: 'licensed', license, confirmedAt: 1, nextCheckAt: 2 } as const
const dateAt = (ms: number): string => new Date(END + ms).toISOString()

function createGuarded({ coverage, supports = true }: { coverage?: 'ended'; supports?: boolean } = {}) {
  let state: LicenseSnapshot['state'] = coverage === undefined ? licensed : { ...licensed, coverage }
  let entitled = true
  const calls: string[] = []
  const rule = { releasedAt: 0, keepsCovered: true, releases: [] }
  const gate = {
    open: async () => (calls.push('open'), {} as LicenseSnapshot),
    get snapshot() {
      return { state, entitled } as LicenseSnapshot
    },
    coversRelease: (date: unknown) => isReleaseCovered({ state, entitled }, Date.parse(String(date)), rule),
    showDialog: async ({ view }: { view?: string } = {}) => void calls.push(`dialog ${view}`),
  }
  // As electron-updater has it: asked with its own `this`, for every update that its feed names.
  const updater = {
    minimum: supports,
    isUpdateSupported(_info: unknown): boolean | Promise<boolean> {
      return this.minimum
    },
  }
  const original = updater.isUpdateSupported
  return {
    gate,
    updater,
    original,
    calls,
    ask: (info: object) => updater.isUpdateSupported(info),
    change(to: LicenseSnapshot['state'], isEntitled = true) {
      state = to
      entitled = isEntitled
    },
  }
}

describe('guardUpdates()', () => {
  it.each([
    [-1, true],
    [0, true],
    [1, false],
  ])('lets an update pass that was released %d ms after the end of the license: %s', async (ms, passes) => {
    const { updater, gate, ask } = createGuarded({ coverage: 'ended' })
    guardUpdates(updater, gate)
    expect(await ask({ version: '2.0.0', releaseDate: dateAt(ms) })).toBe(passes)
  })

  it('says so once for each version, and lets it pass after a renewal', async () => {
    const { updater, gate, ask, calls, change } = createGuarded({ coverage: 'ended' })
    guardUpdates(updater, gate)
    for (const version of ['2.0.0', '2.0.0', '2.1.0']) await ask({ version, releaseDate: dateAt(1) })
    expect(calls.filter((call) => call !== 'open')).toEqual(['dialog details', 'dialog details'])
    change({ ...licensed, license: { ...license, expiresAt: END + 9 } })
    expect(await ask({ version: '2.1.0', releaseDate: dateAt(1) })).toBe(true)
  })

  it('hands the version to the app, where it wants to say so itself', async () => {
    const { updater, gate, ask, calls } = createGuarded({ coverage: 'ended' })
    const told: unknown[] = []
    guardUpdates(updater, gate, { onUncovered: (update) => void told.push(update) })
    await ask({ version: '2.0.0', releaseDate: dateAt(1), files: [] })
    expect([told, calls]).toEqual([[{ version: '2.0.0', releaseDate: dateAt(1) }], ['open']])
  })

  it.each([
    ['before updates have ended', undefined, true],
    ['once updates have ended', 'ended', false],
  ] as const)('judges an update without a date by the license alone, %s', async (_what, coverage, passes) => {
    const { updater, gate, ask } = createGuarded(coverage && { coverage })
    guardUpdates(updater, gate)
    for (const releaseDate of [undefined, 'soon'])
      expect(await ask({ version: '2.0.0', ...(releaseDate && { releaseDate }) })).toBe(passes)
  })

  it('lets nothing pass while the app is locked, nor what the updater itself does not support', async () => {
    const { updater, gate, ask, change } = createGuarded()
    guardUpdates(updater, gate)
    change({ status: 'locked', reason: 'disabled', since: 1, license }, false)
    expect(await ask({ version: '2.0.0', releaseDate: dateAt(-1) })).toBe(false)
    const old = createGuarded({ supports: false })
    guardUpdates(old.updater, old.gate)
    expect(await old.ask({ version: '2.0.0', releaseDate: dateAt(-1) })).toBe(false)
    expect(old.calls).toEqual([])
  })

  it('lets an earlier version pass that a lock asks to go back to', async () => {
    const { updater, gate, ask, change } = createGuarded()
    guardUpdates(updater, gate)
    change({ status: 'locked', reason: 'version-not-covered', since: END, license }, false)
    expect(await ask({ version: '1.9.0', releaseDate: dateAt(0) })).toBe(true)
  })

  it('can be taken off, unless something else has been put over it', () => {
    const { updater, gate, original } = createGuarded()
    const undo = guardUpdates(updater, gate)
    undo()
    expect(updater.isUpdateSupported).toBe(original)
    const again = guardUpdates(updater, gate)
    const other = () => true
    updater.isUpdateSupported = other
    again()
    expect(updater.isUpdateSupported).toBe(other)
  })
})
