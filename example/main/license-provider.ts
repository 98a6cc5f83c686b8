import { app } from 'electron'
import {
  dodoPayments,
  gumroad,
  keygen,
  type LicenseProvider,
  lemonSqueezy,
  polar,
  relay,
} from 'electron-license-gate/main'
import { openDemoRelay } from './demo-relay.js'
import type { DemoStore } from './demo-store.js'
import type { Settings } from './settings.js'

/** The other stores whose keys an app may ask for by itself, by the ids of their providers. */
const OTHER_STORES: Readonly<Record<string, (options: never) => LicenseProvider>> = {
  'dodo-payments': dodoPayments,
  gumroad,
  keygen,
  polar,
}

/** Lemon Squeezy by itself, another store, or a relay in between, as the settings say. */
export async function createProvider(
  { apiUrl, product, relay: chosen, provider, providerOptions }: Settings,
  demo: DemoStore | null,
): Promise<LicenseProvider> {
  if (chosen === 'demo' && demo !== null) return relay(await openDemoRelay(demo))
  if (typeof chosen === 'object') return relay(chosen)
  const createOther = OTHER_STORES[provider]
  if (createOther !== undefined) return createOther((providerOptions ?? demo?.stores[provider]) as never)
  if (provider !== 'lemon-squeezy') {
    const known = ['lemon-squeezy', ...Object.keys(OTHER_STORES), 'sellapp-relay'].join(', ')
    throw new TypeError(`LICENSE_PROVIDER: expected one of ${known}, got "${provider}"`)
  }
  const baseUrl = apiUrl ?? demo?.url
  return lemonSqueezy({
    ...product,
    allowTestMode: !app.isPackaged,
    ...(baseUrl === undefined ? {} : { baseUrl }),
  })
}
