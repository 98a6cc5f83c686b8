import { describe, expect, it, onTestFinished } from 'vitest'
import { call, createKeygen, DEVICE } from '../../testing/keygen-over-store.js'
import type { KeygenStoreOptions } from '../../testing/store/keygen/keygen-options.js'
import { startLicenseStore } from '../../testing/store/license-store.js'
import { HINTS } from './hints.js'
import { type KeygenOptions, keygen } from './index.js'

describe('signed answers of Keygen', () => {
  async function createSigned(play: KeygenStoreOptions = {}, options: Partial<KeygenOptions> = {}) {
    const probe = await createKeygen(play)
    const provider = keygen({ ...probe.store.keygen, ...options })
    return { ...probe, provider }
  }

  it('are believed through the whole life of a seat', async () => {
    const { provider, demo, seatsOf } = await createSigned()
    const taken = await provider.activate({ key: demo.oneSeat, seatName: 'Desk' }, call)
    if (taken.kind !== 'granted') throw new Error('expected a seat')
    const { instanceId } = taken.value.seat
    const request = { key: demo.oneSeat, instanceId, seatName: 'Desk', idempotencyKey: 'x' }
    for (const verb of ['validate', 'recover', 'devices', 'inspect', 'deactivate', 'inspect'] as const) {
      expect([verb, (await provider[verb]?.(request, call))?.kind]).toEqual([verb, 'granted'])
    }
    expect(await provider.validate(request, call)).toMatchObject({ reason: 'instance-not-found' })
    expect(await provider.inspect({ key: demo.disabled }, call)).toMatchObject({ reason: 'key-disabled' })
    expect(await provider.deactivate(request, call)).toMatchObject({ reason: 'instance-not-found' })
    expect(seatsOf(demo.oneSeat)).toEqual([])
  })

  it.each(['absent', 'other-key'] as const)(
    'count for nothing where the signature is %s',
    async (signatures) => {
      const { provider, demo, seatsOf } = await createSigned({ signatures })
      const forged = { kind: 'unreachable', cause: 'not-the-api', hint: HINTS.signature }
      for (const key of [demo.fiveSeats, demo.disabled, demo.expired, 'nobody’s key']) {
        expect(await provider.inspect({ key }, call)).toMatchObject(forged)
        expect(await provider.validate({ key, instanceId: 'x' }, call)).toMatchObject(forged)
        expect(await provider.activate({ key, seatName: 'Desk' }, call)).toMatchObject(forged)
      }
      expect(seatsOf()).toEqual([])
    },
  )

  it('are believed by their nonce where they have one, whatever the date, and by their date where they have none', async () => {
    const { store, provider, demo } = await createSigned({ signatures: 'old' })
    store.keys.addInstance(demo.fiveSeats, { name: 'Desk', fingerprint: DEVICE })
    const request = { key: demo.fiveSeats, instanceId: 'x', seatName: 'Desk' }
    expect(await provider.validate(request, call)).toMatchObject({ kind: 'granted' })
    expect(await provider.recover?.(request, call)).toMatchObject({
      cause: 'not-the-api',
      hint: HINTS.signature,
    })
  })

  it('count for nothing when they come a second time', async () => {
    const { provider, demo } = await createSigned()
    let kept: Response | undefined
    const fetch: typeof globalThis.fetch = async (input, init) => {
      kept ??= await globalThis.fetch(input, init)
      return kept.clone()
    }
    expect(await provider.inspect({ key: demo.fiveSeats }, { ...call, fetch })).toMatchObject({
      kind: 'granted',
    })
    expect(await provider.inspect({ key: demo.fiveSeats }, { ...call, fetch })).toEqual({
      kind: 'unreachable',
      cause: 'not-the-api',
    })
  })

  it('count for nothing where the body was changed on the way', async () => {
    const { provider, demo } = await createSigned()
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const response = await globalThis.fetch(input, init)
      const text = (await response.text()).replace(
        '"valid":false,"detail":"is suspended"',
        '"valid":true,"detail":"is valid"',
      )
      return new Response(text, response)
    }
    expect(await provider.inspect({ key: demo.disabled }, { ...call, fetch })).toMatchObject({
      cause: 'not-the-api',
    })
  })

  it('are not expected of a rate limit', async () => {
    const store = await startLicenseStore({ rateLimitPerMinute: 0 })
    onTestFinished(() => store.close())
    expect(await keygen(store.keygen).inspect({ key: store.keys.demo.fiveSeats }, call)).toMatchObject({
      cause: 'rate-limited',
      retryAfterMs: 60_000,
    })
  })
})
