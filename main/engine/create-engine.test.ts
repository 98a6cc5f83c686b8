import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../contract/duration.js'
import type { LicenseSnapshot } from '../../contract/license-state.js'
import { createEngineHarness, GOOD_KEY, OTHER_KEY } from '../../testing/engine-harness.js'
import { answerLost } from '../../testing/scripted-provider.js'
import { sampleDevice } from '../../testing/vault-samples.js'

const held = () => {
  let release = (): void => undefined
  const gate = new Promise<void>((resolve) => (release = resolve))
  return { gate, release: () => release() }
}

describe('opening the gate', () => {
  it('makes no request and no write, and begins no timer but that of the state', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    harness.restart()
    const { writes } = harness.vault
    const calls = harness.provider.calls.length
    expect(await harness.engine.open()).toMatchObject({ entitled: true, state: { status: 'licensed' } })
    expect([harness.vault.writes - writes, harness.provider.calls.length - calls]).toEqual([0, 0])
    expect(harness.clock.pending).toBe(1)
  })

  it('is done once, however often it is asked for', async () => {
    const harness = createEngineHarness()
    const [first, second] = await Promise.all([harness.engine.open(), harness.engine.open()])
    expect(second).toBe(first)
    expect(harness.snapshots).toEqual([first])
  })

  it('shows a shut gate before', () => {
    expect(createEngineHarness().engine.snapshot).toEqual({
      revision: 0,
      at: 0,
      state: { status: 'unlicensed', reason: 'none' },
      activity: 'idle',
      entitled: false,
      persisted: true,
      notices: [],
    })
  })

  it('comes before a verb that is asked for at once', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    const engine = harness.restart()
    const [opened, reply] = await Promise.all([engine.open(), engine.deactivate()])
    expect([opened.entitled, reply.ok]).toEqual([true, true])
  })

  it.each(['read', 'device'] as const)('survives ports of a host that throw: %s', async (what) => {
    const harness = createEngineHarness({
      wrapVault: (vault) => ({
        write: vault.write,
        read: (device) => {
          if (what === 'read') throw new Error('broken')
          return vault.read(device)
        },
      }),
    })
    const snapshot = await harness.engine.open()
    expect(snapshot.entitled).toBe(false)
    expect((await harness.engine.activate(GOOD_KEY)).ok).toBe(true)
  })
})

describe('what the license file says at start', () => {
  it.each([
    ['damaged', 'storage-unreadable', [{ kind: 'storage-damaged', keptAs: 'aside.json' }]],
    ['unreadable', 'storage-unreadable', [{ kind: 'storage-damaged', keptAs: 'aside.json' }]],
    ['newer-version', 'storage-unreadable', []],
    ['restored', 'none', [{ kind: 'storage-damaged', keptAs: 'aside.json' }]],
  ] as const)('with nothing in it because it is %s', async (kind, reason, notices) => {
    const harness = createEngineHarness()
    harness.vault.setProblem({ kind, keptAs: 'aside.json' })
    expect(await harness.engine.open()).toMatchObject({
      entitled: false,
      state: { status: 'unlicensed', reason },
      notices,
    })
  })

  it('from a good copy opens the app, and says that the file was damaged', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    harness.vault.setProblem({ kind: 'restored', keptAs: 'aside.json' })
    harness.restart()
    expect(await harness.engine.open()).toMatchObject({
      entitled: true,
      notices: [{ kind: 'storage-damaged', keptAs: 'aside.json' }],
    })
    await harness.engine.revalidate()
    expect(harness.engine.snapshot.notices).toEqual([])
  })

  it('where only the key could be opened: it grants nothing, and one click takes the seat up again', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    // The same id with another secret: what is bound to the computer cannot be opened.
    const forged = { ...sampleDevice('this computer'), secret: 'f'.repeat(64) }
    const read = harness.vault.read.bind(harness.vault)
    harness.restart({ wrapVault: ({ write }) => ({ write, read: () => read(forged) }) })
    expect(await harness.engine.open()).toMatchObject({
      entitled: false,
      state: { status: 'unlicensed', reason: 'storage-unreadable', license: { keyTail: '4D51' } },
    })
    harness.provider.takeVerbs()
    expect((await harness.engine.activate()).ok).toBe(true)
    expect(harness.provider.takeVerbs()).toEqual(['validate'])
  })

  it('does not open a packaged app with the test key of a development build', async () => {
    const harness = createEngineHarness({ acceptsTestKeys: true })
    harness.store.keyOf(GOOD_KEY).testMode = true
    await harness.engine.activate(GOOD_KEY)
    harness.restart({ acceptsTestKeys: false })
    expect(await harness.start()).toMatchObject({ entitled: false })
    await harness.clock.advance(2 * DAY_MS)
    expect(harness.engine.snapshot.entitled).toBe(false)
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ error: { code: 'test-key' } })
  })
})

describe('a license that cannot be saved', () => {
  it('holds until the app is closed, says so, and is saved as soon as that works', async () => {
    const harness = createEngineHarness()
    await harness.start()
    harness.vault.failWrites('ENOSPC')
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({
      ok: true,
      value: { entitled: true, persisted: false, notices: [{ kind: 'not-saved' }] },
    })
    await harness.clock.advance(30 * MINUTE_MS)
    expect(harness.engine.snapshot.persisted).toBe(false)
    harness.vault.failWrites(null)
    await harness.clock.advance(MINUTE_MS)
    expect(harness.engine.snapshot).toMatchObject({ entitled: true, persisted: true, notices: [] })
    harness.restart()
    expect(await harness.engine.open()).toMatchObject({ entitled: true })
  })

  it('is saved later too where the schedule begins after the failure', async () => {
    const harness = createEngineHarness()
    harness.vault.failWrites('EROFS')
    await harness.engine.activate(GOOD_KEY)
    await harness.start()
    harness.vault.failWrites(null)
    await harness.clock.advance(MINUTE_MS)
    expect(harness.engine.snapshot.persisted).toBe(true)
  })

  it('is saved with the next change', async () => {
    const harness = createEngineHarness()
    harness.vault.failWrites('ENOSPC')
    await harness.engine.activate(GOOD_KEY)
    harness.vault.failWrites(null)
    await harness.engine.revalidate()
    expect(harness.engine.snapshot.persisted).toBe(true)
  })

  it('is no error where a vault of the host rejects', async () => {
    const harness = createEngineHarness({
      wrapVault: (vault) => ({
        read: (device) => vault.read(device),
        write: () => Promise.reject(new Error()),
      }),
    })
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ ok: true, value: { persisted: false } })
  })
})

describe('a trial', () => {
  const policy = { trialMs: 7 * DAY_MS }

  it('begins with the first start, is kept, and ends to the millisecond', async () => {
    const harness = createEngineHarness({ policy })
    const startedAt = harness.clock.now()
    const state = { status: 'trial', startedAt, endsAt: startedAt + 7 * DAY_MS }
    expect(await harness.start()).toMatchObject({ entitled: true, state })
    await harness.clock.advance(3 * DAY_MS)
    harness.restart()
    expect(await harness.start()).toMatchObject({ state })
    await harness.clock.advance(4 * DAY_MS - 1)
    expect(harness.engine.snapshot.state).toEqual(state)
    await harness.clock.advance(1)
    expect(harness.engine.snapshot).toMatchObject({
      entitled: false,
      state: { status: 'locked', reason: 'trial-ended', since: startedAt + 7 * DAY_MS },
    })
    expect(harness.provider.calls).toEqual([])
  })

  it('does not begin anew, not even after a license was had and given back', async () => {
    const harness = createEngineHarness({ policy })
    await harness.engine.open()
    await harness.engine.activate(GOOD_KEY)
    await harness.clock.advance(8 * DAY_MS)
    await harness.engine.deactivate()
    expect(harness.engine.snapshot.state).toEqual({ status: 'unlicensed', reason: 'deactivated' })
    harness.restart()
    expect(await harness.engine.open()).toMatchObject({ state: { status: 'locked', reason: 'trial-ended' } })
  })

  it('does not begin where a license was held, could not be read, or belongs to another computer', async () => {
    const moved = createEngineHarness()
    await moved.engine.activate(GOOD_KEY)
    moved.moveTo('another computer')
    moved.restart({ policy })
    expect(await moved.engine.open()).toMatchObject({ state: { reason: 'new-device' } })
    const damaged = createEngineHarness({ policy })
    damaged.vault.setProblem({ kind: 'damaged' })
    expect(await damaged.engine.open()).toMatchObject({ state: { reason: 'storage-unreadable' } })
  })

  it('gives way to a license', async () => {
    const harness = createEngineHarness({ policy })
    await harness.engine.activate(GOOD_KEY)
    expect(harness.engine.snapshot.state.status).toBe('licensed')
  })
})

describe('one verb at a time', () => {
  it('lets a second caller with the same key join the first', async () => {
    const harness = createEngineHarness()
    const replies = await Promise.all([
      harness.engine.activate(GOOD_KEY),
      harness.engine.activate(` ${GOOD_KEY} `),
      harness.engine.activate(GOOD_KEY),
    ])
    expect(new Set(replies).size).toBe(1)
    expect(harness.provider.takeVerbs()).toEqual(['inspect', 'activate'])
  })

  it('refuses another key meanwhile, and never answers it with the outcome of the first', async () => {
    const harness = createEngineHarness()
    const { gate, release } = held()
    harness.provider.next('inspect', async (real) => gate.then(real))
    const first = harness.engine.activate(GOOD_KEY)
    await harness.clock.advance(0)
    const joined = harness.engine.activate(GOOD_KEY)
    expect(await harness.engine.activate(OTHER_KEY)).toMatchObject({ error: { code: 'busy' } })
    release()
    await Promise.all([first, joined])
    const others = [harness.engine.activate(OTHER_KEY), harness.engine.activate(GOOD_KEY)]
    expect((await Promise.all(others)).map((reply) => reply.ok || reply.error.code)).toEqual([true, 'busy'])
    expect(harness.kept().credentials?.key).toBe(OTHER_KEY)
  })

  it('lets another verb wait for its turn', async () => {
    const harness = createEngineHarness()
    const { gate, release } = held()
    harness.provider.next('activate', async (real) => gate.then(real))
    const activated = harness.engine.activate(GOOD_KEY)
    await harness.clock.advance(0)
    const deactivated = harness.engine.deactivate()
    const checked = harness.engine.revalidate()
    expect(harness.engine.snapshot.activity).toBe('activating')
    release()
    expect((await activated).ok).toBe(true)
    expect((await deactivated).ok).toBe(true)
    expect(await checked).toMatchObject({ error: { code: 'not-activated' } })
    expect(harness.engine.snapshot.activity).toBe('idle')
  })

  it('makes one request for a check on demand and one that falls due', async () => {
    const harness = createEngineHarness()
    await harness.start()
    await harness.engine.activate(GOOD_KEY)
    harness.provider.takeVerbs()
    const { gate, release } = held()
    harness.provider.next('validate', async (real) => gate.then(real))
    await harness.clock.advance(DAY_MS)
    const reply = harness.engine.revalidate()
    release()
    expect((await reply).ok).toBe(true)
    expect(harness.provider.takeVerbs()).toEqual(['validate'])
  })

  it('does not take the giving back of an old seat for a check of the license', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    const { gate, release } = held()
    harness.provider.next('deactivate', async (real) => gate.then(real))
    await harness.engine.activate(OTHER_KEY)
    const reply = harness.engine.revalidate()
    harness.store.keyOf(OTHER_KEY).disabled = true
    release()
    expect(await reply).toMatchObject({ error: { code: 'key-disabled' } })
  })

  it('answers a fault of ours as an outcome, and goes on', async () => {
    const harness = createEngineHarness({ wrapVault: (vault) => vault })
    await harness.engine.open()
    harness.provider.next('inspect', () => ({ kind: 'granted', value: null }) as never)
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ error: { code: 'internal' } })
    expect((await harness.engine.activate(GOOD_KEY)).ok).toBe(true)
  })

  it('takes a provider that throws for one that cannot be asked', async () => {
    const harness = createEngineHarness()
    harness.provider.next('inspect', () => Promise.reject(new Error(GOOD_KEY)))
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ error: { code: 'misconfigured' } })
    expect(JSON.stringify(harness.log)).not.toContain(GOOD_KEY)
  })
})

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
      message: 'a listener of the license state threw',
      facts: { error: 'Error' },
    })
  })
})

describe('notices', () => {
  it('of a lost seat go when the user has seen to it, also for good', async () => {
    const harness = createEngineHarness()
    harness.provider.next('activate', answerLost())
    await harness.engine.activate(GOOD_KEY)
    const [seatName = ''] = harness.store.seatsOf(GOOD_KEY)
    await harness.engine.dismissLostSeat('another seat')
    expect(harness.engine.snapshot.notices).toHaveLength(1)
    expect(await harness.engine.dismissLostSeat(seatName)).toMatchObject({ ok: true, value: { notices: [] } })
    harness.restart()
    expect(await harness.engine.open()).toMatchObject({ notices: [] })
  })

  it('of a seat that is not settled yet go too', async () => {
    const harness = createEngineHarness()
    harness.provider.next('activate', answerLost())
    harness.provider.next('inspect', (real) => real(), { kind: 'unreachable', cause: 'offline' })
    await harness.engine.activate(GOOD_KEY)
    const [seatName = ''] = harness.store.seatsOf(GOOD_KEY)
    expect(harness.engine.snapshot.notices).toMatchObject([{ kind: 'seat-may-be-lost', seatName }])
    await harness.engine.dismissLostSeat(seatName)
    expect([harness.engine.snapshot.notices, harness.kept().pendingActivation]).toEqual([[], null])
  })

  it('are not lost to a change that is made at the same time', async () => {
    const harness = createEngineHarness()
    harness.provider.next('activate', answerLost())
    await harness.engine.activate(GOOD_KEY)
    const [seatName = ''] = harness.store.seatsOf(GOOD_KEY)
    await Promise.all([harness.engine.activate(OTHER_KEY), harness.engine.dismissLostSeat(seatName)])
    expect(harness.kept()).toMatchObject({ credentials: { key: OTHER_KEY }, lostSeats: [] })
  })
})

describe('disposing of the gate', () => {
  it('leaves no timer, and verbs answer that it is disposed of', async () => {
    const harness = createEngineHarness({ policy: { trialMs: DAY_MS } })
    await harness.start()
    await harness.engine.activate(GOOD_KEY)
    harness.provider.takeVerbs()
    const told = harness.snapshots.length
    harness.engine.dispose()
    harness.engine.dispose()
    expect(harness.clock.pending).toBe(0)
    harness.engine.startSchedule()
    harness.engine.wake('online')
    const { engine } = harness
    const replies = await Promise.all([
      engine.activate(GOOD_KEY),
      engine.activate(),
      engine.moveHere(),
      engine.deactivate(),
      engine.revalidate(),
      engine.dismissLostSeat('any'),
    ])
    expect(replies.map((reply) => reply.ok || reply.error.code)).toEqual(Array(6).fill('disposed'))
    await harness.clock.advance(2 * DAY_MS)
    expect([harness.provider.takeVerbs(), harness.clock.pending, harness.snapshots.length]).toEqual([
      [],
      0,
      told,
    ])
  })

  it('before it was opened leaves no timer either', async () => {
    const harness = createEngineHarness()
    harness.engine.dispose()
    await harness.engine.open()
    harness.engine.startSchedule()
    expect(harness.clock.pending).toBe(0)
  })

  it('keeps a seat that is granted meanwhile, begins nothing more, and leaves no timer', async () => {
    const harness = createEngineHarness()
    await harness.start()
    const { gate, release } = held()
    harness.provider.next('activate', async (real) => gate.then(real))
    const activated = harness.engine.activate(GOOD_KEY)
    const deactivated = harness.engine.deactivate()
    await harness.clock.advance(0)
    harness.engine.dispose()
    release()
    await activated
    expect(await deactivated).toMatchObject({ error: { code: 'disposed' } })
    await harness.clock.advance(2 * DAY_MS)
    expect(harness.kept().credentials?.key).toBe(GOOD_KEY)
    expect(harness.clock.pending).toBe(0)
    harness.restart()
    expect(await harness.engine.open()).toMatchObject({ entitled: true })
  })

  it('answers a verb that comes to nothing for it with "disposed"', async () => {
    const harness = createEngineHarness()
    const { gate, release } = held()
    harness.provider.next('inspect', async () => gate.then(() => ({ kind: 'unreachable', cause: 'timeout' })))
    const reply = harness.engine.activate(GOOD_KEY)
    await harness.clock.advance(0)
    harness.engine.dispose()
    release()
    expect(await reply).toMatchObject({ error: { code: 'disposed' } })
  })
})

describe('diagnostics', () => {
  it('hold no key, no name and no machine id', async () => {
    const harness = createEngineHarness({ deviceName: 'Jane-Does-Laptop' })
    harness.provider.next('activate', answerLost())
    await harness.start()
    await harness.engine.activate(OTHER_KEY)
    await harness.engine.activate(GOOD_KEY)
    harness.provider.next('validate', { kind: 'unreachable', cause: 'tls' })
    await harness.engine.revalidate()
    const facts = harness.engine.diagnostics()
    expect(facts).toMatchObject({
      provider: 'model-store',
      status: 'grace',
      reason: 'unreachable',
      entitled: true,
      keyTail: '4D51',
      storage: 'ok',
      persisted: true,
      journalOpen: false,
      notices: ['seat-may-be-lost'],
      lastError: { code: 'tls' },
    })
    const text = JSON.stringify([facts, harness.log]).toLowerCase()
    const { id, secret } = sampleDevice('this computer')
    const secrets = [GOOD_KEY, OTHER_KEY, 'Jane', 'customer', id, secret, 'instance-']
    for (const word of secrets) expect(text).not.toContain(word.toLowerCase())
    for (const part of GOOD_KEY.split('-')) expect(text).not.toContain(part.toLowerCase())
  })

  it('can be had before the gate is opened', () => {
    expect(createEngineHarness().engine.diagnostics()).toMatchObject({
      status: 'unlicensed',
      confirmedAt: null,
    })
  })
})

describe('housekeeping', () => {
  it('keeps the time reached at most once an hour, and nothing for who has nothing', async () => {
    const harness = createEngineHarness()
    await harness.start()
    await harness.clock.advance(10 * HOUR_MS)
    expect(harness.vault.writes).toBe(0)
    await harness.engine.activate(GOOD_KEY)
    const { writes } = harness.vault
    await harness.clock.advance(10 * HOUR_MS)
    expect(harness.vault.writes - writes).toBeLessThanOrEqual(10)
    expect(harness.vault.writes - writes).toBeGreaterThanOrEqual(9)
  })

  it('keeps the time reached by a short launch, once and not at its start', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    harness.restart()
    const { writes } = harness.vault
    await harness.start()
    await harness.clock.advance(2 * MINUTE_MS - 1)
    expect(harness.vault.writes - writes).toBe(0)
    await harness.clock.advance(48 * MINUTE_MS)
    expect(harness.vault.writes - writes).toBe(1)
    expect(harness.kept().time.highWaterAt).toBe(harness.clock.now() - 48 * MINUTE_MS + 1)
  })
})
