import { keyTailOf } from '../../../contract/key-text.js'
import { ok, type Result } from '../../../contract/result.js'
import { present } from '../../directory/present.js'
import {
  fieldOf,
  type JsonObject,
  readCount,
  readInstant,
  readObject,
  readOrNull,
  readText,
} from '../../http/json-field.js'
import { faulty, readBody } from '../../webhook/received-webhook.js'
import { type SignedWebhook, verifyStandardWebhook } from '../../webhook/standard-webhook.js'
import {
  type EventKey,
  eventKeyOf,
  partialKey,
  type StoreEvent,
  type WebhookFault,
} from '../../webhook/store-event.js'
import { readKeyOf } from '../directory/read-key.js'

/**
 * Checks that Dodo Payments signed a webhook with the secret, and reads it. `license_key.created` tells a key with its number; grants
 * (`entitlement_grant.delivered`, `.revoked`) name it by the key alone, so `event.key.id` is absent there.
 *
 * Throws a `TypeError` for a secret that is none, and for a body that was parsed already.
 *
 * @example
 * const read = readDodoPaymentsWebhook({ body: await request.text(), headers: request.headers, secret, now: Date.now() })
 * if (!read.ok) return new Response(null, { status: 401 })
 */
export function readDodoPaymentsWebhook(received: SignedWebhook): Result<StoreEvent, WebhookFault> {
  const proof = verifyStandardWebhook(received, { caller: 'readDodoPaymentsWebhook', format: 'base64' })
  if (!proof.ok) return proof
  const body = readBody(received.body)
  if (!body.ok) return body
  const eventName = readText(fieldOf(body.value, 'type'))
  if (eventName === undefined) return faulty('no-event-name')
  const { eventId, sentAt } = proof.value
  const at = readInstant(fieldOf(body.value, 'timestamp')) ?? sentAt
  const base = { store: 'dodo-payments', eventName, eventId, at }
  const data = readObject(fieldOf(body.value, 'data'))
  if (eventName.startsWith('license_key.')) {
    const key = data && readKeyOf('unknown')(data)
    return key === undefined
      ? faulty('no-license-key')
      : ok({ ...base, kind: 'key', key: eventKeyOf(key), isWhole: true })
  }
  const key = eventName.startsWith('entitlement_grant.') ? readGrantedKey(data, at) : undefined
  return ok(key === undefined ? { ...base, kind: 'other' } : { ...base, kind: 'key', key, isWhole: false })
}

/** Of a grant that gives or takes a key; one that waits or has failed says nothing of it. */
function readGrantedKey(grant: JsonObject | undefined, at: number): EventKey | undefined {
  const license = readObject(fieldOf(grant, 'license_key'))
  const key = readText(fieldOf(license, 'key'))
  const word = readText(fieldOf(grant, 'status'))?.toLowerCase()
  if (key === undefined || (word !== 'delivered' && word !== 'revoked')) return undefined
  const seatsUsed = readCount(fieldOf(license, 'activations_used')) ?? 'unknown'
  const expiresAt = readOrNull(fieldOf(license, 'expires_at') ?? null, readInstant)
  const isOver = typeof expiresAt === 'number' && expiresAt <= at
  const valid = isOver ? 'expired' : seatsUsed === 0 ? 'inactive' : 'active'
  return partialKey({
    key,
    keyTail: keyTailOf(key),
    status: word === 'revoked' ? 'disabled' : valid,
    disabled: word === 'revoked',
    expiresAt,
    seatsUsed,
    seatsLimit: readOrNull(fieldOf(license, 'activations_limit') ?? null, readCount),
    ...present({
      storeId: readText(fieldOf(grant, 'business_id')),
      customerId: readText(fieldOf(grant, 'customer_id')),
      orderId: readText(fieldOf(grant, 'payment_id')),
      subscriptionId: readText(fieldOf(grant, 'subscription_id')),
    }),
  })
}
