import { describe, expect, it, onTestFinished } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import type { GumroadStoreOptions } from '../../testing/store/gumroad/gumroad-options.js'
import type { LicenseFields } from '../../testing/store/license-record.js'
import { startLicenseStore } from '../../testing/store/license-store.js'
import { type GumroadOptions, gumroad } from './index.js'

const AT = Date.UTC(2030, 0, 1)

async function createGumroad(play: GumroadStoreOptions = {}, options: Partial<GumroadOptions> = {}) {
  const store = await startLicenseStore({ gumroad: play, now: () => AT })
  onTestFinished(() => store.close())
  const provider = gumroad({ ...store.gumroad, ...options })
  const { demo } = store.keys
  const call = { fetch: globalThis.fetch }
  const inspect = (key: string) => provider.inspect({ key }, call)
  const activate = (key: string, seatName = 'Desk') => provider.activate({ key, seatName }, call)
  const validate = (key: string) => provider.validate({ key, instanceId: 'use-Desk' }, call)
  const usesOf = (key: string) => store.keys.get(key)?.uses
  return { store, provider, call, demo, inspect, activate, validate, usesOf }
}

const refused = (reason: string) => ({ kind: 'refused', reason })

describe('gumroad', () => {
  it('knows its name, its address, its keys and that it has no seats', () => {
    const productId = 'SDGgCnivv6gTTHfVRfUBxQ=='
    const { id, endpoint, sale, keyForms, capabilities } = gumroad({ productId })
    expect({ id, endpoint, sale, keyForms }).toEqual({
      id: 'gumroad',
      endpoint: 'https://api.gumroad.com',
      sale: { storeId: null, productId, variantIds: null },
      keyForms: [{ shapes: ['########-########-########-########'] }],
    })
    expect(capabilities).toMatchObject({ seats: 'none', tells: { product: 'always', seats: 'none' } })
    const { accepts } = gumroad({ productId })
    expect(
      ['a1B2c3D4-E5F60718-293A4B5C-6D7E8F90', 'B56F9264-B4DF-428A-A100-39182F3A3913'].map((key) =>
        accepts?.(key),
      ),
    ).toEqual(['yes', 'no'])
    expect(gumroad({ productId, seats: 3 }).capabilities).toMatchObject({
      seats: 'counter',
      tells: { seats: 'used-and-limit' },
    })
  })

  it('never raises the number of uses by a check, and not at all where no limit is set', async () => {
    const { store, inspect, activate, validate, usesOf, demo } = await createGumroad()
    await inspect(demo.fiveSeats)
    await validate(demo.fiveSeats)
    await activate(demo.fiveSeats)
    expect(usesOf(demo.fiveSeats)).toBe(0)
    const sent = store.requests
      .list()
      .map(({ encoding, fields }) => [encoding, fields['increment_uses_count']])
    expect(sent).toEqual([
      ['form', 'false'],
      ['form', 'false'],
      ['form', 'false'],
    ])
  })

  it('raises it by one for an activation where a limit is set, and refuses the one above', async () => {
    const { activate, inspect, usesOf, provider, call, demo } = await createGumroad({}, { seats: 2 })
    const first = await activate(demo.unlimited, 'Studio 8F1A2B-0001')
    const second = await activate(demo.unlimited, 'Studio 8F1A2B-0002')
    expect([first, second]).toMatchObject([
      {
        kind: 'granted',
        value: { seat: { instanceId: 'use-Studio-8F1A2B-0001' }, license: { seatsUsed: 1 } },
      },
      {
        kind: 'granted',
        value: { seat: { instanceId: 'use-Studio-8F1A2B-0002' }, license: { seatsUsed: 2 } },
      },
    ])
    expect(await activate(demo.unlimited)).toMatchObject({
      ...refused('no-seats-left'),
      facts: { seatsUsed: 2, seatsLimit: 2 },
    })
    expect(usesOf(demo.unlimited)).toBe(2)
    // Active computers can still be checked, and a deactivation sends no request and lowers no count.
    expect(await inspect(demo.unlimited)).toMatchObject({ kind: 'granted' })
    const release = { key: demo.unlimited, instanceId: 'use-Studio-8F1A2B-0001', idempotencyKey: 'one' }
    expect(await provider.deactivate(release, call)).toEqual({ kind: 'granted', value: null })
    expect(usesOf(demo.unlimited)).toBe(2)
  })

  it('says no where another computer was faster', async () => {
    const { store, provider, usesOf, demo } = await createGumroad({}, { seats: 1 })
    const fetch: typeof globalThis.fetch = (input, init) => {
      if (String(init?.body).includes('increment_uses_count=true')) {
        store.keys.update(demo.unlimited, { uses: 1 })
      }
      return globalThis.fetch(input, init)
    }
    const answer = await provider.activate({ key: demo.unlimited, seatName: 'Desk' }, { fetch })
    expect(answer).toMatchObject({ ...refused('no-seats-left'), facts: { seatsUsed: 2, seatsLimit: 1 } })
    expect(usesOf(demo.unlimited)).toBe(2)
  })

  it('allows a purchase for several people as many times', async () => {
    const { inspect, demo } = await createGumroad({ multiSeatQuantity: 4 }, { seats: 2 })
    expect(await inspect(demo.unlimited)).toMatchObject({ value: { seatsLimit: 8 } })
  })

  it('keeps what was bought, and nothing of who bought it', async () => {
    const { inspect, store, demo } = await createGumroad()
    const answer = await inspect(demo.fiveSeats)
    expect(answer).toEqual({
      kind: 'granted',
      value: {
        keyTail: demo.fiveSeats.slice(-4),
        status: 'active',
        expiresAt: null,
        seatsUsed: 0,
        seatKind: 'none',
        seatsLimit: null,
        storeId: expect.stringMatching(/==$/),
        productId: store.gumroad.productId,
        productName: 'Demo App',
        variantId: 'Default',
        variantName: 'Default',
        testMode: false,
      },
      serverTimeAt: AT,
    })
    expect(JSON.stringify(answer)).not.toMatch(/customer|example\.test|iceland/i)
  })

  it.each<[string, Partial<LicenseFields>, string | null, Partial<GumroadOptions>?]>([
    ['refunded', { refunded: true }, 'key-disabled'],
    ['charged back', { chargedBack: true }, 'key-disabled'],
    ['disputed', { disputed: true }, 'key-disabled'],
    ['disputed, which the seller accepts', { disputed: true }, null, { acceptDisputed: true }],
    ['disputed, which the seller has won', { disputed: true, disputeWon: true }, null],
    ['a test of the seller’s', { testMode: true }, 'test-key'],
    ['a test of the seller’s, which is allowed', { testMode: true }, null, { allowTestMode: true }],
  ])(
    'takes the yes about a purchase that is %s for what it is',
    async (_what, fields, reason, options = {}) => {
      const { store, inspect, activate, validate, usesOf } = await createGumroad({}, { seats: 5, ...options })
      const { key } = store.keys.add(fields)
      const expected = reason === null ? { kind: 'granted' } : refused(reason)
      expect(await inspect(key)).toMatchObject(expected)
      expect(await validate(key)).toMatchObject(expected)
      expect(await activate(key)).toMatchObject(expected)
      expect(usesOf(key)).toBe(reason === null ? 1 : 0)
    },
  )

  describe.each(['endedAt', 'cancelledAt', 'failedAt'] as const)('a membership with the date %s', (field) => {
    it.each([
      [-1, 'key-expired'],
      [0, 'key-expired'],
      [1_000, null],
    ])('that lies %d ms after the store’s present', async (afterMs, reason) => {
      const { store, inspect } = await createGumroad({ isMembership: true })
      const { key } = store.keys.add({ [field]: AT + afterMs })
      const facts = { expiresAt: AT + afterMs, status: reason === null ? 'active' : 'expired' }
      expect(await inspect(key)).toMatchObject(
        reason === null ? { kind: 'granted', value: facts } : { ...refused(reason), facts },
      )
    })
  })

  it('does not call a membership without an end perpetual, nor ended where no clock is told', async () => {
    const { store, inspect, provider } = await createGumroad({ isMembership: true })
    const { key } = store.keys.add({})
    expect(await inspect(key)).toMatchObject({ kind: 'granted', value: { expiresAt: 'unknown' } })
    store.keys.update(key, { cancelledAt: AT + DAY_MS })
    const withoutDate: typeof globalThis.fetch = async (input, init) => {
      const answer = await globalThis.fetch(input, init)
      return Response.json(await answer.json(), { status: answer.status })
    }
    const answer = await provider.inspect({ key }, { fetch: withoutDate })
    expect(answer).toMatchObject(refused('unspecified'))
  })

  it('takes the key of a customer who was imported, of whom less is told', async () => {
    const { activate, demo } = await createGumroad({ isImported: true })
    expect(await activate(demo.fiveSeats)).toMatchObject({
      kind: 'granted',
      value: { license: { productName: 'Demo App', expiresAt: 'unknown' } },
    })
  })

  it.each([
    ['disabled', 'key-disabled'],
    ['expired', 'key-expired'],
    ['otherProduct', 'key-not-found'],
    ['otherStore', 'key-not-found'],
  ] as const)('refuses a key that is %s', async (name, reason) => {
    const { inspect, activate, validate, usesOf, demo } = await createGumroad({}, { seats: 3 })
    const key = demo[name]
    for (const ask of [inspect, activate, validate]) expect(await ask(key)).toMatchObject(refused(reason))
    expect(usesOf(key)).toBe(0)
  })

  it('calls a product that wants its id a mistake of the seller’s, and tells the log what to do', async () => {
    const { provider, demo } = await createGumroad()
    const withoutId: typeof globalThis.fetch = (input, init) =>
      globalThis.fetch(input, {
        ...init,
        body: String(init?.body).replace(/product_id=[^&]*/, 'product_permalink=app67890'),
      })
    expect(await provider.inspect({ key: demo.fiveSeats }, { fetch: withoutId })).toMatchObject({
      kind: 'unreachable',
      cause: 'misconfigured',
      hint: expect.stringContaining('set option "productId"'),
    })
  })
})
