import { onTestFinished } from 'vitest'
import { startTestStore } from '../../../../testing/store/start-test-store.js'
import { createLicenseRelay } from '../../../create-license-relay.js'
import { createSigningKey } from '../../../lease/signing-key.js'
import { type Ledger, ledger } from '../../../ledger/ledger.js'
import { type DatabaseAddress, databaseAt } from '../test-books.js'

const NO_CALL = { fetch: globalThis.fetch }
const RELAY_URL = 'https://license.example.com'
const UNLIMITED = { burst: 1_000, perMinute: 1_000 }

type Store = Awaited<ReturnType<typeof startTestStore>>

/** A local store, and a relay with the same keys and seats in its ledger. */
export async function startBoth(address: DatabaseAddress) {
  const store = await startTestStore()
  const at = store.clock.now()
  const books = ledger({ database: databaseAt(address), now: () => at, allowTestMode: true })
  onTestFinished(() => books.close())
  await copyKeys(store, books)
  const { signingKey } = await createSigningKey()
  const relay = createLicenseRelay({
    provider: books,
    directory: books,
    signingKey,
    appIds: ['Margin Notes'],
    lemonSqueezyApi: true,
    limits: { key: UNLIMITED, misses: UNLIMITED },
    now: () => at,
  })
  const send: typeof fetch = (input, init) => relay(new Request(input, init))
  return { books, store: { url: store.url, send: NO_CALL.fetch }, relay: { url: RELAY_URL, send } }
}

async function copyKeys({ keys }: Store, books: Ledger): Promise<void> {
  for (const license of keys.list()) {
    const { key, expiresAt, activationLimit: seatsLimit, testMode, disabled, instances } = license
    const { storeId, productId, variantId, productName, variantName } = license
    const sale = { storeId: String(storeId), productId: String(productId), variantId: String(variantId) }
    const terms = { expiresAt, seatsLimit, testMode, productName, variantName }
    const { id } = await books.createKey({ key, ...sale, ...terms })
    for (const { name } of instances) await books.activate({ key, seatName: name }, NO_CALL)
    if (disabled) await books.updateKey(id, { disabled })
  }
}

export interface LicenseApi {
  readonly url: string
  readonly send: typeof fetch
}

export interface Reply {
  readonly status: number
  readonly type: string | null
  readonly origin: string | null
  readonly body: Readonly<Record<string, unknown>>
}

/** @param call - with a query, where the parameters are there */
export async function post(
  { url, send }: LicenseApi,
  call: string,
  body: NonNullable<RequestInit['body']> | null,
  type?: string,
): Promise<Reply> {
  const headers = { accept: 'application/json', ...(type === undefined ? {} : { 'content-type': type }) }
  const response = await send(`${url}/v1/licenses/${call}`, { method: 'POST', headers, body })
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    origin: response.headers.get('access-control-allow-origin'),
    body: (await response.json()) as Reply['body'],
  }
}

export const form = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields)
