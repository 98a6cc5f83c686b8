import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import type { RelayOptions } from 'electron-license-gate/main'
import type { DemoStore } from './demo-store.js'

/**
 * A relay inside the app, before the demo store as SellApp, so that leases can be tried without a server. A real relay runs
 * elsewhere: whoever has its signing key can unlock the app.
 */
export async function openDemoRelay(store: DemoStore): Promise<Pick<RelayOptions, 'url' | 'publicKey'>> {
  const { startRelayServer } = await import('license-gate/relay/node')
  const { sellApp, sellAppDirectory } = await import('license-gate/providers')
  const { signingKey, publicKey } = await readKeys(join(app.getPath('userData'), 'demo-relay.json'))
  const server = await startRelayServer(
    {
      provider: sellApp({ ...store.sellApp, productId: store.product.productId }),
      directory: sellAppDirectory(store.sellApp),
      signingKey,
      appIds: [app.getName()],
    },
    { port: 0 },
  )
  return { url: server.url, publicKey }
}

/** The same at each launch: leases of before must go on being believed. */
async function readKeys(path: string): Promise<{ readonly signingKey: string; readonly publicKey: string }> {
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Awaited<ReturnType<typeof readKeys>>
  const { createSigningKey } = await import('license-gate/relay')
  const keys = await createSigningKey()
  writeFileSync(path, JSON.stringify(keys), { mode: 0o600 })
  return keys
}
