import { describe, expect, it, vi } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import { lemonSqueezy } from '../../providers/lemon-squeezy/index.js'
import { createEngineHarness, GOOD_KEY } from '../../testing/engine-harness.js'
import { createFakeClock } from '../../testing/fake-clock.js'
import { createMemoryPorts } from '../../testing/memory-ports.js'
import { SAMPLE_POLICY } from '../../testing/sample-activation.js'
import { sampleDevice } from '../../testing/vault-samples.js'
import { createLicenseEngine } from './create-engine.js'

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

  it('reads the vault once it may, and verbs wait for that', async () => {
    const { gate, release } = held()
    const ports = createMemoryPorts({ clock: createFakeClock() })
    const read = vi.spyOn(ports.vault, 'read')
    const provider = lemonSqueezy({ storeId: 1, productId: 2 })
    const engine = createLicenseEngine(
      { provider, policy: SAMPLE_POLICY, deviceName: 'Studio', acceptsTestKeys: true },
      { ...ports, ready: () => gate },
    )
    const opened = engine.open()
    const reply = engine.deactivate()
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
    expect(read).not.toHaveBeenCalled()
    release()
    expect(await opened).toMatchObject({ revision: 1 })
    expect(await reply).toMatchObject({ ok: false, error: { code: 'not-activated' } })
    expect(read).toHaveBeenCalledTimes(1)
    engine.dispose()
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

  it('survives a vault of the host that throws', async () => {
    const broken = (): never => {
      throw new Error('broken')
    }
    const harness = createEngineHarness({ wrapVault: ({ write }) => ({ write, read: broken }) })
    expect(await harness.engine.open()).toMatchObject({ state: { reason: 'storage-unreadable' } })
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
