import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instance, licenseKey, OTHER_KEY, SENT, sale, yes } from '../../testing/outcomes/outcome-bodies.js'
import type { Outcome, OutcomeCall } from '../../testing/outcomes/outcome-row.js'
import { type OutcomeServer, startOutcomeServer } from '../../testing/outcomes/outcome-server.js'
import type { ProviderCall } from '../license-provider.js'
import { lemonSqueezy } from './index.js'

const { key, instanceId, seatName, storeId, productId } = SENT
const OTHER_PRODUCT = { product_id: 6, product_name: 'Other App' }

let server: OutcomeServer
beforeAll(async () => {
  server = await startOutcomeServer()
})
afterAll(() => server.close())

function createProvider(outcome: Outcome, call: OutcomeCall) {
  const { baseUrl, fetch } = server.play(outcome, call)
  return { provider: lemonSqueezy({ storeId, productId, baseUrl }), fetch }
}

function answer(body: (call: OutcomeCall) => unknown, status = 200): Outcome {
  return { kind: 'answer', status, body }
}

/** Answers each path from its own list, and records the requests. */
function createScriptedFetch(script: Record<string, () => Response | Promise<Response>>) {
  const asked: { path: string; form: Record<string, string> }[] = []
  const fetch: ProviderCall['fetch'] = async (input, init) => {
    const path = new URL(String(input)).pathname
    asked.push({ path, form: Object.fromEntries(new URLSearchParams(String(init?.body))) })
    return script[path]?.() ?? new Response('', { status: 500 })
  }
  return { asked, fetch }
}

describe('the requests of lemonSqueezy', () => {
  it.each<[OutcomeCall, string, Record<string, string>]>([
    ['inspect', 'validate', { license_key: key }],
    ['activate', 'activate', { license_key: key, instance_name: seatName }],
    ['validate', 'validate', { license_key: key, instance_id: instanceId }],
    ['deactivate', 'deactivate', { license_key: key, instance_id: instanceId }],
  ])('%s is one form post to %s', async (name, path, form) => {
    const { provider, fetch } = createProvider(answer(yes()), name)
    const request = { key, instanceId, seatName, idempotencyKey: 'i' }
    await provider[name](request, { fetch })
    const [first, ...others] = server.requests
    expect(others).toEqual([])
    expect(first).toMatchObject({ method: 'POST', path: `/v1/licenses/${path}` })
    expect(first?.headers).toMatchObject({
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
    })
    expect(first?.headers).not.toHaveProperty('cookie')
    expect(Object.fromEntries(new URLSearchParams(first?.body))).toEqual(form)
  })

  it('carry any name of a seat whole', async () => {
    const name = 'Zoë’s  Mac & PC = 100% +1 · 書斎'
    const { provider, fetch } = createProvider(answer(yes()), 'activate')
    await provider.activate({ key, seatName: name }, { fetch })
    expect(new URLSearchParams(server.requests[0]?.body).get('instance_name')).toBe(name)
  })
})

describe('the answers of lemonSqueezy', () => {
  it('tell all facts of a license, dates as epoch milliseconds and ids as strings', async () => {
    const license = licenseKey({ activation_limit: 3, expires_at: '2030-06-01T12:00:00.500000Z' })
    const { provider, fetch } = createProvider(answer(yes({ license_key: license })), 'activate')
    expect(await provider.activate({ key, seatName }, { fetch })).toEqual({
      kind: 'granted',
      serverTimeAt: Date.UTC(2030, 0, 1),
      value: {
        license: {
          licenseId: '7',
          keyTail: '5E6F',
          status: 'active',
          expiresAt: Date.UTC(2030, 5, 1, 12, 0, 0, 500),
          seatsUsed: 1,
          seatsLimit: 3,
          storeId: '1',
          productId: '5',
          productName: 'App',
          variantId: '4',
          variantName: 'Default',
          customerName: 'A. Customer',
          customerEmail: 'a.customer@example.test',
          testMode: false,
        },
        seat: { instanceId, name: seatName, createdAt: Date.UTC(2030, 0, 1) },
      },
    })
  })

  it('say unknown where the store says nothing, and null where there is no limit', async () => {
    const license = { key, activation_limit: null, expires_at: null }
    const { provider, fetch } = createProvider(
      answer(yes({ license_key: license, meta: { store_id: '1', product_id: '5' } })),
      'inspect',
    )
    expect(await provider.inspect({ key }, { fetch })).toMatchObject({
      value: {
        keyTail: '5E6F',
        status: 'unknown',
        expiresAt: null,
        seatsUsed: 'unknown',
        seatsLimit: null,
        storeId: '1',
        productId: '5',
        testMode: 'unknown',
      },
    })
  })

  it('name the product that a key of another product is for', async () => {
    const { provider, fetch } = createProvider(answer(yes({ meta: sale(OTHER_PRODUCT) })), 'inspect')
    expect(await provider.inspect({ key }, { fetch })).toMatchObject({
      reason: 'wrong-product',
      facts: { productId: '6', productName: 'Other App' },
    })
  })

  it('keep the name that was asked for where the store does not repeat it', async () => {
    const { provider, fetch } = createProvider(
      answer(yes({ instance: instance({ name: null }) })),
      'activate',
    )
    expect(await provider.activate({ key, seatName }, { fetch })).toMatchObject({
      value: { seat: { name: seatName } },
    })
  })
})

describe('a seat that may not be kept', () => {
  const paths = { activate: '/v1/licenses/activate', deactivate: '/v1/licenses/deactivate' }
  const activated = (fields: object) => () => Response.json(yes({ ...fields })('activate'))
  const deactivated = () => Response.json(yes()('deactivate'))

  it.each<[string, object, object]>([
    ['of another product', { meta: sale(OTHER_PRODUCT) }, { kind: 'refused', reason: 'wrong-product' }],
    [
      'of a test key',
      { license_key: licenseKey({ test_mode: true }) },
      { kind: 'refused', reason: 'test-key' },
    ],
    ['without a word on the product', { meta: null }, { kind: 'unreachable', cause: 'not-the-api' }],
    [
      'of another key',
      { license_key: licenseKey({ key: OTHER_KEY }) },
      { kind: 'unreachable', cause: 'not-the-api' },
    ],
  ])('%s is given back before the answer', async (_title, fields, expected) => {
    const { asked, fetch } = createScriptedFetch({
      [paths.activate]: activated(fields),
      [paths.deactivate]: deactivated,
    })
    const provider = lemonSqueezy({ storeId, productId })
    expect(await provider.activate({ key, seatName }, { fetch })).toMatchObject(expected)
    expect(asked.map(({ path }) => path)).toEqual([paths.activate, paths.deactivate])
    expect(asked[1]?.form).toEqual({ license_key: key, instance_id: instanceId })
  })

  it('leaves the answer as it is when it cannot be given back', async () => {
    const controller = new AbortController()
    const scripts: (() => Promise<Response>)[] = [
      () => Promise.reject(new Error('net::ERR_INTERNET_DISCONNECTED')),
      () => Promise.reject((controller.abort(new Error('closed')), new Error('aborted'))),
    ]
    for (const deactivate of scripts) {
      const { fetch } = createScriptedFetch({
        [paths.activate]: activated({ meta: sale(OTHER_PRODUCT) }),
        [paths.deactivate]: deactivate,
      })
      const provider = lemonSqueezy({ storeId, productId })
      const call = { fetch, signal: controller.signal }
      expect(await provider.activate({ key, seatName }, call)).toMatchObject({ reason: 'wrong-product' })
    }
  })

  it.each([
    ['is given back counts as none', deactivated, { cause: 'rate-limited', isSeatFreed: true }],
    ['cannot be given back is looked for', () => new Response('', { status: 429 }), { cause: 'not-the-api' }],
  ])('that came with a rate limit and %s', async (_what, deactivate, expected) => {
    const { asked, fetch } = createScriptedFetch({
      [paths.activate]: () =>
        Response.json(yes()('activate'), { status: 429, headers: { 'Retry-After': '9' } }),
      [paths.deactivate]: deactivate,
    })
    const provider = lemonSqueezy({ storeId, productId })
    expect(await provider.activate({ key, seatName }, { fetch })).toEqual({
      kind: 'unreachable',
      ...expected,
      retryAfterMs: 9_000,
    })
    expect(asked).toHaveLength(2)
  })

  it('is kept, with one request, when all is well; and nothing is given back that was not taken', async () => {
    const provider = lemonSqueezy({ storeId, productId })
    for (const body of [yes()('activate'), { activated: false, error: 'No.' }, { activated: true }, {}]) {
      const { asked, fetch } = createScriptedFetch({ [paths.activate]: () => Response.json(body) })
      await provider.activate({ key, seatName }, { fetch })
      expect(asked).toHaveLength(1)
    }
  })
})
