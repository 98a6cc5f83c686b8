import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import type { LicenseSnapshot } from '../../contract/license-state.js'
import { createEngineHarness, GOOD_KEY, OTHER_KEY } from '../../testing/engine-harness.js'

describe('publishing', () => {
  it('counts each snapshot up, and tells nothing that has not changed', async () => {
    const harness = createEngineHarness()
    await harness.start()
    await harness.engine.activate(GOOD_KEY)
    await harness.engine.activate(OTHER_KEY)
    harness.provider.next('validate', { kind: 'unreachable', cause: 'offline' })
    await harness.engine.revalidate()
    await harness.clock.advance(5 * DAY_MS)
    await harness.engine.deactivate()
    const { snapshots } = harness
    expect(snapshots.map(({ revision }) => revision)).toEqual(snapshots.map((_, index) => index + 1))
    const contents = snapshots.map(({ revision: _revision, at: _at, ...content }) => JSON.stringify(content))
    expect(contents.some((content, index) => content === contents[index - 1])).toBe(false)
    expect(harness.engine.snapshot).toBe(snapshots.at(-1))
  })

  it('is told to each subscription until it is undone', async () => {
    const harness = createEngineHarness()
    const told: LicenseSnapshot[] = []
    const listener = (snapshot: LicenseSnapshot): void => void told.push(snapshot)
    const undoFirst = harness.engine.subscribe(listener)
    const undoSecond = harness.engine.subscribe(listener)
    await harness.engine.open()
    expect(told).toHaveLength(2)
    undoFirst()
    undoFirst()
    await harness.engine.activate(GOOD_KEY)
    const sinceFirst = told.length
    expect(sinceFirst).toBeGreaterThan(2)
    undoSecond()
    await harness.engine.deactivate()
    expect(told).toHaveLength(sinceFirst)
  })

  it('tells each listener rising revisions only, though one of them acts at once', async () => {
    const harness = createEngineHarness()
    const acted: number[] = []
    const watched: number[] = []
    harness.engine.subscribe(({ revision }) => {
      acted.push(revision)
      if (revision === 1) harness.vault.failWrites('ENOSPC')
      if (revision < 4) void harness.engine.dismissLostSeat('none')
    })
    harness.engine.subscribe(({ revision }) => void watched.push(revision))
    await harness.engine.activate(GOOD_KEY)
    for (const revisions of [acted, watched]) {
      expect(revisions).toEqual([...new Set(revisions)].toSorted((a, b) => a - b))
    }
    expect(watched.at(-1)).toBe(harness.engine.snapshot.revision)
  })

  it('tells an observer at once what is decided, and from then on what changes', async () => {
    const harness = createEngineHarness()
    const early: number[] = []
    const late: number[] = []
    harness.engine.observe(({ revision }) => void early.push(revision))
    expect(early).toEqual([])
    await harness.engine.open()
    const stop = harness.engine.observe(({ revision }) => void late.push(revision))
    expect({ early, late }).toEqual({ early: [1], late: [1] })
    await harness.engine.activate(GOOD_KEY)
    expect(late).toEqual(early)
    stop()
    await harness.engine.deactivate()
    expect(late.length).toBeLessThan(early.length)
  })

  it('outlives an observer that throws at once', async () => {
    const harness = createEngineHarness()
    await harness.engine.open()
    const told: number[] = []
    const stop = harness.engine.observe(({ revision }) => {
      told.push(revision)
      throw new Error('broken observer')
    })
    await harness.engine.activate(GOOD_KEY)
    expect(told.length).toBeGreaterThan(1)
    stop()
  })

  it('goes on after a listener that throws, and does not tell one that was undone by another', async () => {
    const harness = createEngineHarness()
    const told: number[] = []
    harness.engine.subscribe(() => {
      throw new Error('broken listener')
    })
    harness.engine.subscribe(() => undo())
    const undo = harness.engine.subscribe(({ revision }) => void told.push(revision))
    await harness.engine.activate(GOOD_KEY)
    expect(told).toEqual([])
    expect(harness.log).toContainEqual({
      level: 'error',
      message: 'a license state listener threw',
      facts: { error: 'Error' },
    })
  })
})
