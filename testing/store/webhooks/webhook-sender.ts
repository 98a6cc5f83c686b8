import { SECOND_MS } from '../../../contract/duration.js'
import type { KeygenPlay } from '../keygen/keygen-options.js'
import type { LedgerChange } from '../license-ledger.js'
import type { StoredLicense } from '../license-record.js'
import { createDueQueue } from './due-queue.js'
import type { OutgoingEvent } from './outgoing-event.js'
import { type WebhookStore, WRITERS } from './store-event.js'

/** Where a store's events go. */
export interface WebhookTarget {
  readonly url: string
  /** Which store is played. @defaultValue 'lemon-squeezy' */
  readonly store?: WebhookStore
  /** Signs each body; Keygen signs with its account's key. @defaultValue `localWebhookSecrets[store]` */
  readonly secret?: string
  /** Names of events. @defaultValue all */
  readonly events?: readonly string[]
}

/** One attempt to deliver an event. */
export interface WebhookDelivery {
  readonly eventName: string
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

/** Made-up signing secrets in the form of each store. */
export const localWebhookSecrets: Readonly<Record<WebhookStore, string>> = {
  'lemon-squeezy': localWebhookSecret,
  polar: 'polar_whs_local_webhook_secret',
  'dodo-payments': `whsec_${Buffer.from(localWebhookSecret).toString('base64')}`,
  keygen: '',
}

type Target = Required<Omit<WebhookTarget, 'events'>> & Pick<WebhookTarget, 'events'>

interface Attempt {
  readonly target: Target
  readonly event: OutgoingEvent
  /** From 1. */
  readonly number: number
}

interface WebhookSenderOptions {
  readonly now: () => number
  /** The store's address. */
  readonly url: () => string
  readonly keygen: KeygenPlay
}

export function createWebhookSender({ now, url, keygen }: WebhookSenderOptions): WebhookSender {
  const targets = new Set<Target>()
  const known = new Map<number, StoredLicense>()
  const attempts = createAttempts(now, (target) => targets.has(target))
  return {
    subscribe(target) {
      const whole = readTarget(target)
      targets.add(whole)
      return () => void targets.delete(whole)
    },
    deliveries: attempts.list,
    settled: attempts.settled,
    tell(after, change) {
      const before = change === 'created' ? undefined : known.get(after.id)
      known.set(after.id, after)
      for (const store of new Set([...targets].map((target) => target.store))) {
        const written = WRITERS[store]({ before, after }, { url: url(), at: now(), keygen })
        const wanting = [...targets].filter((target) => target.store === store)
        for (const event of written)
          for (const target of wanting)
            if (target.events?.includes(event.eventName) ?? true) attempts.begin({ target, event, number: 1 })
      }
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
    const { target, event, number } = attempt
    const { eventName } = event
    const at = now()
    const status = await post(attempt, at, stopping.signal)
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

async function post({ target, event }: Attempt, at: number, signal: AbortSignal): Promise<number | null> {
  const { body } = event
  const headers = { 'content-type': 'application/json', ...event.headers({ ...target, at }) }
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
  store = 'lemon-squeezy',
  secret = localWebhookSecrets[store],
  events,
}: WebhookTarget): Target {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
    throw new TypeError('webhook.url: expected an http or https address')
  }
  if (!Object.hasOwn(WRITERS, store)) {
    throw new TypeError(`webhook.store: expected one of ${Object.keys(WRITERS).join(', ')}`)
  }
  if (store === 'lemon-squeezy' && (secret.length < 6 || secret.length > 40)) {
    throw new TypeError('webhook.secret: expected 6 to 40 characters, as the store does')
  }
  return { url, store, secret, ...(events === undefined ? {} : { events }) }
}
