import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Result } from '../../contract/result.js'
import {
  readDodoPaymentsWebhook,
  readKeygenWebhook,
  readLemonSqueezyWebhook,
  readPolarWebhook,
  type StoreEvent,
  type WebhookFault,
} from '../../providers/index.js'
import type { LicenseStoreOptions } from '../store/license-store.js'
import { startTestStore, testStoreAt } from '../store/start-test-store.js'
import type { WebhookStore } from '../store/webhooks/store-event.js'
import { localWebhookSecrets } from '../store/webhooks/webhook-sender.js'

/** For this folder's tests: a webhook as it came. */
export interface Received {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
  readonly url: string
}

/** An address that keeps what it gets, and answers with the given statuses, then with 200. */
async function startReceiver(...statuses: number[]) {
  const received: Received[] = []
  const server = createServer(async (incoming, response) => {
    let body = ''
    for await (const chunk of incoming) body += String(chunk)
    received.push({ body, headers: incoming.headers as Record<string, string>, url })
    response.writeHead(statuses.shift() ?? 200).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?of=mine`
  return { received, url }
}

type Read = (
  received: Received,
  change?: { readonly secret?: string; readonly now?: number },
) => Promise<Result<StoreEvent, WebhookFault>>

let publicKey = ''

/** Each reads with the store's own secret and at the time of its clock, unless told otherwise. */
export const READERS: Readonly<Record<WebhookStore, Read>> = {
  'lemon-squeezy': async (received, { secret = localWebhookSecrets['lemon-squeezy'] } = {}) =>
    readLemonSqueezyWebhook({ ...received, secret }),
  polar: async (received, { secret = localWebhookSecrets.polar, now = testStoreAt } = {}) =>
    readPolarWebhook({ ...received, secret, now }),
  'dodo-payments': async (
    received,
    { secret = localWebhookSecrets['dodo-payments'], now = testStoreAt } = {},
  ) => readDodoPaymentsWebhook({ ...received, secret, now }),
  keygen: async (received, { secret = publicKey, now = testStoreAt } = {}) =>
    readKeygenWebhook({ ...received, publicKey: secret, now }),
}
export const NAMES = Object.keys(READERS) as WebhookStore[]
export const TIMED = NAMES.filter((name) => name !== 'lemon-squeezy')
export const OTHER_SECRETS: Readonly<Record<WebhookStore, string>> = {
  'lemon-squeezy': 'another-secret',
  polar: 'polar_whs_another',
  'dodo-payments': `whsec_${Buffer.from('another secret').toString('base64')}`,
  // The public key of RFC 8032's first test.
  keygen: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
}

/** A store whose events are kept, and read with its own secret. */
export async function startSending(
  name: WebhookStore,
  options: LicenseStoreOptions = {},
  ...statuses: number[]
) {
  const store = await startTestStore({ keys: [], ...options })
  publicKey = store.keygen.publicKey
  const receiver = await startReceiver(...statuses)
  store.webhooks.subscribe({ url: receiver.url, store: name })
  async function events(): Promise<readonly StoreEvent[]> {
    await store.webhooks.settled()
    const read = await Promise.all(receiver.received.map((each) => READERS[name](each)))
    return read.map((each) => {
      if (!each.ok) throw new Error(`expected an event, got ${each.error.code}`)
      return each.value
    })
  }
  return { store, receiver, events }
}

/** Signed as the specification says, by other means than the reader's. */
export async function signedByStore(name: 'polar' | 'dodo-payments', json: unknown): Promise<Received> {
  const secret = localWebhookSecrets[name]
  const key = name === 'polar' ? Buffer.from(secret) : Buffer.from(secret.slice('whsec_'.length), 'base64')
  const body = JSON.stringify(json)
  const timestamp = String(testStoreAt / 1_000)
  const signature = createHmac('sha256', key).update(`msg_1.${timestamp}.${body}`).digest('base64')
  const headers = {
    'webhook-id': 'msg_1',
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1a,abc v1,AAAA v1,${signature}`,
  }
  return { body, headers, url: '' }
}
