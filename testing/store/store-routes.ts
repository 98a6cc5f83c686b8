import type { CreemPlay } from './creem/creem-options.js'
import { createCreemStore } from './creem/creem-routes.js'
import { DODO_BASE, DODO_TEST_BASE, type DodoPlay } from './dodo/dodo-options.js'
import { createDodoRoutes } from './dodo/dodo-routes.js'
import type { GumroadPlay } from './gumroad/gumroad-options.js'
import { createGumroadRoutes } from './gumroad/gumroad-routes.js'
import type { KeygenPlay } from './keygen/keygen-options.js'
import { createKeygenStore } from './keygen/keygen-routes.js'
import { createLicenseRoutes } from './lemon-squeezy/license-routes.js'
import { type CheckOrder, requireCheckOrder } from './lemon-squeezy/license-verdict.js'
import type { ManagementPlay } from './lemon-squeezy-management/management-options.js'
import { createManagementRoutes } from './lemon-squeezy-management/management-routes.js'
import type { LicenseLedger } from './license-ledger.js'
import type { PolarPlay } from './polar/polar-options.js'
import { createPolarStore } from './polar/polar-routes.js'
import { createSellAppKeyRoutes } from './sellapp/key-routes.js'
import { createSellAppLicenseRoutes } from './sellapp/license-routes.js'
import { requireAccess } from './sellapp/sellapp-access.js'
import type { SellAppPlay } from './sellapp/sellapp-options.js'
import {
  jsonReply,
  type PlayedStore,
  STORE_PATHS,
  type StoreReply,
  type UnknownAddress,
} from './store-exchange.js'

interface RouteSettings {
  readonly storeId: number
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
  readonly gumroad: GumroadPlay
  readonly polar: PolarPlay
  readonly keygen: KeygenPlay
  readonly creem: CreemPlay
}

/** All stores that are played, over one set of keys. */
export function createPlayedStores(settings: RouteSettings, parts: RouteParts): readonly PlayedStore[] {
  const { ledger, now, dodo, gumroad, keygen, polar, creem } = parts
  const { rateLimitPerMinute, storeId } = settings
  return [
    createPolarStore({ ledger, now, play: polar, storeId }),
    {
      basePaths: [DODO_BASE, DODO_TEST_BASE],
      routes: createDodoRoutes({ ledger, now, play: dodo, rateLimitPerMinute, storeId }),
      unknownAddress: (_path, { status, detail }) => jsonReply(status, { message: detail }),
    },
    {
      basePaths: [STORE_PATHS.gumroad],
      routes: createGumroadRoutes({ ledger, now, play: gumroad, rateLimitPerMinute }),
      unknownAddress: (_path, { status, title }) => jsonReply(status, { status, error: title }),
    },
    createKeygenStore({ ledger, now, play: keygen, rateLimitPerMinute, storeId }),
    createCreemStore({ ledger, now, play: creem, rateLimitPerMinute }),
    createRootStore(settings, parts),
  ]
}

/** Lemon Squeezy and SellApp, whose addresses do not meet. */
function createRootStore(settings: RouteSettings, parts: RouteParts): PlayedStore {
  const { ledger, now, sellApp, management } = parts
  const { instanceNotFoundBody, trailingDot, rateLimitPerMinute } = settings
  const checkOrder = requireCheckOrder(settings.checkOrder)
  const sellAppRoutes = [
    ...createSellAppLicenseRoutes({ ledger, now, play: sellApp, rateLimitPerMinute }),
    ...createSellAppKeyRoutes({ ledger, now, play: sellApp }),
  ]
  const routes = [
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
  ]
  return { basePaths: [''], routes, unknownAddress }
}

/** Lemon Squeezy answers with a list of errors, not with the license API's fields. */
function unknownAddress(path: string, { status, title, detail }: UnknownAddress): StoreReply {
  if (path.startsWith('/api/')) return jsonReply(status, { message: detail })
  const errors = [{ detail, status: String(status), title }]
  return jsonReply(status, { jsonapi: { version: '1.0' }, errors })
}
