import { app } from 'electron'
import { type LicenseProvider, lemonSqueezy, relay } from 'electron-license-gate/main'
import { openDemoRelay } from './demo-relay.js'
import type { DemoStore } from './demo-store.js'
import type { Settings } from './settings.js'

/** Lemon Squeezy by itself; with a relay in between where the settings say so. */
export async function createProvider(
  { apiUrl, product, relay: chosen }: Settings,
  demo: DemoStore | null,
): Promise<LicenseProvider> {
  if (chosen === 'demo' && demo !== null) return relay(await openDemoRelay(demo))
  if (typeof chosen === 'object') return relay(chosen)
  const baseUrl = apiUrl ?? demo?.url
  return lemonSqueezy({
    ...product,
    allowTestMode: !app.isPackaged,
    ...(baseUrl === undefined ? {} : { baseUrl }),
  })
}
