import { describe, expect, it } from 'vitest'
import { activate, startWith } from './faulty-activation.js'

describe('faults in the headers', () => {
  it.each([
    [null, null],
    [Date.UTC(2040, 0, 1), 'Sun, 01 Jan 2040 00:00:00 GMT'],
    ['yesterday', 'yesterday'],
  ])('date-header %j sends Date: %s', async (value, expected) => {
    const store = await startWith({ kind: 'date-header', value })
    const { status, headers } = await activate(store)
    expect([status, headers.get('date')]).toEqual([200, expected])
  })

  it('headers adds, changes and drops', async () => {
    const changes = { 'content-type': 'text/plain', 'x-new': 'a', 'x-ratelimit-limit': null }
    const { headers, text } = await activate(await startWith({ kind: 'headers', headers: changes }))
    expect([headers.get('content-type'), headers.get('x-new')]).toEqual(['text/plain', 'a'])
    expect(headers.has('x-ratelimit-limit')).toBe(false)
    expect(JSON.parse(text)).toMatchObject({ activated: true })
  })

  it('tells when headers cannot be sent, and serves on', async () => {
    const store = await startWith({ kind: 'raw', status: 200, headers: { 'bad name': 'a' } })
    const { status, text } = await activate(store)
    expect([status, text]).toEqual([500, expect.stringContaining('bad name')])
    store.faults.clear()
    expect((await activate(store)).status).toBe(200)
  })
})
