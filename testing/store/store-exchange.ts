import type { IncomingHttpHeaders } from 'node:http'
import type { RequestEncoding } from '../../providers/lemon-squeezy/wire/request-fields.js'

/** A request with its whole body, as the parts of the store see it: no sockets, no streams. */
export interface StoreRequest {
  readonly method: string
  /** Without the query. */
  readonly path: string
  /** Path and query as they were sent. */
  readonly target: string
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

/** The path below which each store is played, by the id of its provider. */
export const STORE_PATHS = {
  'lemon-squeezy': '',
  sellapp: '/api',
  polar: '/polar',
  'dodo-payments': '/dodo',
  keygen: '/keygen',
  gumroad: '/gumroad',
  creem: '/creem',
} as const

/** Names a store whose API is played, by the id of its provider. */
export type StoreApi = keyof typeof STORE_PATHS

/** What an app does with its own license. */
export type LicenseVerb = 'activate' | 'validate' | 'deactivate'

export const storeRouteNames = [
  'activate',
  'validate',
  'deactivate',
  'list-keys',
  'retrieve-key',
  'update-key',
  'list-instances',
  'retrieve-instance',
  'retrieve-related',
  'retrieve-user',
] as const

/** The calls of the store that a fault can be set on, in each of its APIs. */
export type StoreRouteName = (typeof storeRouteNames)[number]

/** One call of an API of the store. */
export interface StoreRoute {
  readonly api: StoreApi
  readonly name: StoreRouteName
  readonly method: string
  /** A part such as `:id` stands for any text without a slash. */
  readonly path: string
  /** The field of the answer that holds the verdict of this call; null where it has none. */
  readonly verdictField: string | null
  /** Does the call's work and answers. */
  handle(call: RouteCall): StoreReply
}

/** A request to a route, read. */
export interface RouteCall {
  readonly fields: Readonly<Record<string, unknown>>
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly encoding: RequestEncoding
  /** As it came. */
  readonly request: StoreRequest
  /** The parts of the path that stand for something, by name. */
  readonly parameters: Readonly<Record<string, string>>
}

/** A store that is played below paths of its own, over the same keys as all others. */
export interface PlayedStore {
  /** Without a slash at its end: `/polar`. Empty: all that is below no other store's path. */
  readonly basePaths: readonly string[]
  readonly routes: readonly StoreRoute[]
  /** Turns a request away before it gets to a call; undefined: it may pass. @defaultValue all pass */
  readonly admit?: (request: StoreRequest) => StoreReply | undefined
  /** Answers for an address, or a method at an address, that the store does not have. */
  unknownAddress(path: string, wrong: UnknownAddress): StoreReply
}

export interface UnknownAddress {
  readonly status: 404 | 405
  readonly title: string
  readonly detail: string
}

/** The parts of the path by name, or undefined where it is another path. A slash at its end makes no difference. */
export function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const expected = pattern.split('/')
  const given = path.replace(/\/$/, '').split('/')
  if (expected.length !== given.length) return undefined
  const parameters: Record<string, string> = {}
  for (const [index, part] of expected.entries()) {
    const text = given[index] ?? ''
    if (part.startsWith(':') && text !== '') parameters[part.slice(1)] = decodePart(text)
    else if (part !== text) return undefined
  }
  return parameters
}

function decodePart(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The secret that came along; the word before it may be in any case. */
export function bearerToken({ authorization = '' }: IncomingHttpHeaders): string | undefined {
  return /^bearer +(.*)$/i.exec(authorization)?.[1]
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
