import { describe, expect, it } from 'vitest'
import type { LicenseProvider, ProviderAnswer } from '../../providers/license-provider.js'
import type { LicenseRelayOptions } from '../options.js'
import { AT, createProvider, createTestRelay, facts, INSTANCE_ID, KEY, URL_BASE } from '../test-relay.js'

const ORIGIN = { address: '203.0.113.7' }

async function createFace(options: Partial<LicenseRelayOptions> = {}) {
  const relay = await createTestRelay({ lemonSqueezyApi: true, ...options })
  const post = async (call: string, fields: Record<string, string>) => {
    const init = { method: 'POST', body: new URLSearchParams(fields) }
    const response = await relay.send(new Request(`${URL_BASE}/v1/licenses/${call}`, init), ORIGIN)
    return { status: response.status, headers: response.headers, body: (await response.json()) as unknown }
  }
  return { ...relay, post }
}

const always = (answer: ProviderAnswer<never>): Partial<LicenseProvider> => ({
  inspect: async () => answer,
  activate: async () => answer,
  validate: async () => answer,
  deactivate: async () => answer,
})

const seat = { license_key: KEY, instance_id: INSTANCE_ID }

describe("Lemon Squeezy's license API of a relay", () => {
  it('is there only where it was switched on', async () => {
    const { post, log } = await createFace({ lemonSqueezyApi: false })
    expect(await post('validate', { license_key: KEY })).toMatchObject({
      status: 404,
      body: { error: { code: 'not-found' } },
    })
    expect(log).toMatchObject([{ outcome: 'not-found' }])
  })

  it('tells what the provider knows, and nobody’s name', async () => {
    const { post, log } = await createFace()
    const { status, headers, body } = await post('validate', seat)
    expect([status, body]).toEqual([
      200,
      {
        valid: true,
        error: null,
        license_key: {
          id: 7,
          status: 'active',
          key: KEY,
          activation_limit: 5,
          activation_usage: 1,
          created_at: null,
          expires_at: null,
          test_mode: false,
        },
        instance: {
          id: INSTANCE_ID,
          name: 'Studio-PC 3F9A1C-7A2B',
          created_at: new Date(AT - 1_000).toISOString().replace('.000Z', '.000000Z'),
        },
        meta: {
          store_id: 12345,
          order_id: 0,
          order_item_id: 0,
          variant_id: 0,
          variant_name: '',
          product_id: 67890,
          product_name: 'Margin Notes',
          customer_id: 0,
          customer_name: '',
          customer_email: '',
        },
      },
    ])
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('cache-control')).toBe('no-cache, private')
    expect(headers.get('content-type')).toBe('application/json')
    const [line] = log
    expect(line).toMatchObject({ verb: 'validate', outcome: 'granted', status: 200, level: 'info' })
    expect(JSON.stringify(log)).not.toContain(KEY)
  })

  const refused = (reason: 'key-disabled' | 'key-not-found') => always({ kind: 'refused', reason, facts })
  it.each([
    ['key-not-found', 404, 'license_key not found.'],
    ['wrong-product', 404, 'license_key not found.'],
    ['test-key', 404, 'license_key not found.'],
    ['key-disabled', 400, 'This license key is disabled.'],
    ['key-expired', 400, 'This license key is expired.'],
    ['instance-not-found', 404, 'instance_id not found.'],
    ['no-seats-left', 400, 'This license key has reached the activation limit.'],
  ] as const)('says %s in the words of the store', async (reason, status, error) => {
    const { post } = await createFace({
      provider: createProvider(always({ kind: 'refused', reason, facts })),
    })
    const calls = { validate: seat, deactivate: seat, activate: { license_key: KEY, instance_name: 'A' } }
    const verdicts = { validate: 'valid', deactivate: 'deactivated', activate: 'activated' }
    for (const [call, fields] of Object.entries(calls)) {
      const answer = await post(call, fields)
      const verdict = { [verdicts[call as keyof typeof verdicts]]: false, error }
      expect(answer).toMatchObject({ status, body: verdict })
      const isBare = status === 404
      const more = isBare ? [] : ['license_key', ...(call === 'validate' ? ['instance'] : []), 'meta']
      expect(Object.keys(answer.body as object)).toEqual([...Object.keys(verdict), ...more])
    }
  })

  it.each([
    [{ kind: 'unreachable', cause: 'server-error', retryAfterMs: 7_000 }, 503, 'Server Error', '7'],
    [{ kind: 'unreachable', cause: 'misconfigured' }, 503, 'Server Error', null],
    [{ kind: 'unreachable', cause: 'rate-limited', retryAfterMs: 1_500 }, 429, 'Too Many Attempts.', '2'],
    [{ kind: 'refused', reason: 'unspecified' }, 503, 'Server Error', null],
    [{ kind: 'refused', reason: 'invalid-input' }, 503, 'Server Error', null],
  ] as const)('makes no verdict of %j', async (said, status, message, retryAfter) => {
    const { post } = await createFace({ provider: createProvider(always(said)) })
    for (const call of ['validate', 'deactivate']) {
      const answer = await post(call, seat)
      expect([answer.status, answer.body, answer.headers.get('retry-after')]).toEqual([
        status,
        { message },
        retryAfter,
      ])
    }
  })

  it('keeps a seat of a key that is disabled, as the store does', async () => {
    let freed = 0
    const deactivate: LicenseProvider['deactivate'] = async () => {
      freed += 1
      return { kind: 'granted', value: null }
    }
    const provider = createProvider({ ...refused('key-disabled'), deactivate })
    const { post } = await createFace({ provider })
    expect(await post('deactivate', seat)).toMatchObject({ status: 400, body: { deactivated: false } })
    expect(freed).toBe(0)
  })

  it.each([
    ['activate', { instance_name: 'A' }, { license_key: ['The license key field is required.'] }],
    ['deactivate', { license_key: KEY }, { instance_id: ['The instance id field is required.'] }],
    [
      'activate',
      { license_key: KEY, instance_name: 'x'.repeat(256) },
      { instance_name: ['The instance name field must not be greater than 255 characters.'] },
    ],
    [
      'activate',
      { license_key: KEY, instance_name: 'a\u0000b' },
      { instance_name: ['The instance name field format is invalid.'] },
    ],
  ])('asks nobody where a parameter of %s is %j', async (call, fields, errors) => {
    let asked = 0
    const provider = createProvider({
      async inspect() {
        asked += 1
        return { kind: 'granted', value: facts }
      },
    })
    const { post } = await createFace({ provider })
    const [[sentence = ''] = []] = Object.values(errors)
    expect(await post(call, fields as Record<string, string>)).toMatchObject({
      status: 422,
      body: { message: sentence, errors },
    })
    expect(asked).toBe(0)
  })

  it('looks for no key and no seat that cannot be', async () => {
    const asked: unknown[] = []
    const answer = { kind: 'refused', reason: 'key-not-found' } as const
    const provider = createProvider({
      inspect: async (request) => (asked.push(request), answer),
      validate: async (request) => (asked.push(request), answer),
    })
    const { post } = await createFace({ provider })
    await post('validate', { license_key: 'a\u0000b' })
    await post('validate', { license_key: 'x'.repeat(300), instance_id: 'a b' })
    expect(asked).toEqual([{ key: 'no such key' }, { key: 'no such key', instanceId: 'none' }])
  })

  it('is limited as the rest of the relay: by address, by key, and who guesses', async () => {
    const limits = { key: { burst: 2, perMinute: 60 }, misses: { burst: 1, perMinute: 1 } }
    const one = await createFace({ limits })
    const statuses = []
    for (let tries = 0; tries < 3; tries += 1) statuses.push((await one.post('validate', seat)).status)
    expect(statuses).toEqual([200, 200, 429])
    const other = await createFace({ limits, provider: createProvider(refused('key-not-found')) })
    expect((await other.post('validate', { license_key: 'guess 1' })).status).toBe(404)
    const second = await other.post('validate', { license_key: 'guess 2' })
    expect([second.status, second.body]).toEqual([429, { message: 'Too Many Attempts.' }])
    const third = await createFace({ limits: { address: { burst: 1, perMinute: 60 } } })
    await third.ask('validate', {}, ORIGIN)
    const limited = await third.post('validate', seat)
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '1'])
  })

  it('lets pages ask, by POST alone', async () => {
    const { send } = await createFace()
    const url = `${URL_BASE}/v1/licenses/validate`
    const headers = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'accept' }
    const preflight = await send(new Request(url, { method: 'OPTIONS', headers }))
    expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([204, 'accept'])
    expect((await send(new Request(url))).status).toBe(405)
    const body = 'x'.repeat(5_000)
    expect((await send(new Request(url, { method: 'POST', body }))).status).toBe(413)
  })
})
