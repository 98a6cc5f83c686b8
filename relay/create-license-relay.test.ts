import { createHash } from 'node:crypto'
import { importJWK, jwtVerify } from 'jose'
import { describe, expect, it } from 'vitest'
import { parseLeaseClaims } from '../contract/lease-parse.js'
import { PACKAGE_VERSION } from '../contract/package-version.js'
import { RELAY_VERBS } from '../contract/relay-api.js'
import { createSigningKey } from './lease/signing-key.js'
import {
  APP_ID,
  AT,
  createDirectory,
  createProvider,
  createTestRelay,
  DEVICE_ID,
  facts,
  INSTANCE_ID,
  KEY,
  NONCE,
  requestOf,
  SEAT_NAME,
  told,
  URL_BASE,
} from './test-relay.js'

const day = 86_400
const seat = { instanceId: INSTANCE_ID, name: SEAT_NAME, createdAt: AT - 1_000 }

async function openLease(lease: unknown, publicKey: string) {
  const key = await importJWK({ kty: 'OKP', crv: 'Ed25519', x: publicKey }, 'EdDSA')
  return jwtVerify(lease as string, key, { currentDate: new Date(AT), typ: 'license-lease+jwt' })
}

describe('a granted seat', () => {
  it.each(['activate', 'validate', 'recover'])('comes with a lease for who asked: %s', async (verb) => {
    const directory = createDirectory([{ instanceId: INSTANCE_ID, name: SEAT_NAME }])
    const { ask, key } = await createTestRelay({ directory })
    const { status, body } = await ask(verb)
    const { lease, ...rest } = body
    expect([status, rest]).toEqual([200, { verdict: 'granted', license: told, seat }])
    const { payload, protectedHeader } = await openLease(lease, key.publicKey)
    expect(protectedHeader).toEqual({ alg: 'EdDSA', typ: 'license-lease+jwt', kid: key.keyId })
    expect(payload).toEqual({
      iss: 'license-gate',
      aud: APP_ID,
      sub: createHash('sha256').update(`license-gate:key:${APP_ID}:${KEY.toLowerCase()}`).digest('hex'),
      did: DEVICE_ID,
      iid: INSTANCE_ID,
      seat: SEAT_NAME,
      lic: told,
      nonce: NONCE,
      iat: AT / 1_000,
      exp: AT / 1_000 + 30 * day,
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    })
    expect(parseLeaseClaims(payload)).toEqual(payload)
  })

  it('has names that fit into a lease, however long the store makes them', async () => {
    const license = { ...facts, productName: 'x'.repeat(1_000) }
    const long = { instanceId: INSTANCE_ID, name: 'y'.repeat(1_000) }
    const provider = createProvider({
      activate: async () => ({ kind: 'granted', value: { license, seat: long } }),
    })
    const { ask, key } = await createTestRelay({ provider })
    const { payload } = await openLease((await ask('activate')).body.lease, key.publicKey)
    expect(parseLeaseClaims(payload)).toBeDefined()
  })

  it('is signed with the key that the app accepts', async () => {
    const [before, later] = [await createSigningKey(), await createSigningKey()]
    const { ask, key } = await createTestRelay({ previousSigningKeys: [before.signingKey] })
    const kidOf = async (keyIds?: readonly string[]) => {
      const { body } = await ask('validate', keyIds && { keyIds })
      return JSON.parse(atob(String(body.lease).split('.')[0] ?? '')).kid as string
    }
    expect(await kidOf()).toBe(key.keyId)
    expect(await kidOf([before.keyId])).toBe(before.keyId)
    expect(await kidOf([before.keyId, key.keyId])).toBe(key.keyId)
    expect(await kidOf([later.keyId, before.keyId])).toBe(before.keyId)
  })

  it('is not even asked for where no key is accepted', async () => {
    const activated: string[] = []
    const provider = createProvider({
      activate: async ({ key }) => {
        activated.push(key)
        return { kind: 'unreachable', cause: 'offline' }
      },
    })
    const { ask } = await createTestRelay({ provider })
    const { keyId } = await createSigningKey()
    const { status, body } = await ask('activate', { keyIds: [keyId] })
    expect([status, body.error, activated]).toEqual([
      409,
      { code: 'no-common-key', message: 'This relay has none of the keys that the app accepts.' },
      [],
    ])
  })
})

describe('the other verdicts', () => {
  it('inspect tells the license, without the key and the customer', async () => {
    const { ask } = await createTestRelay()
    const { status, body } = await ask('inspect')
    expect([status, body]).toEqual([200, { verdict: 'granted', license: told }])
  })

  it('deactivate hands the idempotency key on', async () => {
    const requests: unknown[] = []
    const provider = createProvider({
      deactivate: async (request) => {
        requests.push(request)
        return { kind: 'granted', value: null }
      },
    })
    const { ask } = await createTestRelay({ provider })
    expect((await ask('deactivate')).body).toEqual({ verdict: 'granted' })
    expect(requests).toEqual([{ key: KEY, instanceId: INSTANCE_ID, idempotencyKey: 'f00dfeedf00dfeed' }])
  })

  it('a refusal tells its reason and the license', async () => {
    const provider = createProvider({
      validate: async () => ({ kind: 'refused', reason: 'key-expired', facts, requestId: 'r1' }),
      inspect: async () => ({ kind: 'refused', reason: 'key-not-found' }),
    })
    const { ask } = await createTestRelay({ provider })
    const refused = await ask('validate')
    expect([refused.status, refused.body]).toEqual([
      200,
      { verdict: 'refused', reason: 'key-expired', license: told },
    ])
    expect((await ask('inspect')).body).toEqual({ verdict: 'refused', reason: 'key-not-found' })
  })

  it.each([
    [undefined, null],
    [30_000, '30'],
    [1, '1'],
  ])('a store that cannot be asked (%s ms) is a 503 to try again after %s s', async (ms, seconds) => {
    const retry = ms === undefined ? {} : { retryAfterMs: ms }
    const provider = createProvider({
      validate: async () => ({ kind: 'unreachable', cause: 'rate-limited', ...retry }),
    })
    const { ask } = await createTestRelay({ provider })
    const { status, headers, body } = await ask('validate')
    expect([status, headers.get('retry-after'), body]).toEqual([
      503,
      seconds,
      { verdict: 'unreachable', cause: 'rate-limited', ...retry },
    ])
  })

  it('a provider that throws is a 500 that tells nothing', async () => {
    const provider = createProvider({
      activate: async () => {
        throw new RangeError(`secret of ${KEY}`)
      },
    })
    const { ask, log } = await createTestRelay({ provider })
    const { status, body } = await ask('activate')
    expect([status, body]).toEqual([
      500,
      { error: { code: 'internal', message: 'The relay failed. Its log says more.' } },
    ])
    expect(log).toMatchObject([{ level: 'error', outcome: 'internal', verb: 'activate' }])
    expect(log[0]?.trace).toMatch(/^RangeError at /)
    expect(JSON.stringify(log)).not.toContain(KEY)
  })
})

describe('health', () => {
  it('tells the verbs on offer and the ids of the keys', async () => {
    const before = await createSigningKey()
    const closing = new AbortController()
    const { send, key, log } = await createTestRelay({
      previousSigningKeys: [before.signingKey],
      closing: closing.signal,
    })
    const look = async () => {
      const response = await send(new Request(`${URL_BASE}/health`))
      return [response.status, await response.json()]
    }
    const keyIds = [key.keyId, before.keyId]
    const verbs = ['inspect', 'activate', 'validate', 'deactivate']
    const version = PACKAGE_VERSION
    expect(await look()).toEqual([200, { status: 'ok', verbs, keyIds, version }])
    closing.abort()
    expect(await look()).toEqual([503, { status: 'closing', verbs, keyIds, version }])
    expect((await send(requestOf('validate'))).status).toBe(200)
    expect(log).toHaveLength(1)
  })

  it('can live below a path', async () => {
    const { send } = await createTestRelay({ basePath: '/license' })
    expect((await send(new Request(`${URL_BASE}/license/health`))).status).toBe(200)
    expect((await send(new Request(`${URL_BASE}/health`))).status).toBe(404)
  })

  it('offers every verb with a directory', async () => {
    const { send } = await createTestRelay({ directory: createDirectory([]) })
    const response = await send(new Request(`${URL_BASE}/health`))
    expect(await response.json()).toMatchObject({ verbs: RELAY_VERBS })
  })
})
