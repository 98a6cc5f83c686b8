import { ok, type Result } from '../../../contract/result.js'
import { type JsonApiResource, readResource } from '../../directory/json-api-resource.js'
import { present } from '../../directory/present.js'
import { parseJson } from '../../http/body.js'
import { parseHttpDate } from '../../http/head.js'
import { fieldOf, readInstant, readObject, readText } from '../../http/json-field.js'
import { webLeaseCrypto } from '../../lease/lease-crypto.js'
import {
  faulty,
  headerOf,
  isInTime,
  type ReceivedWebhook,
  readBody,
  requireRawBody,
  textOf,
} from '../../webhook/received-webhook.js'
import { eventKeyOf, type StoreEvent, type WebhookFault } from '../../webhook/store-event.js'
import { readInstance, readKey } from '../directory/read-key.js'
import { readPublicKey } from '../options.js'
import { isSignedText } from '../signature.js'

/** A webhook of Keygen as received, and what shows that the account sent it. */
export interface KeygenWebhookReceived extends ReceivedWebhook {
  /** The account's Ed25519 public key, 64 hexadecimal digits (dashboard: Settings). */
  readonly publicKey: string
  /** The address of the webhook as it was entered at Keygen, which is signed along; behind a proxy, your server may see another one. */
  readonly url: string
}

/**
 * Checks that your Keygen account signed a webhook for this address, and reads it: licenses with all that the API tells, machines by their ids.
 *
 * Throws a `TypeError` for a public key or an address that is none, and for a body that was parsed already.
 *
 * @example
 * const received = { body: await request.text(), headers: request.headers, now: Date.now() }
 * const read = await readKeygenWebhook({ ...received, publicKey, url: 'https://license.example.com/keygen' })
 */
export async function readKeygenWebhook(
  received: KeygenWebhookReceived,
): Promise<Result<StoreEvent, WebhookFault>> {
  const fault = await faultOf(received)
  if (fault !== undefined) return faulty(fault)
  const body = readBody(received.body)
  if (!body.ok) return body
  const event = readResource(fieldOf(body.value, 'data'))
  const eventName = readText(fieldOf(event?.attributes, 'event'))
  if (event === undefined || eventName === undefined) return faulty('no-event-name')
  const at = readInstant(fieldOf(event.attributes, 'created'))
  const base = { store: 'keygen', eventName, eventId: event.id, ...present({ at }) }
  return readSubject(base, payloadOf(event))
}

async function faultOf({
  body,
  headers,
  publicKey,
  url,
  now,
}: KeygenWebhookReceived): Promise<WebhookFault['code'] | undefined> {
  requireRawBody(body, 'readKeygenWebhook')
  if (!URL.canParse(url)) throw new TypeError('readKeygenWebhook: "url" must be the address of the webhook')
  const key = readPublicKey(publicKey)
  if (key === undefined)
    throw new TypeError(
      'readKeygenWebhook: "publicKey" must be the Ed25519 public key of your account, 64 hexadecimal digits (Keygen dashboard: Settings)',
    )
  const date = headerOf(headers, 'date') ?? null
  const at = parseHttpDate(date)
  const header = headerOf(headers, 'keygen-signature') ?? ''
  const signed = { text: textOf(body), header, date, method: 'POST', url }
  if (at === undefined || !(await isSignedText(signed, key, webLeaseCrypto))) return 'not-signed'
  return isInTime(at, now) ? undefined : 'out-of-time'
}

/** It is written as a text within the event. */
function payloadOf({ attributes }: JsonApiResource): JsonApiResource | undefined {
  const payload = fieldOf(attributes, 'payload')
  const json = typeof payload === 'string' ? parseJson(payload) : payload
  return readResource(fieldOf(readObject(json), 'data'))
}

/** Once it is gone, nobody can use the key any more. */
const GONE: readonly string[] = ['license.deleted', 'license.revoked']

function readSubject(
  base: { readonly store: string; readonly eventName: string; readonly eventId: string },
  subject: JsonApiResource | undefined,
): Result<StoreEvent, WebhookFault> {
  const { eventName } = base
  const machine = subject && readInstance(subject)
  if (machine !== undefined && /^machine\.(created|deleted)$/.test(eventName)) {
    const change = eventName.endsWith('created') ? 'taken' : 'freed'
    const { instanceId, keyId } = machine
    return ok({ ...base, kind: 'seat', change, instanceId, ...present({ keyId }) })
  }
  if (!eventName.startsWith('license.')) return ok({ ...base, kind: 'other' })
  const key = subject && readKey(subject)
  if (key === undefined) return faulty('no-license-key')
  const gone = GONE.includes(eventName) ? ({ status: 'disabled', disabled: true } as const) : {}
  return ok({ ...base, kind: 'key', key: eventKeyOf({ ...key, ...gone }), isWhole: true })
}
