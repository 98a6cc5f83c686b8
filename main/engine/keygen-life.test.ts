import { describe, expect, it, onTestFinished } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import { anotherProfile, createKeygenLaunches, KEY } from '../../testing/keygen-launches.js'
import { startLicenseStore } from '../../testing/store/license-store.js'
import { createSystemRandom } from '../ports/random.js'
import { createMemoryVault } from '../vault/memory-vault.js'

describe('a license of Keygen', () => {
  it('is found in a receipt, takes a seat, opens offline, and gives the seat back', async () => {
    const { store, launch, seats } = await createKeygenLaunches()
    const engine = launch()
    expect(await engine.activate(`Hello!\n\nYour license key: ${KEY}\nThanks.`)).toMatchObject({
      ok: true,
      value: { state: { status: 'licensed', license: { seatsUsed: 1, seatsLimit: 2, expiresAt: null } } },
    })
    engine.dispose()
    store.faults.set('*', { kind: 'reset' })
    const offline = launch()
    expect(await offline.open()).toMatchObject({ entitled: true })
    store.faults.clear()
    expect(await offline.revalidate()).toMatchObject({ ok: true })
    expect(await offline.deactivate()).toMatchObject({ ok: true })
    expect(offline.snapshot).toMatchObject({ entitled: false, notices: [] })
    expect(seats()).toEqual([])
  })

  it('shows and frees the computers of a full key from the app itself', async () => {
    const { launch, seats } = await createKeygenLaunches()
    for (const computer of ['one', 'two']) await launch({ computer, ...anotherProfile() }).activate(KEY)
    const engine = launch({ computer: 'three' })
    expect(await engine.activate(KEY)).toMatchObject({
      error: { code: 'no-seats-left', facts: { seatsUsed: 2, seatsLimit: 2 } },
    })
    const listed = await engine.devices(KEY)
    if (!listed.ok || listed.value === null) throw new Error('expected a list')
    expect(listed.value).toMatchObject([{ isThisComputer: false }, { isThisComputer: false }])
    expect(await engine.releaseDevice(listed.value[0]?.id ?? '')).toMatchObject({ ok: true })
    expect(await engine.activate(KEY)).toMatchObject({ ok: true })
    expect(seats()).toHaveLength(2)
  })

  it('has one seat for all users of a computer, and for one that has lost its license file', async () => {
    const { launch, seats } = await createKeygenLaunches()
    for (let user = 0; user < 3; user += 1) {
      expect(await launch(anotherProfile()).activate(KEY)).toMatchObject({ ok: true })
    }
    expect(seats()).toHaveLength(1)
    // The second computer makes the key full; the first still has its seat.
    await launch({ computer: 'other', ...anotherProfile() }).activate(KEY)
    expect(await launch(anotherProfile()).activate(KEY)).toMatchObject({ ok: true })
    expect(seats()).toHaveLength(2)
  })

  it.each([
    ['alone', false],
    ['beside another store', true],
  ])('may have more seats than its limit where the policy says so, %s', async (_what, hasOther) => {
    const { launch, seats } = await createKeygenLaunches({ overageStrategy: 'ALWAYS_ALLOW_OVERAGE' })
    for (const computer of ['one', 'two', 'three']) {
      const engine = launch({ computer, hasOther, ...anotherProfile() })
      expect(await engine.activate(KEY)).toMatchObject({ ok: true })
      expect(await engine.revalidate()).toMatchObject({ ok: true, value: { entitled: true } })
    }
    expect(seats()).toHaveLength(3)
  })

  it.each([
    ['which was taken', 'after-effect', true, false],
    ['which was not', 'before-effect', false, false],
    ['which was taken, beside another store', 'after-effect', true, true],
    ['which was not, beside another store', 'before-effect', false, true],
  ] as const)(
    'loses no seat with the answer to an activation, %s',
    async (_what, when, isTaken, hasOther) => {
      const { store, launch, seats } = await createKeygenLaunches()
      store.faults.once('activate', { kind: 'reset', when })
      const engine = launch({ hasOther })
      expect((await engine.activate(KEY)).ok).toBe(isTaken)
      expect(await engine.activate(KEY)).toMatchObject({ ok: true })
      expect(engine.snapshot.notices).toEqual([])
      expect(seats()).toHaveLength(1)
    },
  )

  it('is locked by the seller’s switch, can be taken off the computer, and opens again by itself', async () => {
    const { store, launch, seats } = await createKeygenLaunches()
    const engine = launch()
    await engine.activate(KEY)
    store.keys.update(KEY, { disabled: true })
    await engine.revalidate()
    expect(engine.snapshot).toMatchObject({
      entitled: false,
      state: { status: 'locked', reason: 'disabled' },
    })
    store.keys.update(KEY, { disabled: false })
    await engine.revalidate()
    expect(engine.snapshot).toMatchObject({ entitled: true })
    store.keys.update(KEY, { disabled: true })
    await engine.revalidate()
    // A key that may not log in cannot give its seat back.
    expect(await engine.deactivate()).toMatchObject({ ok: true })
    expect(engine.snapshot).toMatchObject({ state: { status: 'unlicensed' } })
    expect(seats()).toHaveLength(1)
  })

  it('is taken anew with one click after another computer has freed its seat', async () => {
    const { store, launch, seats } = await createKeygenLaunches()
    const engine = launch()
    await engine.activate(KEY)
    store.keys.releaseInstance(KEY, seats()[0]?.id ?? '')
    await engine.revalidate()
    expect(engine.snapshot.state).toMatchObject({ status: 'unlicensed', reason: 'seat-released' })
    expect(await engine.activate(KEY)).toMatchObject({ ok: true })
    expect(seats()).toHaveLength(1)
  })

  it.each([
    ['RESTRICT_ACCESS', false],
    ['MAINTAIN_ACCESS', true],
  ] as const)('under %s opens the app after its end: %s', async (expirationStrategy, entitled) => {
    const { clock, store, launch } = await createKeygenLaunches({ expirationStrategy })
    store.keys.update(KEY, { expiresAt: clock.now() + DAY_MS })
    const engine = launch()
    await engine.activate(KEY)
    await clock.advance(DAY_MS)
    await engine.revalidate()
    expect(engine.snapshot.entitled).toBe(entitled)
    const moved = launch({ computer: 'new', ...anotherProfile() })
    expect((await moved.activate(KEY)).ok).toBe(entitled)
  })

  it.each([-400 * DAY_MS, -DAY_MS, 400 * DAY_MS])(
    'is activated and checked on a computer whose clock is %i ms ahead',
    async (aheadMs) => {
      const { clock, launch } = await createKeygenLaunches()
      const engine = launch({ aheadMs })
      expect(await engine.activate(KEY)).toMatchObject({ ok: true })
      await clock.advance(2 * DAY_MS)
      expect(await engine.revalidate()).toMatchObject({ ok: true, value: { entitled: true } })
    },
  )

  it('refuses nobody where the policy lets no key log in, and tells the author what to set', async () => {
    const { launch, lines, seats } = await createKeygenLaunches({ authenticationStrategy: 'TOKEN' })
    expect(await launch().activate(KEY)).toMatchObject({ error: { code: 'misconfigured' } })
    expect(lines.filter((line) => line.includes('authenticationStrategy'))).not.toEqual([])
    expect(lines.find((line) => line.includes('authenticationStrategy'))).toContain('"warn"')
    expect(seats()).toEqual([])
  })

  it.each([{ signatures: 'absent' }, { signatures: 'other-key' }, { accountState: 'without-plan' }] as const)(
    'goes on through its grace where the answers come with %o',
    async (play) => {
      const { clock, launch } = await createKeygenLaunches()
      await launch().activate(KEY)
      const other = await startLicenseStore({
        keygen: play,
        keys: [{ key: KEY, disabled: true }],
        now: () => clock.now(),
      })
      onTestFinished(() => other.close())
      await clock.advance(2 * DAY_MS)
      const engine = launch({ baseUrl: other.keygen.baseUrl })
      expect((await engine.revalidate()).ok).toBe(false)
      expect(engine.snapshot).toMatchObject({
        entitled: true,
        state: { status: 'grace', cause: 'unreachable' },
      })
    },
  )

  it('takes one seat at all launches where nothing can be saved, and asks nobody first', async () => {
    const { launch, seats } = await createKeygenLaunches()
    const vault = createMemoryVault({ random: createSystemRandom() })
    const readOnly = { ...vault, write: async () => ({ kind: 'failed', cause: 'read-only' }) as const }
    for (let run = 0; run < 3; run += 1) {
      expect(await launch({ vault: readOnly as never }).activate(KEY)).toMatchObject({ ok: true })
    }
    expect(seats()).toHaveLength(1)
  })
})
