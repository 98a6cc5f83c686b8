import { describe, expect, it } from 'vitest'
import { call, callOf, createKeygen, OTHER_DEVICE } from '../../testing/keygen-over-store.js'
import { HINTS } from './hints.js'

describe('a license of Keygen that has ended', () => {
  it.each([
    ['RESTRICT_ACCESS', 'key-expired, expired'],
    ['REVOKE_ACCESS', 'key-expired, expired'],
    ['MAINTAIN_ACCESS', 'granted'],
    ['ALLOW_ACCESS', 'granted'],
  ] as const)('under %s is %s, with and without seats', async (expirationStrategy, word) => {
    for (const play of [{ strict: true }, { strict: false }, { floating: false }]) {
      const { store, provider, demo, take, seatsOf } = await createKeygen({ expirationStrategy, ...play })
      const key = demo.expired
      const wordOf = async (asked: ReturnType<typeof provider.inspect | typeof provider.activate>) => {
        const answer = await asked
        return answer.kind === 'refused' ? `${answer.reason}, ${answer.facts?.status}` : answer.kind
      }
      expect(await wordOf(provider.inspect({ key }, call))).toBe(word)
      expect(await wordOf(provider.activate({ key, seatName: 'Desk' }, call))).toBe(word)
      expect(seatsOf(key)).toHaveLength(word === 'granted' ? 1 : 0)
      // A seat from before the end.
      const before = store.keys.add({ expiresAt: store.clock.now() + 1_000 }).key
      const { instanceId } = (await take(before)).seat
      store.clock.advance(1_000)
      expect(await wordOf(provider.validate({ key: before, instanceId }, call))).toBe(word)
      expect(await wordOf(provider.activate({ key: before, seatName: 'x' }, callOf(OTHER_DEVICE)))).toBe(
        play.floating === false && word === 'granted' ? 'no-seats-left, expired' : word,
      )
    }
  })

  it('is over at the very millisecond', async () => {
    const { store, provider, take } = await createKeygen()
    const at = store.clock.now() + 60_000
    const { key } = store.keys.add({ expiresAt: at })
    const { instanceId } = (await take(key)).seat
    const words = []
    for (const now of [at - 1, at, at + 1]) {
      store.clock.set(now)
      words.push((await provider.validate({ key, instanceId }, call)).kind)
    }
    expect(words).toEqual(['granted', 'refused', 'refused'])
  })

  it('is over also where its policy may not be read, and asked about later where that cannot be had', async () => {
    const { store, provider, demo } = await createKeygen()
    store.faults.once('retrieve-related', { kind: 'reset' })
    expect(await provider.inspect({ key: demo.expired }, call)).toMatchObject({
      kind: 'unreachable',
      cause: 'offline',
    })
    const closed = await createKeygen({ permissions: 'none' })
    expect(await closed.provider.inspect({ key: demo.expired }, call)).toMatchObject({
      reason: 'key-expired',
    })
  })
})

describe('seats of Keygen beyond the limit', () => {
  it('are taken and kept where the policy allows it', async () => {
    const { provider, demo, take, seatsOf } = await createKeygen({ overageStrategy: 'ALLOW_2X_OVERAGE' })
    const key = demo.oneSeat
    await take(key)
    const { seat } = await take(key, OTHER_DEVICE)
    const request = { key, instanceId: seat.instanceId }
    expect(await provider.validate(request, callOf(OTHER_DEVICE))).toMatchObject({ kind: 'granted' })
    expect(await provider.activate({ key, seatName: 'x' }, callOf('f'.repeat(64)))).toMatchObject({
      reason: 'no-seats-left',
    })
    expect(seatsOf(key)).toHaveLength(2)
  })

  it('end no license that has one of them: the limit was lowered', async () => {
    const { store, provider, demo, take } = await createKeygen()
    const { seat } = await take()
    await take(undefined, OTHER_DEVICE)
    store.keys.update(demo.fiveSeats, { activationLimit: 1 })
    const request = { key: demo.fiveSeats, instanceId: seat.instanceId }
    expect(await provider.validate(request, call)).toMatchObject({ reason: 'unspecified' })
    expect(await provider.inspect(request, call)).toMatchObject({
      reason: 'no-seats-left',
      facts: { seatsUsed: 2 },
    })
  })
})

describe('what the seller of Keygen keys has set up wrongly', () => {
  const verbs = ['activate', 'deactivate', 'devices'] as const
  it.each([
    ['no login by key', { authenticationStrategy: 'TOKEN' }, HINTS.authentication],
    ['no permissions', { permissions: 'none' }, HINTS.permissions],
    ['no plan', { accountState: 'without-plan' }, HINTS.permissions],
  ] as const)('%s: is told in the log, and refuses nobody', async (_what, play, hint) => {
    const { provider, demo, seatsOf } = await createKeygen(play)
    const request = { key: demo.fiveSeats, seatName: 'x', instanceId: 'x', idempotencyKey: 'x' }
    for (const verb of verbs) {
      expect(await provider[verb]?.(request, call)).toMatchObject({
        kind: 'unreachable',
        cause: 'misconfigured',
        hint,
      })
    }
    expect(seatsOf()).toEqual([])
  })

  it.each([
    ['heartbeat', HINTS.heartbeat, 'misconfigured'],
    ['version-scope', 'VERSION_SCOPE_REQUIRED', 'misconfigured'],
    ['machine-scope', 'MACHINE_SCOPE_REQUIRED', 'misconfigured'],
    ['check-in', HINTS.checkIn, 'unspecified'],
  ] as const)(
    'a demand for %s: shows at the first activation, which takes no seat',
    async (demand, hint, word) => {
      const { provider, demo, seatsOf } = await createKeygen({ requires: [demand] })
      const answer = await provider.activate({ key: demo.fiveSeats, seatName: 'Desk' }, call)
      expect(answer).toMatchObject({ hint: expect.stringContaining(hint) })
      expect(answer).toMatchObject(word === 'misconfigured' ? { cause: word } : { reason: word })
      expect(seatsOf()).toEqual([])
    },
  )

  it('a demand for the computer’s fingerprint: is met', async () => {
    const { provider, demo, take } = await createKeygen({ requires: ['fingerprint-scope'] })
    expect(await provider.inspect({ key: demo.fiveSeats }, call)).toMatchObject({ kind: 'granted' })
    const { seat } = await take()
    const request = { key: demo.fiveSeats, instanceId: seat.instanceId }
    expect(await provider.validate(request, call)).toMatchObject({ kind: 'granted' })
    // Without a computer, nobody knows whether the seat exists.
    expect(await provider.validate(request, { fetch })).toMatchObject({ cause: 'misconfigured' })
  })

  it('one license for each computer of the account: is told, and takes no seat', async () => {
    const { provider, demo, take, seatsOf } = await createKeygen({
      machineUniquenessStrategy: 'UNIQUE_PER_ACCOUNT',
    })
    await take(demo.unlimited)
    expect(await provider.activate({ key: demo.fiveSeats, seatName: 'Desk' }, call)).toMatchObject({
      reason: 'unspecified',
      hint: HINTS.fingerprintElsewhere,
    })
    expect(seatsOf()).toEqual([])
  })

  it.each([
    ['an account that is not there', {}, { account: 'somebody-else' }, 'misconfigured', HINTS.account],
    ['a plan that is used up', { accountState: 'used-up' }, {}, 'server-error', HINTS.plan],
  ] as const)('%s: is told in the log', async (_what, play, options, cause, hint) => {
    const { provider, demo } = await createKeygen(play, options)
    expect(await provider.inspect({ key: demo.fiveSeats }, call)).toMatchObject({
      kind: 'unreachable',
      cause,
      hint,
    })
  })
})
