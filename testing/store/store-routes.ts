import { createLicenseRoutes } from './lemon-squeezy/license-routes.js'
import { type CheckOrder, requireCheckOrder } from './lemon-squeezy/license-verdict.js'
import type { LicenseLedger } from './license-ledger.js'
import { createSellAppLicenseRoutes } from './sellapp/license-routes.js'
import { requireAccess } from './sellapp/sellapp-access.js'
import type { SellAppPlay } from './sellapp/sellapp-options.js'
import type { StoreRoute } from './store-exchange.js'

export interface RouteSettings {
  readonly checkOrder: CheckOrder
  readonly instanceNotFoundBody: 'bare' | 'full'
  readonly trailingDot: boolean
  readonly rateLimitPerMinute: number
}

export interface RouteParts {
  readonly ledger: LicenseLedger
  readonly now: () => number
  readonly play: SellAppPlay
}

/** The APIs of all stores that are played, over one set of keys. */
export function createStoreRoutes(settings: RouteSettings, parts: RouteParts): readonly StoreRoute[] {
  const { ledger, now, play } = parts
  const { instanceNotFoundBody, trailingDot, rateLimitPerMinute } = settings
  const checkOrder = requireCheckOrder(settings.checkOrder)
  const sellApp = createSellAppLicenseRoutes({ ledger, now, play, rateLimitPerMinute })
  return [
    ...createLicenseRoutes({
      ledger,
      now,
      checkOrder,
      instanceNotFoundBody,
      trailingDot,
      rateLimitPerMinute,
    }),
    ...sellApp.map((route) => requireAccess(route, play)),
  ]
}
