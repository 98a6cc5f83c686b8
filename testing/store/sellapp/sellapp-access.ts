import { bearerToken, type RouteCall, type StoreReply, type StoreRoute } from '../store-exchange.js'
import { errorReply, sellAppErrors } from './sellapp-error.js'
import type { SellAppPlay } from './sellapp-options.js'

/** Every call needs the secret, and may name the store by `X-STORE`. */
export function requireAccess(route: StoreRoute, play: SellAppPlay): StoreRoute {
  return { ...route, handle: (call) => refusalOf(call, play) ?? route.handle(call) }
}

function refusalOf({ headers }: RouteCall, play: SellAppPlay): StoreReply | undefined {
  if (bearerToken(headers) !== play.apiKey) return errorReply(sellAppErrors.unauthenticated, play)
  const slug = headers['x-store']
  return slug === undefined || slug === play.storeSlug ? undefined : errorReply(sellAppErrors.forbidden, play)
}
