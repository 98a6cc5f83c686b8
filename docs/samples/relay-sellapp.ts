import { readFile } from 'node:fs/promises'
import { sellApp, sellAppDirectory } from 'license-gate/providers'
import { consoleLog, startRelayServer } from 'license-gate/relay/node'

const apiKey = (await readFile('/run/secrets/sellapp', 'utf8')).trim()

const server = await startRelayServer(
  {
    provider: sellApp({ apiKey, storeSlug: 'my-store', productId: 67890 }),
    directory: sellAppDirectory({ apiKey, storeSlug: 'my-store' }),
    signingKey: await readFile('/run/secrets/signing-key', 'utf8'),
    appIds: ['Margin Notes'],
    log: consoleLog,
  },
  { port: 8787, trustedProxies: 1 },
)
process.once('SIGTERM', () => void server.close())
