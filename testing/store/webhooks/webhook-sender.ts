import { randomUUID } from 'node:crypto'
import { SECOND_MS } from '../../../contract/duration.js'
import type { LedgerChange } from '../license-ledger.js'
import type { StoredLicense } from '../license-record.js'
import { createDueQueue } from './due-queue.js'
import { eventNames, signWebhook, type WebhookEventName, writeWebhook } from './webhook-event.js'

/** Where the store's events go. */
export interface WebhookTarget {
  readonly url: string
  /** Signs each body. @defaultValue 'local-webhook-secret' */
  readonly secret?: string
  /** @defaultValue both */
  readonly events?: readonly WebhookEventName[]
}

/** One attempt to deliver an event. */
export interface WebhookDelivery {
  readonly eventName: WebhookEventName
  readonly url: string
  /** From 1. */
  readonly attempt: number
  /** Epoch ms by the store's clock. */
  readonly at: number
  /** Of the answer; null where none came. Anything but 200 is tried again. */
  readonly status: number | null
}

/** The store's webhooks, as its seller sees them. */
export interface StoreWebhooks {
  /** Sends what happens from now on; returns its undo. Throws a `TypeError` for an address that is none. */
  subscribe(target: WebhookTarget): () => void
  /** Oldest first. */
  deliveries(): readonly WebhookDelivery[]
  /** Resolves when nothing is under way; waits for no retry that is due later by the store's clock. */
  settled(): Promise<void>
}

interface WebhookSender extends StoreWebhooks {
  tell(license: StoredLicense, change: LedgerChange): void
  /** Sends what has become due. To be called whenever the clock has moved. */
  flush(): void
  stop(): void
}

/** What follows an attempt that was not answered with 200, by the store's clock. */
const RETRY_DELAYS_MS = [5 * SECOND_MS, 25 * SECOND_MS, 125 * SECOND_MS] as const
export const localWebhookSecret = 'local-webhook-secret'

interface Attempt {
  readonly target: Required<WebhookTarget>
  readonly eventName: WebhookEventName
  readonly body: string
  /** From 1. */
  readonly number: number
}

interface WebhookSenderOptions {
  readonly now: () => number
  /** The store's address. */
  readonly url: () => string
}

export function createWebhookSender({ now, url }: WebhookSenderOptions): WebhookSender {
  const targets = new Set<Required<WebhookTarget>>()
  const attempts = createAttempts(now, (target) => targets.has(target))
  return {
    subscribe(target) {
      const whole = readTarget(target)
      targets.add(whole)
      return () => void targets.delete(whole)
    },
    deliveries: attempts.list,
    settled: attempts.settled,
    tell(license, change) {
      const eventName = eventNames[change]
      const wanting = [...targets].filter(({ events }) => events.includes(eventName))
      if (wanting.length === 0) return
      const body = writeWebhook(license, eventName, { url: url(), at: now(), webhookId: randomUUID() })
      for (const target of wanting) attempts.begin({ target, eventName, body, number: 1 })
    },
    flush: attempts.flush,
    stop: attempts.stop,
  }
}

/** Tries until there is a 200, the delays have run out, or nobody wants it any more. */
function createAttempts(now: () => number, isWanted: (target: Attempt['target']) => boolean) {
  const deliveries: WebhookDelivery[] = []
  const underWay = new Set<Promise<void>>()
  const stopping = new AbortController()
  const queue = createDueQueue<Attempt>(now, (attempt) => {
    const sending = send(attempt).finally(() => underWay.delete(sending))
    underWay.add(sending)
  })

  async function send(attempt: Attempt): Promise<void> {
    const { target, eventName, number } = attempt
    const at = now()
    const status = await post(attempt, stopping.signal)
    if (stopping.signal.aborted) return
    deliveries.push({ eventName, url: target.url, attempt: number, at, status })
    const delayMs = status === 200 ? undefined : RETRY_DELAYS_MS[number - 1]
    if (delayMs === undefined || !isWanted(target)) return
    queue.add({ ...attempt, number: number + 1 }, at + delayMs)
  }

  return {
    begin: (attempt: Attempt) => queue.add(attempt, now()),
    list: () => [...deliveries],
    async settled() {
      while (underWay.size > 0) await Promise.allSettled(underWay)
    },
    flush: queue.flush,
    stop() {
      stopping.abort()
      queue.stop()
    },
  }
}

async function post({ target, eventName, body }: Attempt, signal: AbortSignal): Promise<number | null> {
  const headers = {
    'content-type': 'application/json',
    'x-event-name': eventName,
    'x-signature': signWebhook(body, target.secret),
  }
  try {
    const response = await fetch(target.url, { method: 'POST', headers, body, signal, redirect: 'manual' })
    await response.body?.cancel()
    return response.status
  } catch {
    return null
  }
}

function readTarget({
  url,
  secret = localWebhookSecret,
  events = ['license_key_created', 'license_key_updated'],
}: WebhookTarget): Required<WebhookTarget> {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
    throw new TypeError('webhook.url: expected an http or https address')
  }
  if (secret.length < 6 || secret.length > 40) {
    throw new TypeError('webhook.secret: expected 6 to 40 characters, as the store does')
  }
  return { url, secret, events }
}
