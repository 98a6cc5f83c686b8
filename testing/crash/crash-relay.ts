import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sellApp, sellAppDirectory } from '../../providers/index.js'
import { createLicenseRelay, createSigningKey } from '../../relay/index.js'
import type { LicenseStore } from '../store/license-store.js'
import type { ChildRelay } from './child-protocol.js'

/** A relay before a store that plays SellApp, for processes to be killed. */
export interface CrashRelay extends ChildRelay {
  /** Resolves once nothing that it was asked is at work. */
  untilIdle(): Promise<void>
  close(): Promise<void>
}

export async function startCrashRelay(store: LicenseStore, appId: string): Promise<CrashRelay> {
  const { signingKey, publicKey } = await createSigningKey()
  const relay = createLicenseRelay({
    provider: sellApp({ ...store.sellApp, productId: store.product.productId }),
    directory: sellAppDirectory(store.sellApp),
    signingKey,
    appIds: [appId],
    limits: { key: { burst: 1_000, perMinute: 1_000 } },
    now: () => store.clock.now(),
  })
  const underWay = new Set<IncomingMessage>()
  const server = createServer(async (incoming, outgoing) => {
    underWay.add(incoming)
    try {
      const response = await relay(await requestOf(incoming))
      outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text())
    } catch {
      // Whoever asked was killed in the middle of its request.
    } finally {
      underWay.delete(incoming)
    }
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    publicKey,
    async untilIdle() {
      do await new Promise((resolve) => setImmediate(resolve))
      while (underWay.size > 0)
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => void server.close(resolve))
    },
  }
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const { method = 'GET', url = '/', headers } = incoming
  const body = Buffer.concat(await incoming.toArray())
  const type = { 'content-type': headers['content-type'] ?? '' }
  return new Request(`http://relay.example${url}`, { method, headers: type, body })
}
