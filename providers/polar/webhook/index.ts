import { ok, type Result } from '../../../contract/result.js'
import { present } from '../../directory/present.js'
import {
  fieldOf,
  type JsonObject,
  readBoolean,
  readInstant,
  readObject,
  readText,
} from '../../http/json-field.js'
import { faulty, readBody } from '../../webhook/received-webhook.js'
import { type SignedWebhook, verifyStandardWebhook } from '../../webhook/standard-webhook.js'
import { type EventKey, partialKey, type StoreEvent, type WebhookFault } from '../../webhook/store-event.js'
import { shownTailOf } from '../directory/read-key.js'

/**
 * Checks that Polar signed a webhook with the secret, and reads it. Only grants of license key benefits are about keys: an event tells that a key was
 * taken away, but not whether one that is given back was turned off by you, so read that with `directory.key(event.key.id)`.
 *
 * Throws a `TypeError` for an empty secret, with which anybody could sign, and for a body that was parsed already.
 *
 * @example
 * const read = readPolarWebhook({ body: await request.text(), headers: request.headers, secret, now: Date.now() })
 * if (!read.ok) return new Response(null, { status: 401 })
 */
export function readPolarWebhook(received: SignedWebhook): Result<StoreEvent, WebhookFault> {
  const proof = verifyStandardWebhook(received, { caller: 'readPolarWebhook', format: 'raw' })
  if (!proof.ok) return proof
  const body = readBody(received.body)
  if (!body.ok) return body
  const eventName = readText(fieldOf(body.value, 'type'))
  if (eventName === undefined) return faulty('no-event-name')
  const { eventId, sentAt } = proof.value
  const at = readInstant(fieldOf(body.value, 'timestamp')) ?? sentAt
  const base = { store: 'polar', eventName, eventId, at }
  const grant = readObject(fieldOf(body.value, 'data'))
  const benefit = readObject(fieldOf(grant, 'benefit'))
  if (!eventName.startsWith('benefit_grant.') || fieldOf(benefit, 'type') !== 'license_keys')
    return ok({ ...base, kind: 'other' })
  const key = readGrantedKey(grant, benefit)
  // A grant that is not made yet has no key.
  return ok(key === undefined ? { ...base, kind: 'other' } : { ...base, kind: 'key', key, isWhole: false })
}

function readGrantedKey(
  grant: JsonObject | undefined,
  benefit: JsonObject | undefined,
): EventKey | undefined {
  const properties = readObject(fieldOf(grant, 'properties'))
  const id = readText(fieldOf(properties, 'license_key_id'))
  if (id === undefined) return undefined
  const isRevoked = readBoolean(fieldOf(grant, 'is_revoked')) === true
  const benefitId = readText(fieldOf(grant, 'benefit_id')) ?? readText(fieldOf(benefit, 'id'))
  return partialKey({
    id,
    keyTail: shownTailOf(fieldOf(properties, 'display_key')),
    ...(isRevoked ? { status: 'disabled', disabled: true } : {}),
    ...present({
      storeId: readText(fieldOf(benefit, 'organization_id')),
      productId: benefitId,
      variantId: benefitId,
      customerId: readText(fieldOf(grant, 'customer_id')),
      orderId: readText(fieldOf(grant, 'order_id')),
      subscriptionId: readText(fieldOf(grant, 'subscription_id')),
    }),
  })
}
