import { ok, type Result } from '../../../contract/result.js'
import { readResource, readResources } from '../../directory/json-api-resource.js'
import { present } from '../../directory/present.js'
import { parseJson } from '../../http/body.js'
import { fieldOf, type JsonObject, readFlag, readId, readObject, readText } from '../../http/json-field.js'
import { faulty, headerOf, type ReceivedWebhook, requireRawBody } from '../../webhook/received-webhook.js'
import { eventKeyOf, type StoreEvent, type WebhookFault } from '../../webhook/store-event.js'
import { type LemonSqueezyKey, readKey } from '../directory/read-key.js'
import { readSale, type Sale } from './read-sale.js'
import { verifyLemonSqueezyWebhook } from './verify-webhook.js'

/** A key was made (a sale), or changed: by its seller, a renewal, an end, and perhaps by an activation. */
export interface LicenseKeyWebhook {
  readonly kind: 'license-key-created' | 'license-key-updated'
  /** As it is now, the whole key included: keep it out of logs. */
  readonly key: LemonSqueezyKey
  readonly testMode: boolean | 'unknown'
  /** The store's name for the webhook; absent in old ones. */
  readonly webhookId?: string
  /** The custom data of the checkout. */
  readonly customData?: JsonObject
}

/**
 * A sale, its refund, or a subscription's life. An author turns keys off after a refund, since the store does not promise to: those of
 * `directory.keys({ orderId })`.
 */
export type SaleWebhook = Sale & {
  /** As the store calls it: `order_refunded`, `subscription_cancelled`. */
  readonly eventName: string
  readonly testMode: boolean | 'unknown'
  readonly webhookId?: string
  readonly customData?: JsonObject
}

/** An event about something else, or in a form that is not known here. */
export interface OtherWebhook {
  readonly kind: 'other'
  /** As the store calls it: `affiliate_activated`. */
  readonly eventName: string
  readonly testMode: boolean | 'unknown'
  readonly webhookId?: string
  readonly customData?: JsonObject
}

/** Describes an event of Lemon Squeezy, with `kind` as the discriminant: about a key, a sale, or something else. */
export type LemonSqueezyWebhook = LicenseKeyWebhook | SaleWebhook | OtherWebhook

const KINDS: Readonly<Record<string, LicenseKeyWebhook['kind']>> = {
  license_key_created: 'license-key-created',
  license_key_updated: 'license-key-updated',
}

/**
 * Reads a webhook of Lemon Squeezy after `verifyLemonSqueezyWebhook` has said that it is one. The same webhook can come
 * again, and a late one after a newer one: compare `key.updatedAt` with what you have.
 *
 * Throws a `TypeError` for a body that was parsed already: it cannot have been verified.
 */
export function parseLemonSqueezyWebhook(
  body: string | Uint8Array,
): Result<LemonSqueezyWebhook, WebhookFault> {
  requireRawBody(body, 'parseLemonSqueezyWebhook')
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body)
  const json = readObject(parseJson(text))
  if (json === undefined) return faulty('not-json')
  const meta = readObject(fieldOf(json, 'meta'))
  const eventName = readText(fieldOf(meta, 'event_name'))
  if (eventName === undefined) return faulty('no-event-name')
  const testMode = readFlag(fieldOf(meta, 'test_mode')) ?? 'unknown'
  const kind = Object.hasOwn(KINDS, eventName) ? KINDS[eventName] : undefined
  const resource = readResource(fieldOf(json, 'data'))
  const common = present({
    webhookId: readId(fieldOf(meta, 'webhook_id')),
    customData: readObject(fieldOf(meta, 'custom_data')),
  })
  if (kind === undefined) {
    const sale: Sale | { readonly kind: 'other' } = (resource && readSale(resource)) ?? { kind: 'other' }
    return ok({ ...sale, eventName, testMode, ...common })
  }
  const key = resource && readKey(resource, readResources(fieldOf(json, 'included')))
  if (key === undefined) return faulty('no-license-key')
  return ok({ kind, key, testMode: testMode === 'unknown' ? key.testMode : testMode, ...common })
}

/**
 * The same in the words of any store's webhooks: checks that Lemon Squeezy signed it with the secret, and reads what it says of a key. Lemon Squeezy
 * does not sign the time, so an old webhook that comes again is not refused: compare `at` with what you have.
 *
 * Throws a `TypeError` for an empty secret, and for a body that was parsed already.
 */
export async function readLemonSqueezyWebhook(
  received: Pick<ReceivedWebhook, 'body' | 'headers'> & { readonly secret: string },
): Promise<Result<StoreEvent, WebhookFault>> {
  const { body, headers, secret } = received
  const signature = headerOf(headers, 'x-signature')
  if (!(await verifyLemonSqueezyWebhook({ body, signature, secret }))) return faulty('not-signed')
  const parsed = parseLemonSqueezyWebhook(body)
  if (!parsed.ok) return parsed
  const webhook = parsed.value
  const eventName = 'eventName' in webhook ? webhook.eventName : webhook.kind.replaceAll('-', '_')
  const base = { store: 'lemon-squeezy', eventName, ...present({ eventId: webhook.webhookId }) }
  if (!('key' in webhook)) return ok({ ...base, kind: 'other' })
  const { key } = webhook
  return ok({ ...base, kind: 'key', key: eventKeyOf(key), isWhole: true, ...present({ at: key.updatedAt }) })
}
