import type { IncomingHttpHeaders } from 'node:http'

/** A request with its whole body, as the parts of the store see it: no sockets, no streams. */
export interface StoreRequest {
  readonly method: string
  /** Without the query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface StoreReply {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

/** How an answer travels, or that none does. */
export type Delivery =
  | { readonly kind: 'whole'; readonly reply: StoreReply }
  | { readonly kind: 'late'; readonly reply: StoreReply; readonly delayMs: number }
  | {
      readonly kind: 'trickle'
      readonly reply: StoreReply
      readonly chunkBytes: number
      readonly everyMs: number
    }
  /** The headers promise the whole body; the connection ends in the middle of it. */
  | { readonly kind: 'cut'; readonly reply: StoreReply }
  | { readonly kind: 'reset' }
  | { readonly kind: 'hang' }

/** How the request's parameters came. `none`: there were none, or in a form that the store does not read. */
export type RequestEncoding = 'form' | 'json' | 'query' | 'none'

export interface RequestFields {
  readonly encoding: RequestEncoding
  readonly fields: Readonly<Record<string, unknown>>
}

/** The calls of the store that a fault can be set on. */
export type StoreRouteName = 'activate' | 'validate' | 'deactivate'

/** One call of the store's API. Another API adds its own list of these. */
export interface StoreRoute {
  readonly name: StoreRouteName
  readonly method: string
  readonly path: string
  /** The field of the answer that holds the verdict of this call. */
  readonly verdictField: string
  /** Does the call's work and answers. */
  handle(fields: Readonly<Record<string, unknown>>): StoreReply
}

const jsonHeaders = {
  'content-type': 'application/json',
  'cache-control': 'no-cache, private',
  'access-control-allow-origin': '*',
} as const

export function jsonReply(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): StoreReply {
  return { status, headers: { ...jsonHeaders, ...headers }, body: JSON.stringify(body) }
}

export function htmlReply(status: number, title: string): StoreReply {
  const body = `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`
  return { status, headers: { 'content-type': 'text/html; charset=UTF-8' }, body }
}
