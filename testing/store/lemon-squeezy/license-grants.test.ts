import { describe, expect, it } from 'vitest'
import { callLicenseApi } from '../call-license-api.js'
import { demoKeys } from '../demo-keys.js'
import { startTestStore } from '../start-test-store.js'
import { exampleLicense, exampleSale } from './example-answer.js'

const uuidV4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const dayMs = 86_400_000
const seat = { license_key: demoKeys.fiveSeats, instance_name: 'Desk' }

describe('a granted call', () => {
  it('validates a fresh key: inactive, no instance', async () => {
    const store = await startTestStore()
    const { status, body } = await callLicenseApi(store, 'validate', { license_key: demoKeys.fiveSeats })
    expect(status).toBe(200)
    expect(body).toStrictEqual({
      valid: true,
      error: null,
      license_key: exampleLicense({}),
      instance: null,
      meta: exampleSale(2),
    })
    expect(Object.keys(body)).toEqual(['valid', 'error', 'license_key', 'instance', 'meta'])
  })

  it('activates: the key becomes active, the instance is new', async () => {
    const store = await startTestStore()
    const { status, body } = await callLicenseApi(store, 'activate', seat)
    expect(status).toBe(200)
    expect(body).toStrictEqual({
      activated: true,
      error: null,
      license_key: exampleLicense({ status: 'active', activation_usage: 1 }),
      instance: {
        id: expect.stringMatching(uuidV4),
        name: 'Desk',
        created_at: '2030-01-01T00:00:00.000000Z',
      },
      meta: exampleSale(2),
    })
    expect(store.keys.get(demoKeys.fiveSeats)?.instances).toHaveLength(1)
  })

  it('takes another seat with each activation, also under the same name', async () => {
    const store = await startTestStore()
    const first = await callLicenseApi(store, 'activate', seat)
    const second = await callLicenseApi(store, 'activate', seat)
    expect(second.body.license_key).toMatchObject({ status: 'active', activation_usage: 2 })
    expect(second.body.instance).not.toEqual(first.body.instance)
  })

  it('validates an instance and shows it as it was made', async () => {
    const store = await startTestStore()
    const activated = await callLicenseApi(store, 'activate', seat)
    const { id } = activated.body.instance as { id: string }
    store.clock.advance(dayMs)
    const { status, body } = await callLicenseApi(store, 'validate', { ...seat, instance_id: id })
    expect(status).toBe(200)
    expect(body).toStrictEqual({
      valid: true,
      error: null,
      license_key: exampleLicense({ status: 'active', activation_usage: 1 }),
      instance: activated.body.instance,
      meta: exampleSale(2),
    })
  })

  it('judges only the key when no instance is sent', async () => {
    const store = await startTestStore()
    await callLicenseApi(store, 'activate', seat)
    const { body } = await callLicenseApi(store, 'validate', seat)
    expect(body).toMatchObject({ valid: true, instance: null, license_key: { status: 'active' } })
  })

  it('deactivates one of two: still active, and no instance in the answer', async () => {
    const store = await startTestStore()
    const first = store.keys.addInstance(demoKeys.fiveSeats, { name: 'Desk' })
    store.keys.addInstance(demoKeys.fiveSeats, { name: 'Laptop' })
    const { status, body } = await callLicenseApi(store, 'deactivate', { ...seat, instance_id: first.id })
    expect(status).toBe(200)
    expect(body).toStrictEqual({
      deactivated: true,
      error: null,
      license_key: exampleLicense({ status: 'active', activation_usage: 1 }),
      meta: exampleSale(2),
    })
    expect('instance' in body).toBe(false)
  })

  it('deactivates the last one: inactive again, and the seat is free', async () => {
    const store = await startTestStore()
    const { id } = store.keys.addInstance(demoKeys.oneSeat, { name: 'Desk' })
    const call = { license_key: demoKeys.oneSeat, instance_id: id, instance_name: 'Laptop' }
    expect((await callLicenseApi(store, 'activate', call)).status).toBe(400)
    const { body } = await callLicenseApi(store, 'deactivate', call)
    expect(body.license_key).toMatchObject({ status: 'inactive', activation_usage: 0 })
    expect((await callLicenseApi(store, 'activate', call)).status).toBe(200)
  })

  it('writes the end of a license in the form of all instants', async () => {
    const store = await startTestStore()
    const { body } = await callLicenseApi(store, 'validate', { license_key: demoKeys.expiresSoon })
    expect(body.license_key).toMatchObject({ status: 'inactive', expires_at: '2030-01-04T00:00:00.000000Z' })
  })

  it('writes null for a key without a limit', async () => {
    const store = await startTestStore()
    const { body } = await callLicenseApi(store, 'activate', { ...seat, license_key: demoKeys.unlimited })
    expect(body.license_key).toMatchObject({ activation_limit: null, activation_usage: 1 })
  })

  it('grants keys of test mode, other products and other stores, and says whose they are', async () => {
    const store = await startTestStore()
    const validate = async (key: string) =>
      (await callLicenseApi(store, 'validate', { license_key: key })).body
    expect(await validate(demoKeys.testMode)).toMatchObject({
      valid: true,
      license_key: { test_mode: true },
      meta: { store_id: 12345, product_id: 67890 },
    })
    expect(await validate(demoKeys.otherProduct)).toMatchObject({
      valid: true,
      meta: { store_id: 12345, product_id: 67891 },
    })
    expect(await validate(demoKeys.otherStore)).toMatchObject({ valid: true, meta: { store_id: 12346 } })
  })
})
