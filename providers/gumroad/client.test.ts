import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createStoreHarness } from '../../testing/provider-contract/store-harness.js'
import { describeProviderContract } from '../../testing/provider-contract.js'
import { type LicenseStore, startLicenseStore } from '../../testing/store/license-store.js'
import type { LicenseProvider } from '../license-provider.js'
import { gumroad } from './index.js'

const SEATS = 1_000

describeProviderContract(
  'gumroad',
  async () => {
    const store = await startLicenseStore({ rateLimitPerMinute: 10_000 })
    store.keys.update(store.keys.demo.full, { uses: SEATS })
    return createStoreHarness(store, {
      provider: gumroad({ ...store.gumroad, seats: SEATS }),
      seatsUsed: (key) => store.keys.get(key)?.uses ?? 0,
    })
  },
  {
    isCounter: true,
    says: { otherProduct: { inspect: 'key-not-found', activate: 'key-not-found' } },
  },
)

let store: LicenseStore
let provider: LicenseProvider
beforeEach(async () => {
  store = await startLicenseStore()
  onTestFinished(() => store.close())
  provider = gumroad(store.gumroad)
})

const refused = (reason: string) => ({ kind: 'refused', reason })

describe('a no of Gumroad to a license that worked', () => {
  it('asks once more in another form before a no ends a license, and lets none end it alone', async () => {
    const { demo } = store.keys
    const request = { key: demo.disabled, instanceId: 'use-Desk' }
    await provider.validate(request, { fetch: globalThis.fetch })
    expect(store.requests.list().map(({ encoding }) => encoding)).toEqual(['form', 'json'])
    let asked = 0
    const fetch: typeof globalThis.fetch = (input, init) => {
      asked += 1
      if (asked === 2) store.keys.update(demo.disabled, { disabled: false })
      return globalThis.fetch(input, init)
    }
    expect(await provider.validate(request, { fetch })).toMatchObject(refused('unspecified'))
    store.keys.update(demo.disabled, { disabled: true })
    const cut: typeof globalThis.fetch = (input, init) =>
      String(init?.body).startsWith('{')
        ? Promise.reject(new Error('offline'))
        : globalThis.fetch(input, init)
    expect(await provider.validate(request, { fetch: cut })).toMatchObject({ kind: 'unreachable' })
  })

  it.each(['reset', 'captive-portal', 'truncated', 'wrong-type', 'other-verdict', 'oversized'] as const)(
    'never takes trouble for a no: %s',
    async (kind) => {
      const request = { key: store.keys.demo.fiveSeats, instanceId: 'use-Desk' }
      store.faults.set('*', { kind })
      expect(await provider.validate(request, { fetch: globalThis.fetch })).toMatchObject({
        kind: 'unreachable',
      })
    },
  )
})
