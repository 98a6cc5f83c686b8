import type { DodoPlay } from './dodo/dodo-options.js'
import { createDodoRoutes } from './dodo/dodo-routes.js'
import { createLicenseRoutes } from './lemon-squeezy/license-routes.js'
import { type CheckOrder, requireCheckOrder } from './lemon-squeezy/license-verdict.js'
import type { ManagementPlay } from './lemon-squeezy-management/management-options.js'
import { createManagementRoutes } from './lemon-squeezy-management/management-routes.js'
import type { LicenseLedger } from './license-ledger.js'
import { createSellAppKeyRoutes } from './sellapp/key-routes.js'
import { createSellAppLicenseRoutes } from './sellapp/license-routes.js'
import { requireAccess } from './sellapp/sellapp-access.js'
import type { SellAppPlay } from './sellapp/sellapp-options.js'
import type { StoreRoute } from './store-exchange.js'

interface RouteSettings {
  readonly checkOrder: CheckOrder
  readonly instanceNotFoundBody: 'bare' | 'full'
  readonly trailingDot: boolean
  readonly rateLimitPerMinute: number
}

interface RouteParts {
  readonly ledger: LicenseLedger
  readonly now: () => number
  readonly sellApp: SellAppPlay
  readonly management: ManagementPlay
  readonly dodo: DodoPlay
}

/** The APIs of all stores that are played, over one set of keys. */
export function createStoreRoutes(settings: RouteSettings, parts: RouteParts): readonly StoreRoute[] {
  const { ledger, now, sellApp, management, dodo } = parts
  const { instanceNotFoundBody, trailingDot, rateLimitPerMinute } = settings
  const checkOrder = requireCheckOrder(settings.checkOrder)
  const sellAppRoutes = [
    ...createSellAppLicenseRoutes({ ledger, now, play: sellApp, rateLimitPerMinute }),
    ...createSellAppKeyRoutes({ ledger, now, play: sellApp }),
  ]
  return [
    ...createLicenseRoutes({
      ledger,
      now,
      checkOrder,
      instanceNotFoundBody,
      trailingDot,
      rateLimitPerMinute,
    }),
    ...createManagementRoutes({ ledger, now, play: management }),
    ...sellAppRoutes.map((route) => requireAccess(route, sellApp)),
    ...createDodoRoutes({ ledger, now, play: dodo, rateLimitPerMinute }),
  ]
}
