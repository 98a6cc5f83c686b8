import { sellApp, sellAppDirectory } from '../providers/index.js'
import { createSigningKey } from '../relay/index.js'
import { startRelayServer } from '../relay/node/index.js'
import type { LicenseStore } from '../testing/index.js'

export interface StoreRelay {
  readonly url: string
  readonly publicKey: string
  close(): Promise<void>
}

/** The author's relay, before the local store as SellApp. */
export async function startStoreRelay(store: LicenseStore): Promise<StoreRelay> {
  const { product, sellApp: access, clock } = store
  const { signingKey, publicKey } = await createSigningKey()
  const server = await startRelayServer(
    {
      provider: sellApp({ ...access, productId: product.productId }),
      directory: sellAppDirectory(access),
      signingKey,
      appIds: ['Margin Notes'],
      // the time it is at the store, which stories move
      now: () => clock.now(),
    },
    { port: 0, shutdownMs: 1_000 },
  )
  return { url: server.url, publicKey, close: () => server.close() }
}
