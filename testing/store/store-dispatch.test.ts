import { describe, expect, it, onTestFinished } from 'vitest'
import { type LicenseStore, startLicenseStore } from './license-store.js'

async function start(): Promise<LicenseStore> {
  const store = await startLicenseStore()
  onTestFinished(() => store.close())
  return store
}

function post(store: LicenseStore, path: string, fields: Record<string, string>): Promise<Response> {
  return fetch(`${store.url}/v1/licenses/${path}`, { method: 'POST', body: new URLSearchParams(fields) })
}

describe('what the framework of the real store does before its calls', () => {
  it('cuts blanks around what comes in', async () => {
    const store = await start()
    const license_key = ` ${store.keys.demo.fiveSeats}\n`
    const response = await post(store, 'activate', { license_key, instance_name: ' My computer ' })
    expect(response.status).toBe(200)
    expect(store.keys.get(store.keys.demo.fiveSeats)?.instances.map(({ name }) => name)).toEqual([
      'My computer',
    ])
  })

  it('answers at an address with a slash at its end', async () => {
    const store = await start()
    const license_key = store.keys.demo.fiveSeats
    expect((await post(store, 'validate/', { license_key })).status).toBe(200)
    expect(store.requests.last()).toMatchObject({ route: 'validate', path: '/v1/licenses/validate/' })
  })

  it.each(['GET', 'PUT', 'DELETE'])('says to %s which methods there are', async (method) => {
    const store = await start()
    const response = await fetch(`${store.url}/v1/licenses/validate`, { method })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
    expect(await response.json()).toMatchObject({
      errors: [
        {
          status: '405',
          detail: `The ${method} method is not supported for route v1/licenses/validate. Supported methods: POST.`,
        },
      ],
    })
    expect(store.requests.last()).toMatchObject({ route: 'unknown', handled: false, status: 405 })
    const keys = await fetch(`${store.url}/v1/license-keys/1`, { method: 'DELETE' })
    expect(keys.headers.get('allow')).toBe('GET, PATCH')
  })

  it('lets pages of any origin call, and uses up no fault by saying so', async () => {
    const store = await start()
    store.faults.once('validate', { kind: 'server-error' })
    const preflight = await fetch(`${store.url}/v1/licenses/validate`, {
      method: 'OPTIONS',
      headers: { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    })
    expect([preflight.status, await preflight.text()]).toEqual([204, ''])
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*')
    expect(preflight.headers.get('access-control-allow-methods')).toBe('POST')
    expect(preflight.headers.get('access-control-allow-headers')).toBe('content-type')
    expect((await post(store, 'validate', { license_key: store.keys.demo.fiveSeats })).status).toBe(500)
  })
})

describe('stores below paths of their own', () => {
  it('have an address each, by the id of their provider', async () => {
    const { url, urls } = await start()
    expect([urls['lemon-squeezy'], urls.sellapp, urls['dodo-payments']]).toEqual([
      url,
      `${url}/api`,
      `${url}/dodo`,
    ])
  })

  it('answer in their own way at addresses that they do not have', async () => {
    const { url } = await start()
    const answer = async (path: string) => (await fetch(`${url}${path}`)).json()
    expect(await answer('/dodo/nothing')).toEqual({ message: 'The route dodo/nothing could not be found.' })
    expect(await answer('/dodos/nothing')).toMatchObject({ errors: [{ status: '404' }] })
    const wrongMethod = await fetch(`${url}/dodo/licenses/validate`)
    expect([wrongMethod.status, wrongMethod.headers.get('allow')]).toEqual([405, 'POST'])
  })
})
