import { createHmac } from 'node:crypto'
import { keyResource } from '../lemon-squeezy-management/key-relations.js'
import type { LedgerChange } from '../license-ledger.js'
import type { StoredLicense } from '../license-record.js'

/** Names an event about keys that the store sends, as Lemon Squeezy calls it. */
export type WebhookEventName = 'license_key_created' | 'license_key_updated'

export const eventNames: Readonly<Record<LedgerChange, WebhookEventName>> = {
  created: 'license_key_created',
  updated: 'license_key_updated',
}

interface WebhookContext {
  /** The store's address. */
  readonly url: string
  readonly at: number
  readonly webhookId: string
}

/** The body as it goes out: what is signed are these very bytes. */
export function writeWebhook(
  license: StoredLicense,
  eventName: WebhookEventName,
  { url, at, webhookId }: WebhookContext,
): string {
  const { attributes, ...resource } = keyResource(license, { base: `${url}/v1`, at, include: [] })
  // A key that was just made has been seen without a count.
  const count = eventName === 'license_key_created' ? { instances_count: null } : {}
  return JSON.stringify({
    meta: { test_mode: license.testMode, event_name: eventName, webhook_id: webhookId },
    data: { ...resource, attributes: { ...attributes, ...count } },
  })
}

export function signWebhook(body: string, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('hex')
}
