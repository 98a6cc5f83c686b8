import { describe, expect, it } from 'vitest'
import { callLicenseApi } from '../call-license-api.js'
import { demoKeys } from '../demo-keys.js'
import { startTestStore, testStoreAt } from '../start-test-store.js'

const seat = { license_key: demoKeys.fiveSeats, instance_name: 'Desk' }
const calls = ['activate', 'validate', 'deactivate'] as const

async function errorsOf(store: { url: string }, key: string): Promise<unknown[]> {
  const fields = { license_key: key, instance_name: 'Desk', instance_id: 'invented' }
  const answers = await Promise.all(calls.map((call) => callLicenseApi(store, call, fields)))
  return answers.map(({ body }) => body.error)
}

describe('the order of checks', () => {
  it('is disabled, expired, then the limit or the instance', async () => {
    const store = await startTestStore()
    store.keys.update(demoKeys.full, { disabled: true, expiresAt: testStoreAt })
    expect(await errorsOf(store, demoKeys.full)).toEqual(Array(3).fill('This license key is disabled.'))
    store.keys.update(demoKeys.full, { disabled: false })
    expect(await errorsOf(store, demoKeys.full)).toEqual(Array(3).fill('This license key is expired.'))
    store.keys.update(demoKeys.full, { expiresAt: null })
    const limitOrInstance = [
      'This license key has reached the activation limit.',
      'instance_id not found.',
      'instance_id not found.',
    ]
    expect(await errorsOf(store, demoKeys.full)).toEqual(limitOrInstance)
  })

  it('can be turned round', async () => {
    const store = await startTestStore({ checkOrder: ['limit', 'instance', 'expired', 'disabled'] })
    store.keys.update(demoKeys.full, { disabled: true, expiresAt: testStoreAt })
    expect(await errorsOf(store, demoKeys.full)).toEqual([
      'This license key has reached the activation limit.',
      'instance_id not found.',
      'instance_id not found.',
    ])
    store.keys.update(demoKeys.fiveSeats, { disabled: true, expiresAt: testStoreAt })
    const { body } = await callLicenseApi(store, 'validate', seat)
    expect(body).toMatchObject({ error: 'This license key is expired.', license_key: { status: 'disabled' } })
  })

  it('can differ for one call, and a check left out is not made', async () => {
    const store = await startTestStore({ checkOrder: { deactivate: ['instance'] } })
    const { id } = store.keys.addInstance(demoKeys.disabled, { name: 'Desk' })
    const fields = { license_key: demoKeys.disabled, instance_id: id }
    expect((await callLicenseApi(store, 'validate', fields)).status).toBe(400)
    expect((await callLicenseApi(store, 'deactivate', fields)).body).toMatchObject({
      deactivated: true,
      license_key: { status: 'disabled', activation_usage: 0 },
    })
  })

  it('refuses checks that do not exist or come twice', async () => {
    await expect(startTestStore({ checkOrder: ['seats' as never] })).rejects.toThrow(/checkOrder: expected/)
    const twice = startTestStore({ checkOrder: { validate: ['limit', 'limit'] } })
    await expect(twice).rejects.toThrow(TypeError)
  })
})
