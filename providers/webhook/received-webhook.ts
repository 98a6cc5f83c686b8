import { MINUTE_MS } from '../../contract/duration.js'
import { fail, ok, type Result } from '../../contract/result.js'
import { parseJson } from '../http/body.js'
import { type JsonObject, readObject } from '../http/json-field.js'
import type { WebhookFault } from './store-event.js'

/** A webhook as received: its body must not have been parsed and written again. */
export interface ReceivedWebhook {
  /** The raw body. */
  readonly body: string | Uint8Array
  /** As they came: those of a `Request`, or of Node, whose names are in small letters. */
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>
  /** The time now, epoch milliseconds: a webhook that was signed more than five minutes before or after is refused. */
  readonly now: number
}

const TOLERANCE_MS = 5 * MINUTE_MS

/** The header's only value; what was sent twice counts as missing. */
export function headerOf(headers: ReceivedWebhook['headers'], name: string): string | undefined {
  const value = isHeaders(headers) ? headers.get(name) : headers[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Not by its class: servers have several of that name. */
function isHeaders(headers: ReceivedWebhook['headers']): headers is Headers {
  return typeof headers['get'] === 'function'
}

/** A clock may be wrong by minutes; a webhook of yesterday that comes again was sent by somebody who has seen it. */
export function isInTime(at: number, now: number): boolean {
  return Math.abs(now - at) <= TOLERANCE_MS
}

export function textOf(body: string | Uint8Array): string {
  return typeof body === 'string' ? body : new TextDecoder().decode(body)
}

export function readBody(body: string | Uint8Array): Result<JsonObject, WebhookFault> {
  const json = readObject(parseJson(textOf(body)))
  return json === undefined ? faulty('not-json') : ok(json)
}

const FAULTS: Readonly<Record<WebhookFault['code'], string>> = {
  'not-signed': 'The webhook is not signed with the secret',
  'out-of-time': 'The webhook was signed more than five minutes before or after now',
  'not-json': 'The body is not a JSON object',
  'no-event-name': 'The body does not name its event',
  'no-license-key': 'The event is about a license key, and the body has none',
}

export function faulty(code: WebhookFault['code']): Result<never, WebhookFault> {
  return fail({ code, message: FAULTS[code] })
}

/** A parsed body is not the signed one: written again, it may differ in a space. */
export function requireRawBody(body: unknown, caller: string): void {
  if (typeof body === 'string' || ArrayBuffer.isView(body)) return
  const given = body === null ? 'null' : typeof body
  throw new TypeError(
    `${caller}: "body" must be the raw body, as text or bytes, and is of type ${given}. Take it before it is parsed: ` +
      "await request.text(), or express.raw({ type: 'application/json' }) on this route",
  )
}
