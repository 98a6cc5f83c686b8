import { DAY_MS, SECOND_MS } from '../contract/duration.js'

/** What the head of an answer tells beside its status. Anything malformed is left out. */
export interface HttpHead {
  readonly status: number
  /** The answering server's clock, epoch milliseconds. */
  readonly serverTimeAt?: number
  /** At most a day. */
  readonly retryAfterMs?: number
  /** For the store's support. */
  readonly requestId?: string
}

/** A server that asks for more is misconfigured; waiting longer would only keep the user waiting. */
const MAX_RETRY_AFTER_MS = DAY_MS
const REQUEST_ID_HEADERS = ['x-request-id', 'cf-ray', 'apigw-requestid'] as const

export function readHead({ status, headers }: Pick<Response, 'status' | 'headers'>): HttpHead {
  const serverTimeAt = parseHttpDate(headers.get('date'))
  const retryAfterMs = parseRetryAfter(headers.get('retry-after'), serverTimeAt)
  const requestId = readRequestId(headers)
  return {
    status,
    ...(serverTimeAt === undefined ? {} : { serverTimeAt }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(requestId === undefined ? {} : { requestId }),
  }
}

/** What is worth passing on of an answer that is no verdict. */
export function hintsOf(head: Partial<HttpHead> | undefined): Pick<HttpHead, 'retryAfterMs' | 'requestId'> {
  const { retryAfterMs, requestId } = head ?? {}
  return {
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(requestId === undefined ? {} : { requestId }),
  }
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
