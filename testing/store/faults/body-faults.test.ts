import { describe, expect, it } from 'vitest'
import { callLicenseApi } from '../call-license-api.js'
import { demoKeys } from '../demo-keys.js'
import { startTestStore } from '../start-test-store.js'
import { activate, activateJson, seat, seatsTaken, startWith } from './faulty-activation.js'

describe('faults in what the answer says', () => {
  it('truncated ends the JSON early in a whole message', async () => {
    const store = await startWith({ kind: 'truncated' })
    const { status, headers, text } = await activate(store)
    expect([status, headers.get('content-length')]).toEqual([200, String(text.length)])
    expect(text).toMatch(/^\{"activated":true/)
    expect(() => JSON.parse(text)).toThrow(SyntaxError)
    expect(seatsTaken(store)).toBe(1)
  })

  it('truncated keeps as many bytes as told', async () => {
    expect((await activate(await startWith({ kind: 'truncated', keepBytes: 5 }))).text).toBe('{"act')
    expect((await activate(await startWith({ kind: 'truncated', keepBytes: 0 }))).text).toBe('')
  })

  it('wrong-type makes the verdict something else than true or false', async () => {
    expect(await activateJson(await startWith({ kind: 'wrong-type' }))).toMatchObject({
      activated: 'yes',
      error: null,
    })
    expect(await activateJson(await startWith({ kind: 'wrong-type', value: 1 }))).toMatchObject({
      activated: 1,
    })
  })

  it('other-verdict gives the verdict of another call', async () => {
    const store = await startWith({ kind: 'other-verdict' })
    store.faults.set('validate', { kind: 'other-verdict' })
    const activated = await activateJson(store)
    expect([activated.valid, 'activated' in activated]).toEqual([true, false])
    const validated = (await callLicenseApi(store, 'validate', seat)).body
    expect([validated.activated, 'valid' in validated]).toEqual([true, false])
    store.faults.set('validate', { kind: 'other-verdict', field: 'deactivated' })
    expect((await callLicenseApi(store, 'validate', seat)).body).toMatchObject({ deactivated: true })
  })

  it('refusal-at-200 sends a refusal with 200', async () => {
    const store = await startTestStore()
    store.faults.set('validate', { kind: 'refusal-at-200', error: 'Not today.' })
    const refused = await callLicenseApi(store, 'validate', { license_key: demoKeys.disabled })
    expect(refused).toMatchObject({
      status: 200,
      body: { valid: false, error: 'This license key is disabled.', license_key: { status: 'disabled' } },
    })
    const withdrawn = await callLicenseApi(store, 'validate', seat)
    expect(withdrawn).toMatchObject({
      status: 200,
      body: { valid: false, error: 'Not today.', license_key: { status: 'inactive' } },
    })
  })

  it('extra-fields adds fields everywhere and leaves the others', async () => {
    const store = await startWith({ kind: 'extra-fields', fields: { surprise: [1] } })
    expect(await activateJson(store)).toMatchObject({
      activated: true,
      surprise: [1],
      license_key: { surprise: [1], status: 'active' },
      instance: { surprise: [1], name: 'Desk' },
      meta: { surprise: [1], store_id: 12345 },
    })
  })

  it('extra-fields has fields of its own, and no instance stays none', async () => {
    const store = await startTestStore()
    store.faults.set('validate', { kind: 'extra-fields' })
    const { body } = await callLicenseApi(store, 'validate', seat)
    expect(body).toMatchObject({ instance: null, future_field: 'unknown', meta: { future_field: 'unknown' } })
  })

  it('oversized sends valid JSON of at least so many bytes', async () => {
    const { text } = await activate(await startWith({ kind: 'oversized', bytes: 300_000 }))
    expect(text.length).toBeGreaterThan(300_000)
    expect(JSON.parse(text)).toMatchObject({ activated: true })
    expect((await activate(await startWith({ kind: 'oversized' }))).text.length).toBeGreaterThan(1024 ** 2)
  })
})
