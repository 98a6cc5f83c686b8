import { fail, ok, type Result } from '../../../contract/result.js'
import { readResource, readResources } from '../../directory/json-api-resource.js'
import { present } from '../../directory/present.js'
import { parseJson } from '../../http/body.js'
import { fieldOf, type JsonObject, readFlag, readId, readObject, readText } from '../../http/json-field.js'
import { type LemonSqueezyKey, readKey } from '../directory/read-key.js'
import { readSale, type Sale } from './read-sale.js'
import { requireRawBody } from './verify-webhook.js'

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

/** Says why a body is not a webhook. `message` repeats nothing of it. */
export interface WebhookFault {
  readonly code: 'not-json' | 'no-event-name' | 'no-license-key'
  readonly message: string
}

const KINDS: Readonly<Record<string, LicenseKeyWebhook['kind']>> = {
  license_key_created: 'license-key-created',
  license_key_updated: 'license-key-updated',
}

const FAULTS: Readonly<Record<WebhookFault['code'], string>> = {
  'not-json': 'The body is not a JSON object',
  'no-event-name': 'The body has no meta.event_name',
  'no-license-key': 'The event is about a license key, and the body has none',
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

function faulty(code: WebhookFault['code']): Result<never, WebhookFault> {
  return fail({ code, message: FAULTS[code] })
}
