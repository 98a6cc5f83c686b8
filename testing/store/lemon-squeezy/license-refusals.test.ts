import { describe, expect, it } from 'vitest'
import { callLicenseApi } from '../call-license-api.js'
import { demoKeys } from '../demo-keys.js'
import { startTestStore, testStoreAt } from '../start-test-store.js'
import type { LicenseVerb } from '../store-exchange.js'
import { exampleLicense, exampleSale } from './example-answer.js'

const dayMs = 86_400_000
const seat = { license_key: demoKeys.fiveSeats, instance_name: 'Desk' }

interface RefusalRow {
  readonly call: LicenseVerb
  readonly key: keyof typeof demoKeys
  readonly status: number
  readonly error: string
  readonly shows: Record<string, unknown>
}

const disabled = { status: 'disabled', activation_usage: 1 }
const expired = { status: 'expired', activation_usage: 1 }
const businessRefusals: RefusalRow[] = [
  { call: 'activate', key: 'disabled', status: 400, error: 'This license key is disabled.', shows: disabled },
  { call: 'validate', key: 'disabled', status: 400, error: 'This license key is disabled.', shows: disabled },
  {
    call: 'deactivate',
    key: 'disabled',
    status: 400,
    error: 'This license key is disabled.',
    shows: disabled,
  },
  { call: 'activate', key: 'expired', status: 400, error: 'This license key is expired.', shows: expired },
  { call: 'validate', key: 'expired', status: 400, error: 'This license key is expired.', shows: expired },
  { call: 'deactivate', key: 'expired', status: 400, error: 'This license key is expired.', shows: expired },
  {
    call: 'activate',
    key: 'oneSeat',
    status: 400,
    error: 'This license key has reached the activation limit.',
    shows: { status: 'active', activation_limit: 1, activation_usage: 1 },
  },
]
const verdictFields = { activate: 'activated', validate: 'valid', deactivate: 'deactivated' } as const
const calls = Object.keys(verdictFields) as LicenseVerb[]

describe('a refused call', () => {
  it.each(businessRefusals)('$call of a key that is $key: $status "$error"', async (row) => {
    const store = await startTestStore()
    const key = demoKeys[row.key]
    const { id } = store.keys.addInstance(key, { name: 'Desk' })
    const fields = { license_key: key, instance_name: 'Laptop', instance_id: id }
    const { status, body } = await callLicenseApi(store, row.call, fields)
    expect(status).toBe(row.status)
    expect(body).toMatchObject({
      [verdictFields[row.call]]: false,
      error: row.error,
      license_key: { key, ...row.shows },
      meta: { store_id: 12345, product_id: 67890, customer_email: 'customer@example.test' },
    })
    const instance = row.call === 'validate' ? { instance: null } : {}
    expect(body).toStrictEqual({
      [verdictFields[row.call]]: false,
      error: row.error,
      license_key: body.license_key,
      ...instance,
      meta: body.meta,
    })
    expect(store.keys.get(key)?.instances.map((instance) => instance.id)).toEqual([id])
  })

  it.each(calls)('%s of an unknown key: 404 with a verdict and an error, nothing else', async (call) => {
    const store = await startTestStore()
    const fields = { license_key: 'no such key', instance_name: 'Desk', instance_id: 'no such seat' }
    const { status, body } = await callLicenseApi(store, call, fields)
    expect(status).toBe(404)
    expect(body).toStrictEqual({ [verdictFields[call]]: false, error: 'license_key not found.' })
  })

  it.each(['validate', 'deactivate'] as const)('%s of an unknown instance: 404', async (call) => {
    const store = await startTestStore()
    const removed = store.keys.addInstance(demoKeys.fiveSeats, { name: 'Desk' })
    store.keys.releaseInstance(demoKeys.fiveSeats, removed.id)
    const ofAnotherKey = store.keys.get(demoKeys.full)!.instances[0]!.id
    for (const id of [removed.id, ofAnotherKey, 'invented']) {
      const { status, body } = await callLicenseApi(store, call, { ...seat, instance_id: id })
      expect(status).toBe(404)
      expect(body).toStrictEqual({ [verdictFields[call]]: false, error: 'instance_id not found.' })
    }
  })

  it('names the key and its sale with an unknown instance, if so set', async () => {
    const store = await startTestStore({ instanceNotFoundBody: 'full' })
    const fields = { ...seat, instance_id: 'invented' }
    const validated = await callLicenseApi(store, 'validate', fields)
    expect(validated.status).toBe(404)
    expect(validated.body).toStrictEqual({
      valid: false,
      error: 'instance_id not found.',
      license_key: exampleLicense({}),
      instance: null,
      meta: exampleSale(2),
    })
    const deactivated = await callLicenseApi(store, 'deactivate', fields)
    expect(Object.keys(deactivated.body)).toEqual(['deactivated', 'error', 'license_key', 'meta'])
  })

  it('ends its sentences without a full stop, if so set', async () => {
    const store = await startTestStore({ trailingDot: false })
    const error = async (call: LicenseVerb, fields: Record<string, string>) =>
      (await callLicenseApi(store, call, fields)).body.error
    expect(await error('validate', { license_key: 'none' })).toBe('license_key not found')
    expect(await error('validate', { license_key: demoKeys.expired })).toBe('This license key is expired')
    expect(await error('deactivate', { ...seat, instance_id: 'none' })).toBe('instance_id not found')
  })

  it.each([
    [-1, 200],
    [0, 400],
    [1, 400],
  ])('%i ms around its end, a key is validated with %i', async (beyondMs, status) => {
    const store = await startTestStore()
    store.clock.set(testStoreAt + 3 * dayMs + beyondMs)
    const answer = await callLicenseApi(store, 'validate', { license_key: demoKeys.expiresSoon })
    expect(answer.status).toBe(status)
  })
})
