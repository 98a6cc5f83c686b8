import { describe, expect, it } from 'vitest'
import { keygen } from '../keygen/index.js'
import { lemonSqueezy } from '../lemon-squeezy/index.js'
import type { ProviderCall } from '../license-provider.js'
import { relay } from '../relay/index.js'
import { sellApp } from '../sellapp/index.js'
import { combineProviders } from '../several/combine-providers.js'
import { retired } from './retired.js'

const call: ProviderCall = {
  fetch: () => {
    throw new Error('a retired store was asked')
  },
}
const key = '38B1460A-5104-4067-A91D-77B872934D51'
const seat = { key, instanceId: 'i-1', idempotencyKey: 'x' }
const UUID = '1fddcec8-8dd3-4d8d-9b16-215cac0f9b52'
const store = lemonSqueezy({ storeId: 1, productId: 2 })

describe('retired', () => {
  it('asks nobody, whatever it is asked, and ends no license', async () => {
    const provider = retired(store)
    expect(await provider.inspect({ key }, call)).toEqual({ kind: 'refused', reason: 'store-closed' })
    expect(await provider.activate({ key, seatName: 's' }, call)).toMatchObject({ reason: 'store-closed' })
    expect(await provider.validate(seat, call)).toMatchObject({ kind: 'unreachable' })
    expect(await provider.deactivate(seat, call)).toMatchObject({ kind: 'unreachable' })
  })

  it('says of a key of another form that it is not of the store', async () => {
    const provider = retired(keygen({ account: UUID, productId: UUID }))
    const answer = await retired(store).inspect({ key: 'PRO-1234-5678' }, call)
    expect(answer).toMatchObject({ reason: 'key-not-found' })
    expect(provider.keyForms).toEqual(keygen({ account: UUID, productId: UUID }).keyForms)
  })

  it('keeps what tells its licenses from others, and neither address nor trust', () => {
    const { id, sale, keyForms } = store
    expect(retired(store)).toMatchObject({ id, sale, isRetired: true })
    expect(retired(store).keyForms).toEqual(keyForms)
    expect(retired(store).endpoint).toBeUndefined()
    const publicKey = 'cRQ2Ok3hG1rVb0o0Yx3Qm5l0m9kq3o2d0xkqWJr0y1E'
    expect(retired(relay({ url: 'https://relay.example', publicKey })).leaseTrust).toBeUndefined()
  })

  it('does not make a secret fit for an app', () => {
    expect(retired(sellApp({ apiKey: 'k', productId: 2 })).holdsSecret).toBe(true)
  })

  it('is the answer of several where the others do not know the key, but not where one could not be asked', async () => {
    const other = {
      ...store,
      id: 'other',
      inspect: async () => ({ kind: 'refused', reason: 'key-not-found' }) as const,
    }
    const away = { ...other, inspect: async () => ({ kind: 'unreachable', cause: 'offline' }) as const }
    const asked = (first: typeof store) => combineProviders([first, retired(store)]).inspect({ key }, call)
    expect(await asked(other)).toMatchObject({ reason: 'store-closed' })
    expect(await asked(away)).toMatchObject({ cause: 'offline' })
  })

  it.each([undefined, null, 'lemon-squeezy', {}])('refuses %j', (given) => {
    expect(() => retired(given as never)).toThrow('retired: expected a provider, such as lemonSqueezy(')
  })
})
