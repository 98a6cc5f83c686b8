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
export async function startStoreRelay({ product, sellApp: access }: LicenseStore): Promise<StoreRelay> {
  const { signingKey, publicKey } = await createSigningKey()
  const server = await startRelayServer(
    {
      provider: sellApp({ ...access, productId: product.productId }),
      directory: sellAppDirectory(access),
      signingKey,
      appIds: ['Margin Notes'],
    },
    { port: 0, shutdownMs: 1_000 },
  )
  return { url: server.url, publicKey, close: () => server.close() }
}
