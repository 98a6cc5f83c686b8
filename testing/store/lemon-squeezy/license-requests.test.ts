import { describe, expect, it } from 'vitest'
import { callLicenseApi } from '../call-license-api.js'
import { demoKeys } from '../demo-keys.js'
import { startTestStore } from '../start-test-store.js'

const seat = { license_key: demoKeys.fiveSeats, instance_name: 'Desk & Übung' }
const json = { 'content-type': 'application/json' }

async function post(url: string, init: RequestInit = {}) {
  const response = await fetch(url, { method: 'POST', ...init })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

describe('the forms of a request', () => {
  it.each([
    ['form', { body: new URLSearchParams(seat) }, ''],
    ['json', { body: JSON.stringify(seat), headers: json }, ''],
    ['json', { body: JSON.stringify(seat), headers: { 'content-type': 'application/vnd.api+json' } }, ''],
    ['query', {}, `?${new URLSearchParams(seat)}`],
  ])('reads %s (%#)', async (encoding, init, query) => {
    const store = await startTestStore()
    const { status, body } = await post(`${store.url}/v1/licenses/activate${query}`, init)
    expect(status).toBe(200)
    expect(body).toMatchObject({ activated: true, instance: { name: 'Desk & Übung' } })
    expect(store.requests.last()).toMatchObject({ encoding, fields: seat })
  })

  it('lets the body count where body and query name a field', async () => {
    const store = await startTestStore()
    const query = new URLSearchParams({ license_key: 'other', instance_name: 'From the query' })
    const body = new URLSearchParams({ license_key: demoKeys.fiveSeats })
    const answer = await post(`${store.url}/v1/licenses/activate?${query}`, { body })
    expect(answer.body).toMatchObject({ activated: true, instance: { name: 'From the query' } })
  })

  it('takes no notice of a bearer token', async () => {
    const store = await startTestStore()
    const headers = { authorization: 'Bearer anything' }
    const answer = await post(`${store.url}/v1/licenses/activate`, {
      body: new URLSearchParams(seat),
      headers,
    })
    expect(answer.status).toBe(200)
    expect(store.requests.last()?.headers.authorization).toBe('Bearer anything')
  })

  it.each([null, ''])('takes an instance_id of %j on validate as absent', async (instanceId) => {
    const store = await startTestStore()
    const body = JSON.stringify({ license_key: demoKeys.fiveSeats, instance_id: instanceId })
    const answer = await post(`${store.url}/v1/licenses/validate`, { body, headers: json })
    expect(answer).toMatchObject({ status: 200, body: { valid: true, instance: null } })
  })

  it('does not read a body of another type', async () => {
    const store = await startTestStore()
    const init = { body: JSON.stringify(seat), headers: { 'content-type': 'text/plain' } }
    expect((await post(`${store.url}/v1/licenses/activate`, init)).status).toBe(422)
    expect(store.requests.last()).toMatchObject({ encoding: 'none', fields: {} })
  })

  it.each(['{"license_key":', '[]', 'null', '"text"'])('takes the JSON body %s as empty', async (body) => {
    const store = await startTestStore()
    const answer = await post(`${store.url}/v1/licenses/validate`, { body, headers: json })
    expect(answer.body).toMatchObject({ message: 'The license key field is required.' })
  })

  it('refuses a body that no honest client sends', async () => {
    const store = await startTestStore()
    const body = new URLSearchParams({ license_key: 'x'.repeat(300_000) })
    expect((await post(`${store.url}/v1/licenses/validate`, { body })).status).toBe(413)
    expect((await callLicenseApi(store, 'validate', seat)).status).toBe(200)
  })
})

function one(name: string, message: string) {
  return { message, errors: { [name]: [message] } }
}

describe('fields that are missing', () => {
  it.each([
    ['activate', { license_key: 'x' }, one('instance_name', 'The instance name field is required.')],
    ['activate', { instance_name: 'Desk' }, one('license_key', 'The license key field is required.')],
    ['validate', {}, one('license_key', 'The license key field is required.')],
    ['validate', { license_key: '  ' }, one('license_key', 'The license key field is required.')],
    ['deactivate', { license_key: 'x' }, one('instance_id', 'The instance id field is required.')],
    [
      'deactivate',
      { instance_id: '' },
      {
        message: 'The license key field is required. (and 1 more error)',
        errors: {
          license_key: ['The license key field is required.'],
          instance_id: ['The instance id field is required.'],
        },
      },
    ],
  ] as const)('%s with %j answers 422 before the key is looked up', async (call, fields, expected) => {
    const store = await startTestStore()
    const { status, body } = await callLicenseApi(store, call, fields)
    expect(status).toBe(422)
    expect(body).toStrictEqual(expected)
    expect(['error', 'activated', 'valid', 'deactivated'].filter((name) => name in body)).toEqual([])
  })

  it('answers 422 to a field that is no text', async () => {
    const store = await startTestStore()
    const init = { body: JSON.stringify({ license_key: 123 }), headers: json }
    expect(await post(`${store.url}/v1/licenses/validate`, init)).toEqual({
      status: 422,
      body: one('license_key', 'The license key field must be a string.'),
    })
  })
})

describe('addresses', () => {
  it.each([
    ['POST', '/v1/licenses/renew'],
    ['GET', '/v1/licenses'],
    ['POST', '/v1/licenses/validate//'],
    ['GET', '/'],
  ])('%s %s answers 404 as JSON, without a verdict', async (method, path) => {
    const store = await startTestStore()
    const response = await fetch(store.url + path, { method })
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(await response.json()).toStrictEqual({
      jsonapi: { version: '1.0' },
      errors: [{ detail: expect.stringContaining('could not be found'), status: '404', title: 'Not Found' }],
    })
    expect(store.requests.last()).toMatchObject({
      route: 'unknown',
      method,
      path,
      status: 404,
      handled: false,
    })
  })
})

describe('headers', () => {
  it('are those of the store, the rate limit counting down', async () => {
    const store = await startTestStore()
    const first = await callLicenseApi(store, 'validate', { license_key: demoKeys.fiveSeats })
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'content-type': 'application/json',
      'cache-control': 'no-cache, private',
      'access-control-allow-origin': '*',
      'x-ratelimit-limit': '300',
      'x-ratelimit-remaining': '299',
      date: 'Tue, 01 Jan 2030 00:00:00 GMT',
    })
    expect(first.headers.has('retry-after')).toBe(false)
    const second = await callLicenseApi(store, 'validate', { license_key: 'unknown' })
    expect(second.headers.get('x-ratelimit-remaining')).toBe('298')
  })

  it('say when to come back once the minute is spent', async () => {
    const store = await startTestStore({ rateLimitPerMinute: 1 })
    await callLicenseApi(store, 'validate', seat)
    store.clock.advance(20_000)
    const { status, headers, body } = await callLicenseApi(store, 'activate', seat)
    expect([status, body]).toEqual([429, { message: 'Too Many Attempts.' }])
    expect(Object.fromEntries(headers)).toMatchObject({
      'retry-after': '40',
      'x-ratelimit-limit': '1',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Date.UTC(2030, 0, 1, 0, 1) / 1_000),
    })
    expect(store.keys.get(demoKeys.fiveSeats)?.instances).toEqual([])
    store.clock.advance(40_000)
    expect((await callLicenseApi(store, 'activate', seat)).status).toBe(200)
  })
})
