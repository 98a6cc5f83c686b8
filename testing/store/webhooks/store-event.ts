import { createHmac, randomUUID } from 'node:crypto'
import { writeDodoEvents } from '../dodo/dodo-webhook.js'
import type { KeygenPlay } from '../keygen/keygen-options.js'
import { writeKeygenEvents } from '../keygen/keygen-webhook.js'
import { writePolarEvents } from '../polar/polar-webhook.js'
import type { KeyTransition, OutgoingEvent } from './outgoing-event.js'
import { eventNames, signWebhook, type WebhookEventName, writeWebhook } from './webhook-event.js'

/** Names a store whose events are sent, by the id of its provider. */
export type WebhookStore = 'lemon-squeezy' | 'polar' | 'dodo-payments' | 'keygen'

export interface EventContext {
  /** The store's address. */
  readonly url: string
  /** Epoch ms by the store's clock. */
  readonly at: number
  readonly keygen: KeygenPlay
}

export const WRITERS: Readonly<
  Record<WebhookStore, (transition: KeyTransition, context: EventContext) => readonly OutgoingEvent[]>
> = {
  'lemon-squeezy': writeLemonSqueezyEvents,
  polar: (transition, { at }) =>
    writePolarEvents(transition, at).map(({ eventName, data }) =>
      standardEvent(eventName, { type: eventName, timestamp: timeOf(at), data }, (secret) =>
        Buffer.from(secret),
      ),
    ),
  'dodo-payments': (transition, { at }) =>
    writeDodoEvents(transition, at).map(({ eventName, data }) => {
      const { business_id } = data as { readonly business_id?: string }
      const body = { business_id, type: eventName, timestamp: timeOf(at), data }
      return standardEvent(eventName, body, (secret) => Buffer.from(secret.replace(/^whsec_/, ''), 'base64'))
    }),
  keygen: (transition, { at, keygen }) => writeKeygenEvents(transition, keygen, at),
}

function writeLemonSqueezyEvents(
  { before, after }: KeyTransition,
  { url, at }: EventContext,
): readonly OutgoingEvent[] {
  const eventName: WebhookEventName = eventNames[before === undefined ? 'created' : 'updated']
  const body = writeWebhook(after, eventName, { url, at, webhookId: randomUUID() })
  const headers: OutgoingEvent['headers'] = ({ secret }) => ({
    'x-event-name': eventName,
    'x-signature': signWebhook(body, secret),
  })
  return [{ eventName, body, headers }]
}

/** Signed by Node's own means: what checks it on the other side is a library. */
function standardEvent(eventName: string, json: object, keyOf: (secret: string) => Buffer): OutgoingEvent {
  const body = JSON.stringify(json)
  const id = `msg_${randomUUID()}`
  return {
    eventName,
    body,
    headers({ secret, at }) {
      const timestamp = String(Math.floor(at / 1_000))
      const signature = createHmac('sha256', keyOf(secret))
        .update(`${id}.${timestamp}.${body}`)
        .digest('base64')
      return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }
    },
  }
}

function timeOf(at: number): string {
  return new Date(at).toISOString()
}
