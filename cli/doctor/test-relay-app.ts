import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sellApp, sellAppDirectory } from '../../providers/index.js'
import { startRelayServer } from '../../relay/node/index.js'
import { startLicenseStore } from '../../testing/store/license-store.js'

type AtEnd = (end: () => Promise<void>) => void

export interface TestRelayOptions {
  readonly signingKey: string
  readonly hasDirectory?: boolean
  readonly now?: () => number
  /** In place of the store's. */
  readonly apiKey?: string
}

/** A relay of the app "Margin Notes" before the local store as SellApp. */
export async function startTestRelay(
  { signingKey, hasDirectory = true, now = () => Date.now(), apiKey }: TestRelayOptions,
  atEnd: AtEnd,
) {
  const store = await startLicenseStore()
  const access = { ...store.sellApp, ...(apiKey === undefined ? {} : { apiKey }) }
  const provider = sellApp({ ...access, productId: store.product.productId })
  const directory = hasDirectory ? { directory: sellAppDirectory(access) } : {}
  const options = { provider, ...directory, signingKey, appIds: ['Margin Notes'], now }
  const server = await startRelayServer(options, { port: 0 })
  atEnd(async () => {
    await Promise.all([server.close(), store.close()])
  })
  return { url: server.url, store }
}

/** What is at the relay's address in its place. */
export async function startImpostor(body: string, headers: Readonly<Record<string, string>>, atEnd: AtEnd) {
  const server = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(body),
  )
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const stop = () => new Promise<void>((resolve) => void server.close(() => resolve()))
  atEnd(stop)
  return { url: `http://127.0.0.1:${port}`, stop }
}
