import { Webhook } from 'standardwebhooks'
import { SECOND_MS } from '../../contract/duration.js'
import { ok, type Result } from '../../contract/result.js'
import {
  faulty,
  headerOf,
  isInTime,
  type ReceivedWebhook,
  requireRawBody,
  textOf,
} from './received-webhook.js'
import type { WebhookFault } from './store-event.js'

/** A webhook as received, and what its store signs with. */
export interface SignedWebhook extends ReceivedWebhook {
  /** The signing secret that the store shows where the webhook is set up. */
  readonly secret: string
}

/** What the headers tell, once they are proven. */
interface StandardHeaders {
  readonly eventId: string
  /** When this attempt was signed, epoch milliseconds. */
  readonly sentAt: number
}

/**
 * Checks a webhook of the Standard Webhooks specification. Its library makes the signature; that it is compared here lets the time be
 * passed in.
 *
 * @param format - `raw`: the secret's own bytes are the key; `base64`: as the specification has it
 */
export function verifyStandardWebhook(
  { body, headers, secret, now }: SignedWebhook,
  { caller, format }: { readonly caller: string; readonly format: 'raw' | 'base64' },
): Result<StandardHeaders, WebhookFault> {
  requireRawBody(body, caller)
  const webhook = openWebhook(secret, caller, format)
  const eventId = headerOf(headers, 'webhook-id')
  const timestamp = headerOf(headers, 'webhook-timestamp')
  const signatures = headerOf(headers, 'webhook-signature')?.split(' ') ?? []
  if (eventId === undefined || timestamp === undefined || !/^\d{1,12}$/.test(timestamp))
    return faulty('not-signed')
  const sentAt = Number(timestamp) * SECOND_MS
  const expected = webhook.sign(eventId, new Date(sentAt), textOf(body))
  // More than one while a secret is being replaced.
  if (!signatures.some((signature) => isSame(signature, expected))) return faulty('not-signed')
  return isInTime(sentAt, now) ? ok({ eventId, sentAt }) : faulty('out-of-time')
}

function openWebhook(secret: unknown, caller: string, format: 'raw' | 'base64'): Webhook {
  if (typeof secret !== 'string' || secret.trim() === '')
    throw new TypeError(`${caller}: "secret" must be the webhook's signing secret`)
  try {
    return format === 'raw' ? new Webhook(new TextEncoder().encode(secret), { format }) : new Webhook(secret)
  } catch {
    throw new TypeError(`${caller}: "secret" must be the webhook's signing secret, such as whsec_…`)
  }
}

/** In the same time wherever they differ. */
function isSame(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  let difference = 0
  for (let index = 0; index < one.length; index += 1)
    difference |= one.charCodeAt(index) ^ other.charCodeAt(index)
  return difference === 0
}
