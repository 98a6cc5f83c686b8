import { describe, expect, it } from 'vitest'
import { createSecretWatch, takeLeaks } from '../../testing/secret-watch.js'
import type { LicenseStoreOptions } from '../../testing/store/license-store.js'
import { testStoreAt } from '../../testing/store/start-test-store.js'
import { localWebhookSecrets } from '../../testing/store/webhooks/webhook-sender.js'
import {
  NAMES,
  OTHER_SECRETS,
  READERS,
  type Received,
  startSending,
  TIMED,
} from '../../testing/webhooks/received-webhooks.js'

describe.each(NAMES)('a webhook of %s', (name) => {
  const read = READERS[name]

  async function receiveOne(options: LicenseStoreOptions = {}): Promise<Received> {
    const { store, receiver } = await startSending(name, options)
    store.keys.add({ customerName: 'Anna Example', customerEmail: 'anna@example.test' })
    await store.webhooks.settled()
    const [first] = receiver.received
    if (first === undefined) throw new Error('expected a webhook')
    return first
  }

  it('is not read without a signature, with another one, or with another body', async () => {
    const received = await receiveOne()
    const { body, headers } = received
    const signature = Object.keys(headers).find((header) => header.endsWith('signature')) ?? ''
    const { [signature]: signed = '', ...unsigned } = headers
    const wrong = signed.replace(/(?<=^(?:v1,|.*signature=")?)[\w+/](?=[\w+/]{20})/, (first) =>
      first === 'a' ? 'b' : 'a',
    )
    const forged = [
      { ...received, headers: unsigned },
      { ...received, headers: { ...headers, [signature]: '' } },
      { ...received, headers: { ...headers, [signature]: wrong } },
      { ...received, body: body.replace('{', '{ ') },
    ]
    for (const each of forged)
      expect(await read(each)).toMatchObject({ ok: false, error: { code: 'not-signed' } })
    const other = await read(received, { secret: OTHER_SECRETS[name] })
    expect(other).toMatchObject({ ok: false, error: { code: 'not-signed' } })
    expect(await read(received)).toMatchObject({ ok: true })
  })

  it('is read as bytes and from the headers of a request too', async () => {
    const { body, headers, url } = await receiveOne()
    const bytes = new TextEncoder().encode(body)
    const plain = Object.fromEntries(Object.entries(headers).filter(([header]) => header !== 'connection'))
    const asRequest = { body: bytes, headers: new Headers(plain), url } as unknown as Received
    expect(await read(asRequest)).toMatchObject({ ok: true })
  })

  it('tells nobody who the customer is, and repeats nothing where it cannot be read', async () => {
    const { store, receiver } = await startSending(name)
    store.keys.add({ customerName: 'Anna Example', customerEmail: 'anna@example.test' })
    await store.webhooks.settled()
    const received = receiver.received.find(({ body }) => body.includes('anna@example.test'))
    if (received === undefined) throw new Error('expected a webhook with the customer in it')
    expect(JSON.stringify(await read(received))).not.toMatch(/Anna|anna@/)
    const watch = createSecretWatch()
    watch.guard(localWebhookSecrets['lemon-squeezy'], OTHER_SECRETS[name])
    watch.check('a fault', await read(received, { secret: OTHER_SECRETS[name] }), 'log')
    watch.check('a fault', await read({ ...received, body: '' }), 'log')
    expect(takeLeaks()).toEqual([])
  })

  it('has the same id where it is sent again', async () => {
    const { store, receiver } = await startSending(name, {}, 500)
    store.keys.add()
    await store.webhooks.settled()
    store.clock.advance(5_000)
    await store.webhooks.settled()
    const again = receiver.received.filter(({ body }) => body === receiver.received[0]?.body)
    expect(again).toHaveLength(2)
    const ids = await Promise.all(again.map((each) => read(each)))
    expect(new Set(ids.map((each) => each.ok && each.value.eventId)).size).toBe(1)
  })

  it.each([
    ['parsed', { body: { meta: {} } }],
    ['null', { body: null }],
  ])('whose body is %s is a mistake with one clear word', async (_what, change) => {
    const received = { ...(await receiveOne()), ...change } as unknown as Received
    await expect(read(received)).rejects.toThrow('"body" must be the raw body, as text or bytes')
  })

  it('is not read with a secret that is none', async () => {
    const received = await receiveOne()
    const bad = name === 'keygen' ? ['', 'abc', 'ab'.repeat(33)] : ['', ' ']
    for (const secret of name === 'lemon-squeezy' ? [''] : bad)
      await expect(read(received, { secret })).rejects.toThrow(TypeError)
  })
})

describe.each(TIMED)('the time of a webhook of %s', (name) => {
  it.each([
    [-300_001, 'out-of-time'],
    [-300_000, undefined],
    [-299_999, undefined],
    [0, undefined],
    [299_999, undefined],
    [300_000, undefined],
    [300_001, 'out-of-time'],
  ])('read %i ms after it was sent: %s', async (ms, code) => {
    const { store, receiver } = await startSending(name)
    store.keys.add()
    await store.webhooks.settled()
    const [received] = receiver.received
    const result = received && (await READERS[name](received, { now: testStoreAt + ms }))
    expect(result?.ok === false ? result.error.code : undefined).toBe(code)
  })

  it('is that of the attempt, while what happened keeps its own', async () => {
    const { store, receiver } = await startSending(name, {}, ...Array<number>(9).fill(500))
    store.keys.add()
    for (const ms of [0, 5_000, 25_000, 125_000]) {
      store.clock.advance(ms)
      await store.webhooks.settled()
    }
    const late = receiver.received.at(-1)
    const read = late && (await READERS[name](late, { now: testStoreAt + 155_000 + 300_000 }))
    expect(read).toMatchObject({ ok: true, value: { at: testStoreAt } })
  })
})
