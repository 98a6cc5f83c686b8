import { describe, expect, it } from 'vitest'
import { testStoreAt } from '../start-test-store.js'
import { activate, seatsTaken, startWith } from './faulty-activation.js'
import type { StoreFault } from './store-fault.js'

describe("faults that put another answer in place of the store's", () => {
  it.each([
    [{}, null],
    [{ retryAfter: 30 }, '30'],
    [{ retryAfter: 'Tue, 01 Jan 2030 00:01:00 GMT' }, 'Tue, 01 Jan 2030 00:01:00 GMT'],
    [{ retryAfter: 'shortly' }, 'shortly'],
    [{ retryAt: testStoreAt + 90_000 }, 'Tue, 01 Jan 2030 00:01:30 GMT'],
  ])('rate-limited %j sends Retry-After: %s', async (detail, expected) => {
    const store = await startWith({ kind: 'rate-limited', ...detail })
    const { status, headers, text } = await activate(store)
    expect([status, JSON.parse(text)]).toEqual([429, { message: 'Too Many Attempts.' }])
    expect(headers.get('retry-after')).toBe(expected)
  })

  it('server-error sends JSON with 500', async () => {
    const { status, headers, text } = await activate(await startWith({ kind: 'server-error' }))
    expect([status, headers.get('content-type'), JSON.parse(text)]).toEqual([
      500,
      'application/json',
      { message: 'Server Error' },
    ])
  })

  it('server-error sends a page of HTML with any status', async () => {
    const store = await startWith({ kind: 'server-error', status: 520, as: 'html' })
    const { status, headers, text } = await activate(store)
    expect([status, headers.get('content-type')]).toEqual([520, 'text/html; charset=UTF-8'])
    expect(text).toMatch(/^<!DOCTYPE html>/)
  })

  it('captive-portal sends a page of HTML with 200', async () => {
    const { status, headers, text } = await activate(await startWith({ kind: 'captive-portal' }))
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8'])
    expect(text).toContain('log in')
  })

  it('redirect names another address', async () => {
    const store = await startWith({ kind: 'redirect', to: 'http://127.0.0.1:1/login' })
    const { status, headers } = await activate(store)
    expect([status, headers.get('location')]).toEqual([302, 'http://127.0.0.1:1/login'])
  })

  it('raw sends anything', async () => {
    const headers = { 'Content-Type': 'text/plain', 'X-Thing': 'a' }
    const store = await startWith({ kind: 'raw', status: 418, headers, body: new Uint8Array([72, 105]) })
    const answer = await activate(store)
    expect([answer.status, answer.text]).toEqual([418, 'Hi'])
    expect(answer.headers.get('content-type')).toBe('text/plain')
    expect(answer.headers.get('x-thing')).toBe('a')
  })

  it('raw without a body sends none', async () => {
    const { status, headers, text } = await activate(await startWith({ kind: 'raw', status: 204 }))
    expect([status, headers.get('content-type'), text]).toEqual([204, null, ''])
  })

  const kinds: StoreFault[] = [
    { kind: 'rate-limited' },
    { kind: 'server-error', status: 504 },
    { kind: 'captive-portal' },
    { kind: 'redirect', to: 'http://127.0.0.1:1/' },
    { kind: 'raw', status: 200, body: '{}' },
  ]
  it.each(kinds)('$kind strikes before the store acts, or after it if so set', async (fault) => {
    const store = await startWith(fault)
    const before = await activate(store)
    expect([seatsTaken(store), store.requests.last()?.handled]).toEqual([0, false])
    store.faults.set('activate', { ...fault, when: 'after-effect' } as StoreFault)
    const after = await activate(store)
    expect([seatsTaken(store), store.requests.last()?.handled]).toEqual([1, true])
    expect([after.status, after.text]).toEqual([before.status, before.text])
    expect(after.headers.get('date')).toBe('Tue, 01 Jan 2030 00:00:00 GMT')
  })
})
