import { DAY_MS, SECOND_MS } from '../../contract/duration.js'

/** The facts in the head of an answer, apart from its status. Malformed ones are left out. */
export interface HttpHead {
  readonly status: number
  /** The answering server's clock, epoch milliseconds. */
  readonly serverTimeAt?: number
  /** At most a day. */
  readonly retryAfterMs?: number
  /** For the store's support. */
  readonly requestId?: string
  /** The server is overloaded, or has few requests left for who asks. (429 and `Retry-After` say so by themselves.) */
  readonly isBusy?: true
}

/** A server that asks for more is misconfigured; waiting longer would only keep the user waiting. */
const MAX_RETRY_AFTER_MS = DAY_MS
/** With less than this share of the allowed requests left, the server asks us to slow down. */
const NEAR_LIMIT_SHARE = 1 / 4
const REQUEST_ID_HEADERS = ['x-request-id', 'cf-ray', 'apigw-requestid'] as const

export function readHead({ status, headers }: Pick<Response, 'status' | 'headers'>): HttpHead {
  const serverTimeAt = parseHttpDate(headers.get('date'))
  const retryAfterMs = parseRetryAfter(headers.get('retry-after'), serverTimeAt)
  const requestId = readRequestId(headers)
  const isBusy = status === 503 || isNearLimit(readLimit(headers))
  return {
    status,
    ...(serverTimeAt === undefined ? {} : { serverTimeAt }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(isBusy ? { isBusy } : {}),
  }
}

export type Hints = Pick<HttpHead, 'retryAfterMs' | 'requestId'>

/** Picks the hints worth passing on from an answer without a verdict. */
export function hintsOf(head: Partial<HttpHead> | undefined): Hints {
  const { retryAfterMs, requestId } = head ?? {}
  return {
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(requestId === undefined ? {} : { requestId }),
  }
}

/** Reads the server's load from an answer of any kind. */
export function loadOf(head: Partial<HttpHead> | undefined): Pick<HttpHead, 'isBusy'> {
  return head?.isBusy === true ? { isBusy: true } : {}
}

/** Only the one form that servers may send today, `Sun, 06 Nov 1994 08:49:37 GMT`; a real date on its real weekday. */
export function parseHttpDate(text: string | null): number | undefined {
  if (text === null) return undefined
  const at = Date.parse(text)
  return !Number.isNaN(at) && new Date(at).toUTCString() === text ? at : undefined
}

/** A date is taken as the distance from the answer's own `Date`: this computer's clock may be wrong. */
function parseRetryAfter(text: string | null, serverTimeAt: number | undefined): number | undefined {
  if (text === null) return undefined
  if (/^\d+$/.test(text)) return Math.min(Number(text) * SECOND_MS, MAX_RETRY_AFTER_MS)
  const at = parseHttpDate(text)
  if (at === undefined || serverTimeAt === undefined || at < serverTimeAt) return undefined
  return Math.min(at - serverTimeAt, MAX_RETRY_AFTER_MS)
}

function readRequestId(headers: Headers): string | undefined {
  const given = REQUEST_ID_HEADERS.map((name) => headers.get(name))
  return given.find((id) => id !== null && /^[\w.:=+/-]{1,128}$/.test(id)) ?? undefined
}

interface RequestCount {
  readonly limit: number
  readonly remaining: number
}

/** Returns whether a server that counts requests has few left for us. */
export function isNearLimit(count: RequestCount | undefined): boolean {
  return count !== undefined && count.remaining < count.limit * NEAR_LIMIT_SHARE
}

/** As the stores write it, and as the draft standard did before its last change. */
function readLimit(headers: Headers): RequestCount | undefined {
  for (const prefix of ['x-ratelimit', 'ratelimit']) {
    const [limit, remaining] = [headers.get(`${prefix}-limit`), headers.get(`${prefix}-remaining`)]
    if (isCount(limit) && isCount(remaining)) return { limit: Number(limit), remaining: Number(remaining) }
  }
  return undefined
}

function isCount(text: string | null): text is string {
  return text !== null && /^\d{1,9}$/.test(text)
}
