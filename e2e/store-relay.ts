import { sellApp, sellAppDirectory } from '../providers/index.js'
import { createSigningKey, type LicenseRelayOptions } from '../relay/index.js'
import { startRelayServer } from '../relay/node/index.js'
import type { LicenseStore } from '../testing/index.js'

export interface StoreRelay {
  readonly url: string
  readonly publicKey: string
  close(): Promise<void>
}

type StoreRelayOptions = Pick<LicenseRelayOptions, 'provider' | 'directory'> &
  Partial<Pick<LicenseRelayOptions, 'appIds'>>

/** The author's relay, before the local store: as SellApp, unless it is given a provider that asks it as another. */
export async function startStoreRelay(
  store: LicenseStore,
  options: StoreRelayOptions = asSellApp(store),
): Promise<StoreRelay> {
  const { clock } = store
  const { signingKey, publicKey } = await createSigningKey()
  const server = await startRelayServer(
    {
      appIds: ['Margin Notes'],
      ...options,
      signingKey,
      // the time it is at the store, which stories move
      now: () => clock.now(),
    },
    { port: 0, shutdownMs: 1_000 },
  )
  return { url: server.url, publicKey, close: () => server.close() }
}

function asSellApp({ product, sellApp: access }: LicenseStore) {
  return {
    provider: sellApp({ ...access, productId: product.productId }),
    directory: sellAppDirectory(access),
  }
}
