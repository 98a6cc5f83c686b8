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

export interface DispatchOptions {
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
    const fault = faults.take(route?.name ?? null)
    const date = new Date(at).toUTCString()
    const act = (): StoreReply => {
      const { query, headers } = request
      const reply = found
        ? found.route.handle({ fields, query, headers, parameters: found.parameters })
        : unknownAddress(request.path)
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

/** Lemon Squeezy answers unknown addresses with a list of errors, not with the license API's fields. */
function unknownAddress(path: string): StoreReply {
  const detail = `The route ${path.replace(/^\//, '')} could not be found.`
  if (path.startsWith('/api/')) return jsonReply(404, { message: detail })
  return jsonReply(404, {
    jsonapi: { version: '1.0' },
    errors: [{ detail, status: '404', title: 'Not Found' }],
  })
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
