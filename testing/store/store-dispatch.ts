import type { FaultBook } from './faults/fault-book.js'
import { planFault, type StoreFault } from './faults/store-fault.js'
import { readRequestFields } from './request-fields.js'
import { pickLoggedHeaders, type ReceivedRequest } from './request-log.js'
import {
  type Delivery,
  jsonReply,
  matchPath,
  type StoreReply,
  type StoreRequest,
  type StoreRoute,
} from './store-exchange.js'

interface DispatchOptions {
  readonly routes: readonly StoreRoute[]
  readonly faults: FaultBook
  readonly now: () => number
  readonly onRequest: (request: ReceivedRequest) => void
}

/** From a request to what goes back: finds the call, lets a fault have its way, notes what happened. No I/O. */
export function createDispatch({ routes, faults, now, onRequest }: DispatchOptions) {
  return function dispatch(request: StoreRequest): Delivery {
    const at = now()
    const { encoding, fields } = readRequestFields(request)
    const found = findRoute(routes, request)
    const route = found?.route
    const preflight = answerPreflight(routes, request)
    const fault = preflight ? undefined : faults.take(route?.name ?? null)
    const date = new Date(at).toUTCString()
    const act = (): StoreReply => {
      const { query, headers } = request
      const reply = found
        ? found.route.handle({ fields, query, headers, parameters: found.parameters })
        : (preflight ?? wrongMethod(routes, request) ?? unknownAddress(request.path))
      return { ...reply, headers: { date, ...reply.headers } }
    }
    const { delivery, handled } = applyFault(fault, { route, act, date })
    const reply = 'reply' in delivery ? delivery.reply : null
    onRequest({
      at,
      api: route?.api ?? null,
      route: route?.name ?? 'unknown',
      method: request.method,
      path: request.path,
      encoding,
      fields,
      headers: pickLoggedHeaders(request.headers),
      status: reply?.status ?? null,
      error: reply && readError(reply.body, found !== undefined),
      handled,
      fault: fault?.kind ?? null,
    })
    return delivery
  }
}

function findRoute(
  routes: readonly StoreRoute[],
  { method, path }: StoreRequest,
): { readonly route: StoreRoute; readonly parameters: Record<string, string> } | undefined {
  for (const route of routes) {
    const parameters = route.method === method ? matchPath(route.path, path) : undefined
    if (parameters) return { route, parameters }
  }
  return undefined
}

/** Pages of any origin may call the license API: it needs no secret, and so does this. It is no call, so no fault is used up. */
function answerPreflight(
  routes: readonly StoreRoute[],
  { method, path, headers }: StoreRequest,
): StoreReply | undefined {
  const wanted = headers['access-control-request-method']
  if (method !== 'OPTIONS' || wanted === undefined || methodsAt(routes, path).length === 0) return undefined
  const allowed = {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': wanted,
    'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
    'access-control-max-age': '0',
  }
  return { status: 204, headers: allowed, body: '' }
}

function wrongMethod(routes: readonly StoreRoute[], { method, path }: StoreRequest): StoreReply | undefined {
  const methods = methodsAt(routes, path)
  if (methods.length === 0) return undefined
  const place = path.replace(/^\/|\/$/g, '')
  const allow = methods.join(', ')
  const detail = `The ${method} method is not supported for route ${place}. Supported methods: ${allow}.`
  return refuseAddress(path, { status: 405, title: 'Method Not Allowed', detail }, { allow })
}

function methodsAt(routes: readonly StoreRoute[], path: string): readonly string[] {
  return routes.filter((route) => matchPath(route.path, path)).map(({ method }) => method)
}

interface Exchange {
  readonly route: StoreRoute | undefined
  /** Does the call's work. */
  readonly act: () => StoreReply
  readonly date: string
}

interface Outcome {
  readonly delivery: Delivery
  readonly handled: boolean
}

function applyFault(fault: StoreFault | undefined, { route, act, date }: Exchange): Outcome {
  const handled = route !== undefined
  if (!fault) return { delivery: { kind: 'whole', reply: act() }, handled }
  const plan = planFault(fault, { verdictField: route?.verdictField ?? null, date })
  if (plan.kind === 'instead') return { delivery: plan.delivery, handled: false }
  return { delivery: plan.deliver(act()), handled }
}

function unknownAddress(path: string): StoreReply {
  const detail = `The route ${path.replace(/^\//, '')} could not be found.`
  return refuseAddress(path, { status: 404, title: 'Not Found', detail })
}

/** Lemon Squeezy answers with a list of errors, not with the license API's fields. */
function refuseAddress(
  path: string,
  { status, title, detail }: { readonly status: number; readonly title: string; readonly detail: string },
  headers: Readonly<Record<string, string>> = {},
): StoreReply {
  if (path.startsWith('/api/')) return jsonReply(status, { message: detail }, headers)
  const errors = [{ detail, status: String(status), title }]
  return jsonReply(status, { jsonapi: { version: '1.0' }, errors }, headers)
}

/** An unknown address is named by the request itself. */
function readError(body: string | Uint8Array, isKnownAddress: boolean): string | null {
  if (typeof body !== 'string') return null
  try {
    const { error, message, errors } = JSON.parse(body) as Record<string, unknown>
    const [first] = Array.isArray(errors) && isKnownAddress ? (errors as { detail?: unknown }[]) : []
    return [error, message, first?.detail].find((text) => typeof text === 'string') ?? null
  } catch {
    return null
  }
}
