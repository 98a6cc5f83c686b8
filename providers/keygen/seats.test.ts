import { describe, expect, it } from 'vitest'
import { call, callOf, createKeygen, DEVICE, OTHER_DEVICE } from '../../testing/keygen-over-store.js'
import { keygenId } from '../../testing/store/keygen/keygen-options.js'
import { HINTS } from './hints.js'

describe('a seat of Keygen', () => {
  it('is a computer: an activation that is repeated finds the one that is there', async () => {
    const { take, seatsOf } = await createKeygen()
    const first = await take()
    expect(await take()).toEqual(first)
    expect(seatsOf()).toMatchObject([{ id: first.seat.instanceId, fingerprint: DEVICE, name: 'Desk' }])
    expect((await take(undefined, OTHER_DEVICE)).seat.instanceId).not.toBe(first.seat.instanceId)
  })

  it('is found also where the key has none left', async () => {
    const { provider, demo, take, seatsOf } = await createKeygen()
    const { seat } = await take(demo.oneSeat)
    expect((await take(demo.oneSeat)).seat).toEqual(seat)
    expect(await provider.activate({ key: demo.oneSeat, seatName: 'x' }, callOf(OTHER_DEVICE))).toMatchObject(
      {
        kind: 'refused',
        reason: 'no-seats-left',
        facts: { seatsUsed: 1, seatsLimit: 1 },
      },
    )
    expect(seatsOf(demo.oneSeat)).toHaveLength(1)
  })

  it('is found where two activations meet, though both fingerprint and limit are complained of', async () => {
    const { store, provider, demo, seatsOf } = await createKeygen()
    // The other one comes between the look at the key and the request for the seat.
    const fetch: typeof globalThis.fetch = async (input, init) => {
      if (init?.method === 'POST' && String(input).endsWith('/machines'))
        store.keys.addInstance(demo.oneSeat, { name: 'Desk', fingerprint: DEVICE })
      return globalThis.fetch(input, init)
    }
    const answer = await provider.activate({ key: demo.oneSeat, seatName: 'Desk' }, { ...call, fetch })
    expect(answer).toMatchObject({ kind: 'granted', value: { license: { seatsUsed: 1 } } })
    expect(seatsOf(demo.oneSeat)).toHaveLength(1)
  })

  it('is found after an answer that was lost, by the computer alone', async () => {
    const { store, provider, demo, seatsOf } = await createKeygen()
    const request = { key: demo.fiveSeats, seatName: 'Desk' }
    expect(await provider.recover?.(request, call)).toMatchObject({
      kind: 'refused',
      reason: 'instance-not-found',
    })
    store.faults.once('activate', { kind: 'reset', when: 'after-effect' })
    expect(await provider.activate(request, call)).toMatchObject({ kind: 'unreachable', cause: 'offline' })
    const [seat] = seatsOf()
    expect(await provider.recover?.({ ...request, seatName: 'Another name' }, call)).toMatchObject({
      kind: 'granted',
      value: { seat: { instanceId: seat?.id, name: 'Desk' } },
    })
  })

  it('is granted although the license cannot be asked about afterwards', async () => {
    const { store, provider, demo } = await createKeygen()
    let checks = 0
    const fetch: typeof globalThis.fetch = (input, init) => {
      if (String(input).endsWith('validate-key') && (checks += 1) === 2)
        store.faults.once('validate', { kind: 'reset' })
      return globalThis.fetch(input, init)
    }
    const answer = await provider.activate({ key: demo.fiveSeats, seatName: 'Desk' }, { ...call, fetch })
    expect(answer).toMatchObject({ kind: 'granted', value: { license: { seatsUsed: 1, seatsLimit: 5 } } })
  })

  it('is checked by the computer, whatever id it had, and by its id where no computer is named', async () => {
    const { provider, demo, take } = await createKeygen()
    const { seat } = await take()
    const key = demo.fiveSeats
    const kind = async (instanceId: string, who: object) =>
      (await provider.validate({ key, instanceId }, { fetch: globalThis.fetch, ...who })).kind
    expect(await kind('an id of another store', call)).toBe('granted')
    expect(await kind(seat.instanceId, callOf(OTHER_DEVICE))).toBe('refused')
    expect(await kind(seat.instanceId, {})).toBe('granted')
    expect(await kind('an id of another store', {})).toBe('refused')
  })

  it('cannot be taken by nobody', async () => {
    const { provider, demo } = await createKeygen()
    const request = { key: demo.fiveSeats, seatName: 'Desk' }
    const nobody = { kind: 'unreachable', cause: 'misconfigured', hint: HINTS.computer }
    expect(await provider.activate(request, { fetch })).toEqual(nobody)
    expect(await provider.recover?.(request, { fetch })).toEqual(nobody)
  })
})

describe('what is sent to Keygen, and what is kept of its answers', () => {
  it('is the version, the product, and the key as a login for machines only', async () => {
    const { store, provider, demo, take } = await createKeygen()
    const { seat } = await take()
    await provider.deactivate({ key: demo.fiveSeats, instanceId: seat.instanceId, idempotencyKey: 'x' }, call)
    const { account, productId } = store.keygen
    const root = `/keygen/v1/accounts/${account}`
    const sent = store.requests
      .list()
      .map(({ method, path, headers, fields }) => [
        `${method} ${path.replace(root, '')}`,
        headers.authorization === undefined ? 'nobody' : headers.authorization.split(' ')[0],
        Object.keys((fields as { meta?: { scope?: object } }).meta?.scope ?? {}).join(),
      ])
    expect(sent).toEqual([
      ['POST /licenses/actions/validate-key', 'nobody', 'product,fingerprint'],
      ['POST /machines', 'License', ''],
      ['POST /licenses/actions/validate-key', 'nobody', 'product,fingerprint'],
      [`DELETE /machines/${seat.instanceId}`, 'License', ''],
    ])
    expect(JSON.stringify(store.requests.list()[0]?.fields)).toContain(productId)
  })

  it('is everything about the license, and nothing about its owner', async () => {
    const { store, demo, take } = await createKeygen()
    const grant = await take()
    const { account, productId } = store.keygen
    expect(grant).toEqual({
      license: {
        licenseId: keygenId('license', 2),
        keyTail: demo.fiveSeats.slice(-4),
        status: 'active',
        expiresAt: null,
        seatsUsed: 1,
        seatKind: 'fingerprint',
        seatsLimit: 5,
        testMode: false,
        storeId: account,
        productId,
        variantId: keygenId('policy', store.product.variantId),
      },
      seat: { instanceId: expect.any(String), name: 'Desk', createdAt: expect.any(Number) },
    })
    expect(JSON.stringify(grant)).not.toMatch(/customer|example\.test|203\.0/i)
  })

  it('is a key with blanks and foreign letters, too', async () => {
    const { store, provider, seatsOf } = await createKeygen()
    const key = 'Schlüssel Nr. 7: für Åsa'
    store.keys.add({ key })
    expect(await provider.activate({ key, seatName: 'Desk' }, call)).toMatchObject({ kind: 'granted' })
    expect(seatsOf(key)).toHaveLength(1)
  })

  it('tells apart two keys that differ in nothing but their case', async () => {
    const { provider, demo } = await createKeygen()
    const answer = await provider.inspect({ key: demo.fiveSeats.toLowerCase() }, call)
    expect(answer).toMatchObject({ kind: 'refused', reason: 'key-not-found' })
  })
})

describe('the account, product and policy of a key of Keygen', () => {
  it('are told apart', async () => {
    const { provider, demo } = await createKeygen()
    const reasonOf = async (key: string) => {
      const answer = await provider.inspect({ key }, call)
      return answer.kind === 'refused' ? answer.reason : answer.kind
    }
    expect(await reasonOf(demo.otherProduct)).toBe('wrong-product')
    // A key of another account does not exist here.
    expect(await reasonOf(demo.otherStore)).toBe('key-not-found')
    expect(await reasonOf(demo.otherVariant)).toBe('granted')
  })

  it('are sent where the policy demands it and there is one', async () => {
    const policyIds = [keygenId('policy', 24680)]
    const { provider, demo } = await createKeygen({ requires: ['policy-scope'] }, { policyIds })
    expect(await provider.inspect({ key: demo.fiveSeats }, call)).toMatchObject({ kind: 'granted' })
    expect(await provider.inspect({ key: demo.otherVariant }, call)).toMatchObject({
      reason: 'wrong-product',
    })
    const several = await createKeygen(
      { requires: ['policy-scope'] },
      { policyIds: [...policyIds, keygenId('policy', 24683)] },
    )
    expect(await several.provider.inspect({ key: demo.fiveSeats }, call)).toMatchObject({
      cause: 'misconfigured',
      hint: expect.stringContaining('POLICY_SCOPE_REQUIRED'),
    })
  })

  it('need no account in the address where that stands for one', async () => {
    const { provider, demo } = await createKeygen({}, { account: null })
    expect(await provider.inspect({ key: demo.fiveSeats }, call)).toMatchObject({ kind: 'granted' })
    const slug = await createKeygen({}, { account: 'demo-store' })
    expect(await slug.provider.inspect({ key: demo.fiveSeats }, call)).toMatchObject({ kind: 'granted' })
  })
})
