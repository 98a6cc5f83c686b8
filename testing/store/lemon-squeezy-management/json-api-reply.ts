import { jsonReply, type RouteCall, type StoreReply } from '../store-exchange.js'

const JSON_API_TYPE = 'application/vnd.api+json'

export interface JsonApiError {
  readonly status: number
  readonly title: string
  readonly detail: string
  /** The member of the request that is complained of. */
  readonly pointer?: string
  /** The parameter of the query that is complained of. */
  readonly parameter?: string
}

export function documentReply(
  body: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): StoreReply {
  return jsonApiReply(200, body, headers)
}

export function errorReply(
  { status, title, detail, pointer, parameter }: JsonApiError,
  headers: Readonly<Record<string, string>> = {},
): StoreReply {
  const source = pointer === undefined ? parameter && { parameter } : { pointer }
  const error = { detail, status: String(status), title, ...(source && { source }) }
  return jsonApiReply(status, { errors: [error] }, headers)
}

/** The address of the API, up to and with `/v1`, as the client reached it: links can be followed. */
export function baseOf(headers: RouteCall['headers']): string {
  return `http://${headers.host ?? 'localhost'}/v1`
}

export const managementErrors = {
  unauthenticated: { status: 401, title: 'Unauthorized', detail: 'Unauthenticated.' },
  notFound: { status: 404, title: 'Not Found', detail: 'The related resource does not exist.' },
  tooMany: { status: 429, title: 'Too Many Requests', detail: 'Too Many Attempts.' },
} as const satisfies Record<string, JsonApiError>

export function badParameter(parameter: string, detail: string): JsonApiError {
  return { status: 400, title: 'Invalid Query Parameter', detail, parameter }
}

export function badMember(pointer: string, detail: string): JsonApiError {
  return { status: 422, title: 'Unprocessable Entity', detail, pointer }
}

function jsonApiReply(
  status: number,
  body: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>>,
): StoreReply {
  const content = { 'content-type': JSON_API_TYPE, ...headers }
  return jsonReply(status, { jsonapi: { version: '1.0' }, ...body }, content)
}
