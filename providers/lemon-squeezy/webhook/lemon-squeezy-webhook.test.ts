import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startTestStore, testStoreAt } from '../../../testing/store/start-test-store.js'
import { parseLemonSqueezyWebhook, verifyLemonSqueezyWebhook } from './index.js'

/** An address that keeps what it gets and answers with the given statuses, then with 200. */
async function startReceiver(...statuses: number[]) {
  const received: {
    readonly body: string
    readonly signature: string | null
    readonly name: string | null
  }[] = []
  const server = createServer(async (incoming, response) => {
    let body = ''
    for await (const chunk of incoming) body += String(chunk)
    const headers = new Headers(incoming.headers as Record<string, string>)
    received.push({ body, signature: headers.get('x-signature'), name: headers.get('x-event-name') })
    response.writeHead(statuses.shift() ?? 200).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { received, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` }
}

const secret = 'a-signing-secret'
const body = '{"meta":{"event_name":"order_created","test_mode":true}}'
// printf '%s' "$body" | openssl dgst -sha256 -hmac a-signing-secret
const signature = '30675dbeeb20d12e8d820d6c8497ecf05e51c34d15cbb119322e55d699c42c41'

describe('verifyLemonSqueezyWebhook', () => {
  it('knows a body that was signed with the secret, as text or bytes, in either case', async () => {
    const bytes = new TextEncoder().encode(body)
    const proofs = [
      { body, signature, secret },
      { body: bytes, signature, secret },
      { body, signature: signature.toUpperCase(), secret },
    ]
    for (const proof of proofs) expect(await verifyLemonSqueezyWebhook(proof)).toBe(true)
  })

  it.each([
    ['another secret', { secret: 'another-secret' }],
    ['a changed body', { body: body.replace('true', 'false') }],
    ['a body written anew', { body: JSON.stringify(JSON.parse(body), null, 2) }],
    ['another signature', { signature: signature.replace(/^./, (c) => (c === '0' ? '1' : '0')) }],
    ['half a signature', { signature: signature.slice(0, 32) }],
    ['a signature with more after it', { signature: `${signature}00` }],
    ['no hexadecimal digits', { signature: 'z'.repeat(64) }],
    ['an empty signature', { signature: '' }],
    ['no signature', { signature: null }],
    ['no signature at all', { signature: undefined }],
  ])('does not know %s', async (_what, change) => {
    expect(await verifyLemonSqueezyWebhook({ body, signature, secret, ...change })).toBe(false)
  })

  it.each(['', undefined, 7])('refuses %j for a secret', async (bad) => {
    await expect(verifyLemonSqueezyWebhook({ body, signature, secret: bad as string })).rejects.toThrow(
      TypeError,
    )
  })
})

it.each([
  ['an object', { meta: { event_name: 'order_created', secret: 'SECRET-KEY' } }],
  ['null', null],
  ['nothing', undefined],
])('a body that was parsed already, such as %s, is a mistake with one clear word', async (_name, parsed) => {
  const message =
    /"body" must be the raw body, as text or bytes, and is of type (?:object|null|undefined)\. Take it before/
  const proof = { body: parsed as unknown as string, signature, secret }
  await expect(verifyLemonSqueezyWebhook(proof)).rejects.toThrow(message)
  await expect(verifyLemonSqueezyWebhook({ ...proof, signature: null })).rejects.toThrow(message)
  expect(() => parseLemonSqueezyWebhook(parsed as unknown as string)).toThrow(message)
  expect(() => parseLemonSqueezyWebhook(parsed as unknown as string)).not.toThrow('SECRET-KEY')
})

describe('parseLemonSqueezyWebhook', () => {
  it('reads what the store sends of a new and of a changed key', async () => {
    const store = await startTestStore()
    const receiver = await startReceiver()
    store.webhooks.subscribe({ url: receiver.url, secret })
    const { key } = store.keys.add({ activationLimit: 3 })
    store.keys.addInstance(key, { name: 'Desk' })
    await store.webhooks.settled()
    expect(receiver.received.map(({ name }) => name)).toEqual(['license_key_created', 'license_key_updated'])
    for (const each of receiver.received) {
      expect(await verifyLemonSqueezyWebhook({ ...each, secret })).toBe(true)
    }
    const [created, updated] = receiver.received.map((each) => parseLemonSqueezyWebhook(each.body))
    expect(created).toMatchObject({
      ok: true,
      value: {
        kind: 'license-key-created',
        key: { key, seatsUsed: 'unknown', seatsLimit: 3, attributes: { instances_count: null } },
        testMode: false,
        webhookId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    })
    expect(updated).toMatchObject({
      ok: true,
      value: {
        kind: 'license-key-updated',
        key: { key, seatsUsed: 1, status: 'active', updatedAt: testStoreAt },
      },
    })
  })

  it('tells an event about something else by its name, and what the checkout was given along', () => {
    expect(parseLemonSqueezyWebhook(body)).toEqual({
      ok: true,
      value: { kind: 'other', eventName: 'order_created', testMode: true },
    })
    const meta = { event_name: 'license_key_updated', custom_data: { seat: 'a' }, test_mode: true }
    const data = { type: 'license-keys', id: '1', attributes: {} }
    expect(parseLemonSqueezyWebhook(new TextEncoder().encode(JSON.stringify({ meta, data })))).toMatchObject({
      value: { kind: 'license-key-updated', customData: { seat: 'a' }, testMode: true },
    })
  })

  it.each([
    ['not-json', ''],
    ['not-json', '<html>'],
    ['not-json', '[]'],
    ['no-event-name', '{"data":{"key":"SECRET-KEY"}}'],
    ['no-event-name', '{"meta":{"event_name":7,"x":"SECRET-KEY"}}'],
    ['no-license-key', '{"meta":{"event_name":"license_key_created"}}'],
    [
      'no-license-key',
      '{"meta":{"event_name":"license_key_updated"},"data":{"type":"orders","id":"SECRET-KEY"}}',
    ],
  ])('says %s of %s, and repeats nothing of it', (code, text) => {
    const result = parseLemonSqueezyWebhook(text)
    expect(result).toMatchObject({ ok: false, error: { code } })
    expect(JSON.stringify(result)).not.toContain('SECRET-KEY')
  })
})

describe('the webhooks of the local store', () => {
  it.each([
    [5_000, 1],
    [25_000, 2],
    [125_000, 3],
  ])('are tried again %i ms after failure %i, by the store’s clock', async (delayMs, failures) => {
    const store = await startTestStore()
    const receiver = await startReceiver(...Array<number>(failures).fill(500))
    store.webhooks.subscribe({ url: receiver.url })
    store.keys.add()
    await store.webhooks.settled()
    for (const ms of [5_000, 25_000].slice(0, failures - 1)) {
      store.clock.advance(ms)
      await store.webhooks.settled()
    }
    const countAfter = async (ms: number) => {
      store.clock.advance(ms)
      await store.webhooks.settled()
      return receiver.received.length
    }
    expect([await countAfter(delayMs - 1), await countAfter(1), await countAfter(1)]).toEqual([
      failures,
      failures + 1,
      failures + 1,
    ])
    expect(new Set(receiver.received.map((each) => each.body)).size).toBe(1)
  })

  it('are given up after three more times, and only 200 counts', async () => {
    const store = await startTestStore()
    const receiver = await startReceiver(500, 404, 201, 302, 500)
    store.webhooks.subscribe({ url: receiver.url, events: ['license_key_updated'] })
    store.keys.update(store.keys.add().key, { disabled: true })
    for (const ms of [0, 5_000, 25_000, 125_000, 625_000]) {
      store.clock.advance(ms)
      await store.webhooks.settled()
    }
    expect(store.webhooks.deliveries().map(({ attempt, status }) => [attempt, status])).toEqual([
      [1, 500],
      [2, 404],
      [3, 201],
      [4, 302],
    ])
  })

  it('reach nobody who has left, and survive an address where nobody listens', async () => {
    const store = await startTestStore()
    const receiver = await startReceiver()
    store.webhooks.subscribe({ url: receiver.url })()
    store.webhooks.subscribe({ url: 'http://127.0.0.1:9/' })
    store.keys.add()
    await store.webhooks.settled()
    expect(receiver.received).toEqual([])
    expect(store.webhooks.deliveries()).toMatchObject([{ attempt: 1, status: null }])
  })

  it.each([
    [{ url: 'ftp://example.test' }, 'webhook.url'],
    [{ url: 'http://127.0.0.1', secret: 'short' }, 'webhook.secret'],
  ])('refuse %j', async (target, message) => {
    const store = await startTestStore()
    expect(() => store.webhooks.subscribe(target)).toThrow(message)
  })
})
