import { readRequestFields } from '../../providers/lemon-squeezy/wire/request-fields.js'
import type { FaultBook } from './faults/fault-book.js'
import { planFault, type StoreFault } from './faults/store-fault.js'
import { pickLoggedHeaders, type ReceivedRequest } from './request-log.js'
import {
  type Delivery,
  matchPath,
  type PlayedStore,
  type StoreReply,
  type StoreRequest,
  type StoreRoute,
} from './store-exchange.js'

interface DispatchOptions {
  readonly stores: readonly PlayedStore[]
  readonly faults: FaultBook
  readonly now: () => number
  readonly onRequest: (request: ReceivedRequest) => void
}

/** From a request to what goes back: finds the call, lets a fault have its way, notes what happened. No I/O. */
export function createDispatch({ stores, faults, now, onRequest }: DispatchOptions) {
  return function dispatch(request: StoreRequest): Delivery {
    const at = now()
    const { encoding, fields } = readRequestFields(request.headers['content-type'], request)
    const store = findStore(stores, request)
    const { routes } = store
    const found = findRoute(routes, request)
    const route = found?.route
    const preflight = answerPreflight(routes, request)
    const fault = preflight ? undefined : faults.take(route?.name ?? null)
    const date = new Date(at).toUTCString()
    const act = (): StoreReply => {
      const { query, headers } = request
      const reply = found
        ? (store.admit?.(request) ??
          found.route.handle({ fields, query, headers, encoding, request, parameters: found.parameters }))
        : (preflight ?? refuseAddress(store, request))
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

/** Whatever is below no store's path goes to the one at the root. */
function findStore(stores: readonly PlayedStore[], { path }: StoreRequest): PlayedStore {
  const isBelow = (base: string): boolean => path === base || path.startsWith(`${base}/`)
  const root = stores.find(({ basePaths }) => basePaths.includes(''))
  const store = stores.find(({ basePaths }) => basePaths.some((base) => base !== '' && isBelow(base))) ?? root
  if (store === undefined) throw new TypeError('stores: expected one at the root')
  return store
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

/** A wrong method is told which there are. */
function refuseAddress(store: PlayedStore, { method, path }: StoreRequest): StoreReply {
  const methods = methodsAt(store.routes, path)
  if (methods.length === 0) {
    const detail = `The route ${path.replace(/^\//, '')} could not be found.`
    return store.unknownAddress(path, { status: 404, title: 'Not Found', detail })
  }
  const place = path.replace(/^\/|\/$/g, '')
  const allow = methods.join(', ')
  const detail = `The ${method} method is not supported for route ${place}. Supported methods: ${allow}.`
  const reply = store.unknownAddress(path, { status: 405, title: 'Method Not Allowed', detail })
  return { ...reply, headers: { ...reply.headers, allow } }
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
