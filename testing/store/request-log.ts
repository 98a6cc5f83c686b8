import type { IncomingHttpHeaders } from 'node:http'
import type { RequestEncoding } from '../../providers/lemon-squeezy/wire/request-fields.js'
import type { StoreFaultKind } from './faults/store-fault.js'
import type { StoreApi, StoreRouteName } from './store-exchange.js'

/** A request as it reached the store, and what became of it. Holds keys in full: it is for tests, not for a log file. */
export interface ReceivedRequest {
  /** Epoch ms by the store's clock. */
  readonly at: number
  /** Whose API was called; null where no address of one. */
  readonly api: StoreApi | null
  /** `unknown`: an address or method that the store does not have. */
  readonly route: StoreRouteName | 'unknown'
  readonly method: string
  readonly path: string
  readonly encoding: RequestEncoding
  readonly fields: Readonly<Record<string, unknown>>
  /** Those of `loggedHeaders` that were sent. */
  readonly headers: Readonly<Partial<Record<LoggedHeader, string>>>
  /** Of the answer; null when none was sent. */
  readonly status: number | null
  /** What the answer gave as `error` or `message`. */
  readonly error: string | null
  /** Whether the request reached the store's own work; what came of that may still have been lost on the way back. */
  readonly handled: boolean
  readonly fault: StoreFaultKind | null
}

/** What a client says about itself. */
const loggedHeaders = [
  'accept',
  'accept-language',
  'authorization',
  'cache-control',
  'content-type',
  'cookie',
  'idempotency-key',
  'origin',
  'user-agent',
  'x-api-key',
  'x-store',
] as const
type LoggedHeader = (typeof loggedHeaders)[number]

/** The requests that the store has received. */
export interface StoreRequests {
  /** Oldest first. */
  list(route?: ReceivedRequest['route']): readonly ReceivedRequest[]
  /** The newest, of all or of one route. */
  last(route?: ReceivedRequest['route']): ReceivedRequest | undefined
  /** How many there were, of all or of one route. */
  count(route?: ReceivedRequest['route']): number
  /** Forgets all of them. */
  clear(): void
}

interface RequestLog extends StoreRequests {
  add(request: ReceivedRequest): void
}

export function createRequestLog(): RequestLog {
  const requests: ReceivedRequest[] = []
  function list(route?: ReceivedRequest['route']): readonly ReceivedRequest[] {
    return requests.filter((request) => route === undefined || request.route === route)
  }
  return {
    list,
    last: (route) => list(route).at(-1),
    count: (route) => list(route).length,
    clear() {
      requests.length = 0
    },
    add(request) {
      requests.push(request)
    },
  }
}

export function pickLoggedHeaders(headers: IncomingHttpHeaders): Partial<Record<LoggedHeader, string>> {
  const picked: Partial<Record<LoggedHeader, string>> = {}
  for (const name of loggedHeaders) {
    const value = headers[name]
    if (typeof value === 'string') picked[name] = value
  }
  return picked
}
