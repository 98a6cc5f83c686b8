import { describe, expect, it } from 'vitest'
import { callLicenseApi } from '../call-license-api.js'
import { demoKeys } from '../demo-keys.js'
import { startTestStore } from '../start-test-store.js'
import { createFaultBook } from './fault-book.js'

const status = (code: number) => ({ kind: 'raw', status: code }) as const

describe('createFaultBook', () => {
  it('keeps a fault that is set until it is cleared', () => {
    const faults = createFaultBook()
    faults.set('validate', status(500))
    expect([faults.take('validate'), faults.take('validate')]).toEqual([status(500), status(500)])
    faults.clear('validate')
    expect(faults.take('validate')).toBeUndefined()
  })

  it('replaces the fault that was set before', () => {
    const faults = createFaultBook()
    faults.set('validate', status(500))
    faults.set('validate', status(501))
    expect(faults.take('validate')).toEqual(status(501))
  })

  it('uses up those for one request in the order of setting, then those that stay', () => {
    const faults = createFaultBook()
    faults.set('validate', status(500))
    faults.once('validate', status(501))
    faults.once('validate', status(502))
    const taken = [faults.take('validate'), faults.take('validate'), faults.take('validate')]
    expect(taken).toEqual([status(501), status(502), status(500)])
  })

  it("prefers a call's own fault to that of all, and once to set", () => {
    const faults = createFaultBook()
    faults.set('*', status(500))
    faults.set('validate', status(501))
    faults.once('*', status(502))
    faults.once('validate', status(503))
    const taken = [1, 2, 3].map(() => faults.take('validate'))
    expect(taken).toEqual([status(503), status(502), status(501)])
    expect([faults.take('activate'), faults.take(null)]).toEqual([status(500), status(500)])
  })

  it('leaves other calls alone', () => {
    const faults = createFaultBook()
    faults.set('validate', status(500))
    faults.once('validate', status(501))
    expect([faults.take('activate'), faults.take('deactivate'), faults.take(null)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('clears one call or everything', () => {
    const faults = createFaultBook()
    faults.set('validate', status(500))
    faults.once('activate', status(501))
    faults.clear('validate')
    expect([faults.take('validate'), faults.take('activate')]).toEqual([undefined, status(501)])
    faults.once('activate', status(501))
    faults.set('*', status(502))
    faults.clear()
    expect(faults.take('activate')).toBeUndefined()
  })

  it('refuses at once what it could not do later', () => {
    const faults = createFaultBook()
    expect(() => faults.set('renew' as never, status(500))).toThrow(/expected one of activate, validate/)
    expect(() => faults.set('validate', { kind: 'explode' } as never)).toThrow(/fault.kind: expected one of/)
    expect(() => faults.once('validate', status(99))).toThrow(/fault.status: expected a whole number/)
    expect(faults.take('validate')).toBeUndefined()
  })
})

describe('a fault of one call, over HTTP', () => {
  it('leaves the others as they are', async () => {
    const store = await startTestStore()
    const { id } = store.keys.addInstance(demoKeys.fiveSeats, { name: 'Desk' })
    const fields = { license_key: demoKeys.fiveSeats, instance_name: 'Laptop', instance_id: id }
    store.faults.set('validate', { kind: 'server-error' })
    const statuses = []
    for (const call of ['validate', 'activate', 'deactivate', 'validate'] as const) {
      statuses.push((await callLicenseApi(store, call, fields)).status)
    }
    expect(statuses).toEqual([500, 200, 200, 500])
    store.faults.clear()
    const { status } = await callLicenseApi(store, 'validate', { license_key: demoKeys.fiveSeats })
    expect(status).toBe(200)
  })

  it('strikes once if so set', async () => {
    const store = await startTestStore()
    store.faults.once('validate', { kind: 'server-error' })
    const fields = { license_key: demoKeys.fiveSeats }
    expect((await callLicenseApi(store, 'validate', fields)).status).toBe(500)
    expect((await callLicenseApi(store, 'validate', fields)).status).toBe(200)
  })

  it('of all calls strikes at unknown addresses too', async () => {
    const store = await startTestStore()
    store.faults.set('*', { kind: 'captive-portal' })
    expect((await fetch(`${store.url}/anything`)).status).toBe(200)
    store.faults.set('*', { kind: 'other-verdict' })
    expect((await fetch(`${store.url}/anything`)).status).toBe(404)
  })
})
