import { describe, expect, it } from 'vitest'
import { MAX_RELAY_REQUEST_BYTES, RELAY_VERBS } from '../contract/relay-api.js'
import {
  createDirectory,
  createProvider,
  createTestRelay,
  DEVICE_ID,
  fieldsOf,
  KEY,
  postOf,
  requestOf,
  URL_BASE,
} from './test-relay.js'

/** A relay whose store must not be asked. */
async function createWatchedRelay() {
  const asked: string[] = []
  const watch = (verb: string) => async () => {
    asked.push(verb)
    return { kind: 'unreachable', cause: 'offline' } as const
  }
  const provider = createProvider({
    inspect: watch('inspect'),
    activate: watch('activate'),
    validate: watch('validate'),
    deactivate: watch('deactivate'),
  })
  return { asked, ...(await createTestRelay({ provider, directory: createDirectory([]) })) }
}

async function codeOf(response: Response): Promise<unknown> {
  return ((await response.json()) as { error?: { code?: unknown } }).error?.code
}

const honest = JSON.stringify(fieldsOf('activate'))

describe('a request that is not of the form', () => {
  it.each([
    ['no JSON', 400, honest.slice(0, -1)],
    ['a list', 400, `[${honest}]`],
    ['nothing', 400, ''],
    ['a field twice', 400, honest.replace('{', `{"key":"${KEY}",`)],
    ['a field twice, once escaped', 400, honest.replace('{', `{"k\\u0065y":"OTHER",`)],
    ['a field too many', 400, honest.replace('{', '{"admin":true,')],
    ['a prototype', 400, honest.replace('{', '{"__proto__":{"key":"x"},')],
    ['bytes that are no text', 400, new Uint8Array([...new TextEncoder().encode(honest), 0xff])],
    ['text that is broken in a key', 400, honest.replace(KEY, `${KEY}\\ud800`)],
    ['nesting', 400, honest.replace(`"${KEY}"`, '[['.repeat(900))],
    ['one byte too many', 413, honest.padEnd(MAX_RELAY_REQUEST_BYTES + 1)],
    ['a flood', 413, 'x'.repeat(5_000_000)],
  ])('is turned away: %s', async (_what, status, body) => {
    const { send, asked } = await createWatchedRelay()
    const response = await send(postOf('activate', body))
    expect([response.status, asked]).toEqual([status, []])
  })

  it('is read up to the very last byte that is allowed', async () => {
    const { send, asked } = await createWatchedRelay()
    const response = await send(postOf('activate', honest.padEnd(MAX_RELAY_REQUEST_BYTES)))
    expect([response.status, asked]).toEqual([503, ['activate']])
  })

  it('is not read further than that, whatever its length is said to be', async () => {
    const { send, asked } = await createWatchedRelay()
    let pulled = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1
        controller.enqueue(new Uint8Array(1_024).fill(32))
      },
    })
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: endless }
    const request = new Request(`${URL_BASE}/v1/activate`, { ...init, duplex: 'half' } as RequestInit)
    expect(await codeOf(await send(request))).toBe('too-large')
    expect(pulled).toBeLessThan(10)
    expect(asked).toEqual([])
  })

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/json; charset=utf-16',
    'application/jsonp',
    'multipart/form-data; boundary=application/json',
  ])('is turned away: %s', async (type) => {
    const { send, asked } = await createWatchedRelay()
    const response = await send(postOf('activate', honest, { 'content-type': type }))
    expect([await codeOf(response), asked]).toEqual(['unsupported-media-type', []])
  })

  it.each([
    ['appId', 'Another App', 'unknown-app'],
    ['appId', 'Margin Notes\r\nx-admin: 1', 'bad-request'],
    ['key', '', 'bad-request'],
    ['key', '   ', 'bad-request'],
    ['key', 'x'.repeat(256), 'bad-request'],
    ['key', `${KEY}\r\nHost: evil`, 'bad-request'],
    ['key', `${KEY}\u0000`, 'bad-request'],
    ['key', [KEY], 'bad-request'],
    ['key', { $ne: null }, 'bad-request'],
    ['key', 7, 'bad-request'],
    ['deviceId', DEVICE_ID.toUpperCase(), 'bad-request'],
    ['deviceId', DEVICE_ID.slice(1), 'bad-request'],
    ['deviceId', `${DEVICE_ID}\n`, 'bad-request'],
    ['nonce', 'short', 'bad-request'],
    ['nonce', 'A'.repeat(21) + '=', 'bad-request'],
    ['seatName', 'Studio\u001b[31m', 'bad-request'],
    ['seatName', 'x'.repeat(256), 'bad-request'],
    ['instanceId', 'a b', 'bad-request'],
    ['keyIds', [], 'bad-request'],
    ['keyIds', ['x'], 'bad-request'],
    ['keyIds', 'x', 'bad-request'],
    ['idempotencyKey', 'f00dfeed', 'bad-request'],
  ])('is turned away: %s = %j', async (field, value, code) => {
    const { send, asked } = await createWatchedRelay()
    expect(await codeOf(await send(requestOf('activate', { [field]: value })))).toBe(code)
    expect(asked).toEqual([])
  })

  it('is turned away without any of its fields', async () => {
    const { send, asked } = await createWatchedRelay()
    for (const verb of RELAY_VERBS) {
      for (const field of Object.keys(fieldsOf(verb))) {
        const { [field]: _left, ...rest } = fieldsOf(verb)
        const response = await send(postOf(verb, JSON.stringify(rest)))
        expect([verb, field, await codeOf(response)]).toEqual([verb, field, 'bad-request'])
      }
    }
    expect(asked).toEqual([])
  })
})

describe('an address or method that does not exist', () => {
  it.each([
    ['GET', '/v1/activate', 405],
    ['OPTIONS', '/v1/activate', 405],
    ['DELETE', '/v1/release', 405],
    ['POST', '/v1/Activate', 404],
    ['POST', '/v1/activate/', 404],
    ['POST', '/v1/__proto__', 404],
    ['POST', '/v1/constructor', 404],
    ['POST', '/v1/../v1/keys', 404],
    ['GET', '/.env', 404],
    ['GET', '/', 404],
  ])('%s %s is a %i', async (method, path, status) => {
    const { send, asked } = await createWatchedRelay()
    const response = await send(new Request(`${URL_BASE}${path}`, { method }))
    expect([response.status, asked]).toEqual([status, []])
  })
})
