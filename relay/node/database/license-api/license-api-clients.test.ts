import * as official from '@lemonsqueezy/lemonsqueezy.js'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { lemonSqueezy } from '../../../../providers/index.js'
import { demoKeys } from '../../../../testing/store/demo-keys.js'
import { type TestDatabases, testDatabases } from '../test-books.js'
import { startBoth } from './test-license-api.js'

describe.each(testDatabases(inject('postgresFolder')))(
  "Lemon Squeezy's license API over a ledger in %s",
  (_title, isHere, start) => {
    describe.skipIf(!isHere)('where the computer has it', () => {
      let databases: TestDatabases
      beforeAll(async () => {
        databases = await start()
      }, 60_000)
      afterAll(() => databases.close())
      afterEach(() => vi.unstubAllGlobals())

      it('serves the official JavaScript client, which only gets another address', async () => {
        const { relay } = await startBoth(databases.create())
        vi.stubGlobal('fetch', (input: string, init?: RequestInit) =>
          relay.send(input.replace('https://api.lemonsqueezy.com', relay.url), init),
        )
        const key = demoKeys.fiveSeats
        const taken = await official.activateLicense(key, 'Test')
        expect(taken).toMatchObject({
          statusCode: 200,
          error: null,
          data: {
            activated: true,
            error: null,
            license_key: { key, activation_usage: 1 },
            instance: { name: 'Test' },
          },
        })
        const id = taken.data?.instance?.id ?? ''
        expect(await official.validateLicense(key, id)).toMatchObject({
          statusCode: 200,
          data: {
            valid: true,
            instance: { id },
            meta: { store_id: 12345, product_id: 67890, variant_id: 24680 },
          },
        })
        expect(await official.validateLicense(key)).toMatchObject({ data: { valid: true, instance: null } })
        const freed = await official.deactivateLicense(key, id)
        expect(freed).toMatchObject({
          statusCode: 200,
          data: { deactivated: true, license_key: { activation_usage: 0 } },
        })
        expect(freed.data).not.toHaveProperty('instance')
        expect(await official.validateLicense(key, id)).toMatchObject({
          statusCode: 404,
          error: { cause: 'instance_id not found.' },
        })
        const disabled = await official.activateLicense(demoKeys.disabled, 'Test')
        expect(disabled).toMatchObject({
          statusCode: 400,
          data: { activated: false, license_key: { status: 'disabled' } },
          error: { name: 'Lemon Squeezy Error', cause: 'This license key is disabled.' },
        })
        expect(await official.activateLicense('no-such-key', 'Test')).toMatchObject({
          statusCode: 404,
          error: { cause: 'license_key not found.' },
        })
      })

      it('serves our own provider, which only gets another address', async () => {
        const { books, relay } = await startBoth(databases.create())
        const provider = lemonSqueezy({ storeId: 12345, productId: 67890, baseUrl: relay.url })
        const call = { fetch: relay.send }
        const key = demoKeys.oneSeat
        const taken = await provider.activate({ key, seatName: 'Desk' }, call)
        expect(taken).toMatchObject({
          kind: 'granted',
          value: {
            license: { status: 'active', seatsUsed: 1, productName: 'Demo App' },
            seat: { name: 'Desk' },
          },
        })
        const instanceId = taken.kind === 'granted' ? taken.value.seat.instanceId : ''
        expect(await provider.validate({ key, instanceId }, call)).toMatchObject({ kind: 'granted' })
        expect(await provider.activate({ key, seatName: 'Second' }, call)).toMatchObject({
          kind: 'refused',
          reason: 'no-seats-left',
        })
        const release = { key, instanceId, idempotencyKey: 'once' }
        expect(await provider.deactivate(release, call)).toMatchObject({ kind: 'granted' })
        expect(await provider.validate({ key, instanceId }, call)).toMatchObject({
          kind: 'refused',
          reason: 'instance-not-found',
        })
        const wrong = await provider.inspect({ key: demoKeys.otherProduct }, call)
        expect(wrong).toMatchObject({ kind: 'refused', reason: 'wrong-product' })
        const testKey = await provider.inspect({ key: demoKeys.testMode }, call)
        expect(testKey).toMatchObject({ kind: 'refused', reason: 'test-key' })
        await books.close()
        expect(await provider.inspect({ key }, call)).toMatchObject({ kind: 'granted' })
      })
    })
  },
)
