import { SECOND_MS } from '../../contract/duration.js'
import type { UnreachableCause } from '../../contract/license-error.js'
import { discardBody, mayBeJson, parseJson, readText } from './body.js'
import { type HttpHead, hintsOf, loadOf, readHead } from './head.js'
import { causeOfFailure } from './network-failure.js'
import { troubleOfStatus } from './status.js'
import { startTimeLimit, type TimeLimit } from './time-limit.js'

interface HttpRequest {
  readonly url: string
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /**
   * For headers and body together, in milliseconds.
   * @defaultValue 10 000
   */
  readonly timeoutMs?: number | undefined
  /** The longest body that is read. @defaultValue 256 kB */
  readonly maxBytes?: number
  /** Keeps the answer as it came, for a check of its signature. @defaultValue false */
  readonly keepsRaw?: boolean
  /** Reads the body whatever the server calls it: for a file that proves itself. @defaultValue false: only what may be JSON */
  readonly takesAnyType?: boolean
}

export interface HttpCall {
  readonly fetch: typeof fetch
  readonly signal?: AbortSignal | undefined
}

export type HttpOutcome = HttpAnswered | HttpFailed

export interface HttpAnswered extends HttpHead {
  readonly kind: 'answered'
  /** The parsed body; undefined where the body is not JSON, is not called JSON, or is above the cap. */
  readonly json: unknown
  /** Set if there is no body, and no sign that it is a page. */
  readonly isEmpty?: true
  /** Only where it was asked for, and the body is called JSON, or nothing, and is below the cap. */
  readonly raw?: { readonly text: string; readonly headers: Headers }
}

interface HttpFailed {
  readonly kind: 'failed'
  readonly cause: UnreachableCause
  readonly retryAfterMs?: number
  readonly requestId?: string
  readonly isBusy?: true
}

const DEFAULT_TIMEOUT_MS = 10 * SECOND_MS
/** An answer of a license API has about 1 kB. */
export const MAX_BODY_BYTES = 256 * 1024

/**
 * Makes one request, once. Whatever the network or the server does is a value; rejects only when the caller's own
 * signal aborts, with that signal's reason.
 */
export async function exchangeHttp(request: HttpRequest, call: HttpCall): Promise<HttpOutcome> {
  call.signal?.throwIfAborted()
  const limit = startTimeLimit(request.timeoutMs ?? DEFAULT_TIMEOUT_MS, call.signal)
  let head: HttpHead | undefined
  try {
    const response = await limit.race(send(request, call.fetch, limit.signal))
    head = readHead(response)
    return { kind: 'answered', ...head, ...(await readBody(response, limit, request)) }
  } catch (error) {
    const endedBy = limit.endedBy()
    if (endedBy === 'caller') throw limit.signal.reason
    // A failure status stands even if the rest of its answer is lost.
    const trouble = head && troubleOfStatus(head.status)
    const cause = trouble ?? (endedBy === 'timeout' ? 'timeout' : causeOfFailure(error))
    return { kind: 'failed', cause, ...hintsOf(head), ...loadOf(head) }
  } finally {
    limit.dispose()
  }
}

/** Posts an object as JSON, which is how most license APIs are asked. */
export function postJson(
  { headers, ...request }: Pick<HttpRequest, 'url' | 'headers' | 'timeoutMs'>,
  body: Readonly<Record<string, unknown>>,
  call: HttpCall,
): Promise<HttpOutcome> {
  const typed = { 'Content-Type': 'application/json', ...headers }
  return exchangeHttp({ ...request, method: 'POST', headers: typed, body: JSON.stringify(body) }, call)
}

async function send(request: HttpRequest, fetch: HttpCall['fetch'], signal: AbortSignal): Promise<Response> {
  const { url, method, headers, body } = request
  const init = {
    method,
    headers: { Accept: 'application/json', ...headers },
    ...(body === undefined ? {} : { body }),
    redirect: 'error',
    credentials: 'omit',
    cache: 'no-store',
    signal,
  } as const
  const response = await fetch(url, init)
  if (signal.aborted) discardBody(response)
  return response
}

async function readBody(
  response: Response,
  limit: TimeLimit,
  { maxBytes = MAX_BODY_BYTES, keepsRaw = false, takesAnyType = false }: HttpRequest,
): Promise<Pick<HttpAnswered, 'json' | 'isEmpty' | 'raw'>> {
  if (!takesAnyType && !mayBeJson(response.headers.get('content-type'))) {
    discardBody(response)
    return { json: undefined }
  }
  const reading = readText(response, { maxBytes, signal: limit.signal })
  const text = await limit.race(reading)
  if (text === null) return { json: undefined }
  const raw = keepsRaw ? { raw: { text, headers: response.headers } } : {}
  return text === '' ? { json: undefined, isEmpty: true, ...raw } : { json: parseJson(text), ...raw }
}
