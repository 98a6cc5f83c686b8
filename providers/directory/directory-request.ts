import { SECOND_MS } from '../../contract/duration.js'
import { exchangeHttp, type HttpAnswered, type HttpOutcome } from '../http/exchange.js'
import { hintsOf } from '../http/head.js'
import { type JsonObject, readObject } from '../http/json-field.js'
import { troubleOfStatus } from '../http/status.js'
import type {
  DirectoryAnswer,
  DirectoryCall,
  DirectoryFailure,
  DirectoryRefusal,
} from '../license-directory.js'
import type { DirectorySettings } from './directory-options.js'

export interface DirectoryRequest {
  readonly method: 'GET' | 'PATCH' | 'POST' | 'DELETE'
  /** From the base address on, with its query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** Reads the store's sentence from an error answer; undefined if the body is none of its error answers. */
type ReadDetail = (json: unknown) => string | undefined

/** A page of a hundred keys with what belongs to them. */
const MAX_PAGE_BYTES = 8 * 1024 * 1024
const MAX_WAITS = 5
/** The wait if a rate-limited store does not name one. */
const USUAL_WAIT_MS = 15 * SECOND_MS
const MAX_DETAIL_LENGTH = 300

/** A store's reply; without content if the store has only confirmed the request. */
export interface DirectoryReply {
  readonly body: JsonObject
  /** The store's clock, epoch milliseconds. */
  readonly serverTimeAt: number | undefined
}

/** Asks, and waits where the store wants that and the directory may. A change is never sent twice. */
export async function askDirectory(
  settings: DirectorySettings,
  request: DirectoryRequest,
  readDetail: ReadDetail,
  call: DirectoryCall = {},
): Promise<DirectoryAnswer<DirectoryReply>> {
  const { wait } = settings
  for (let waits = 0; ; waits += 1) {
    const answer = judge(await send(settings, request, call), settings, readDetail)
    const waitMs = waitOf(answer)
    if (wait === undefined || waitMs === undefined || request.method !== 'GET' || waits === MAX_WAITS)
      return answer
    await wait(waitMs)
  }
}

function waitOf(answer: DirectoryAnswer<DirectoryReply>): number | undefined {
  if (answer.kind !== 'unreachable') return undefined
  return answer.retryAfterMs ?? (answer.cause === 'rate-limited' ? USUAL_WAIT_MS : undefined)
}

function send(
  { apiKey, baseUrl, fetch, timeoutMs }: DirectorySettings,
  { method, path, headers, body }: DirectoryRequest,
  call: DirectoryCall,
): Promise<HttpOutcome> {
  const request = {
    url: `${baseUrl}${path}`,
    method,
    headers: { Authorization: `Bearer ${apiKey}`, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    timeoutMs,
    maxBytes: MAX_PAGE_BYTES,
  }
  return exchangeHttp(request, { fetch: call.fetch ?? fetch, signal: call.signal })
}

function judge(
  outcome: HttpOutcome,
  { apiKey }: DirectorySettings,
  readDetail: ReadDetail,
): DirectoryAnswer<DirectoryReply> {
  if (outcome.kind === 'failed') return { kind: 'unreachable', cause: outcome.cause, ...hintsOf(outcome) }
  const { status, json, serverTimeAt, isEmpty = false } = outcome
  const body = status === 204 && isEmpty ? {} : readObject(json)
  if (status >= 200 && status < 300 && body !== undefined)
    return { kind: 'answered', value: { body, serverTimeAt } }
  const detail = readDetail(json)
  // A reply in another form does not come from the store, whatever its status.
  const reason = detail === undefined ? undefined : REFUSALS[status]
  if (reason === undefined) return noAnswer(outcome)
  return refused(reason, { detail: detail?.replaceAll(apiKey, '***'), outcome })
}

const REFUSALS: Readonly<Record<number, DirectoryRefusal>> = {
  400: 'invalid-input',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  409: 'unspecified',
  410: 'not-found',
  422: 'invalid-input',
}

function refused(
  reason: DirectoryRefusal,
  { detail, outcome }: { readonly detail: string | undefined; readonly outcome: HttpAnswered },
): DirectoryFailure {
  const { requestId } = hintsOf(outcome)
  return {
    kind: 'refused',
    reason,
    ...(detail === undefined || detail === '' ? {} : { detail: detail.slice(0, MAX_DETAIL_LENGTH) }),
    ...(requestId === undefined ? {} : { requestId }),
  }
}

/** The answer has nothing in it that the store would send. */
export function noAnswer(
  outcome: Pick<HttpAnswered, 'status' | 'retryAfterMs' | 'requestId'> | null,
): DirectoryFailure {
  const cause = outcome === null ? undefined : troubleOfStatus(outcome.status)
  return { kind: 'unreachable', cause: cause ?? 'not-the-api', ...hintsOf(outcome ?? undefined) }
}
