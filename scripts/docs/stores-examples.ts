// The examples of docs/stores.md, compiled; each in a function of its own, since a document's examples stand alone.
import {
  creem,
  dodoPayments,
  gumroad,
  keygen,
  lemonSqueezy,
  lemonSqueezyDirectory,
  parseLemonSqueezyWebhook,
  polar,
  retired,
  sellApp,
  sellAppDirectory,
  verifyLemonSqueezyWebhook,
} from '../../providers/index.js'
import { startLicenseStore } from '../../testing/index.js'

export const exampleNames = {
  several,
  retiredStore,
  rules,
  polarKeys,
  dodo,
  gumroadKeys,
  computers,
  creemKeys,
  directory,
  webhook,
  store,
} as const

function several() {
  const provider = [
    polar({ organizationId: '3f1c8a52-6d0e-4b7a-9c35-2e8f4d6b1a90' }),
    lemonSqueezy({ storeId: 12345, productId: 67890 }),
  ]
  return provider
}

function retiredStore() {
  const provider = [
    polar({ organizationId: '3f1c8a52-6d0e-4b7a-9c35-2e8f4d6b1a90' }),
    retired(lemonSqueezy({ storeId: 12345, productId: 67890 })),
  ]
  return provider
}

function rules() {
  const provider = sellApp({
    apiKey: process.env['SELLAPP_API_KEY'] ?? '',
    storeSlug: 'my-store',
    productId: 67890,
    refusals: [{ status: 422, code: 'license_expired', reason: 'key-expired' }],
  })
  return provider
}

function polarKeys() {
  const provider = polar({
    organizationId: '3f1c8a52-6d0e-4b7a-9c35-2e8f4d6b1a90', // Settings › General › Identifier
    benefitIds: ['b7d20e64-91af-4c58-8e13-5a6c0f9d2b37'], // Products › Benefits › … › Copy ID
  })
  return provider
}

function dodo() {
  const provider = dodoPayments({
    businessId: 'bus_4TzkX1', // Settings › Business
    productIds: ['pdt_8KlmQ2'], // Products: each whose keys open the app
  })
  return provider
}

function gumroadKeys() {
  const provider = gumroad({
    productId: 'SDGgCnivv6gTTHfVRfUBxQ==', // the product's editor: Content › License key
  })
  return provider
}

function computers() {
  const provider = keygen({
    account: 'my-company', // Settings: the account's id or slug
    productId: '9a1e5f60-7a3b-4c1d-8e2f-0b6c5d4e3f21', // Products
    publicKey: 'e8601e48b69383ba520245fd07971e983d06d22c4257cfd82304601479cee788', // Settings: Ed25519 128-bit Verify Key
  })
  return provider
}

function creemKeys() {
  const provider = creem({
    apiKey: process.env['CREEM_API_KEY'] ?? '', // Developers › API keys
    productIds: ['prod_6KhUBG'], // Products: each whose keys open the app
  })
  return provider
}

function directory() {
  const directory = lemonSqueezyDirectory({
    apiKey: process.env['LEMON_SQUEEZY_API_KEY'] ?? '',
    // Without it, a list that asks too often ends with `rate-limited`.
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  })

  /** Which computers use a key. */
  async function devicesOf(keyId: string): Promise<string[]> {
    const names: string[] = []
    for await (const seat of directory.instances({ keyId })) names.push(seat.name)
    return names
  }

  /** Omitted fields stay as they are: a disabled key stays disabled. */
  async function giveOneMoreSeat(keyId: string): Promise<void> {
    const answer = await directory.key(keyId)
    if (answer.kind !== 'answered') throw new Error(`no such key: ${answer.kind}`)
    const { seatsLimit, attributes } = answer.value
    if (typeof seatsLimit === 'number') await directory.updateKey(keyId, { seatsLimit: seatsLimit + 1 })
    // The store's own fields under its own names; absent and null differ.
    const { status_formatted: status, expires_at: end } = attributes
    console.log(status, end === null ? 'for ever' : end)
  }
  return { devicesOf, giveOneMoreSeat }
}

function webhook() {
  const directory = lemonSqueezyDirectory({ apiKey: process.env['LEMON_SQUEEZY_API_KEY'] ?? '' })

  async function receive(request: Request, secret: string): Promise<Response> {
    const body = await request.text()
    const signature = request.headers.get('x-signature')
    const isOurs = await verifyLemonSqueezyWebhook({ body, signature, secret })
    if (!isOurs) return new Response(null, { status: 401 })
    const event = parseLemonSqueezyWebhook(body)
    if (!event.ok) return new Response(event.error.message, { status: 400 })
    const { value } = event
    if (value.kind === 'license-key-updated') console.log(value.key.id, value.key.status)
    // The store does not promise to turn a key off by itself.
    if (value.kind === 'order' && value.order.status === 'refunded') await turnOff(value.order.orderId)
    return new Response(null, { status: 200 })
  }

  async function turnOff(orderId: string): Promise<void> {
    for await (const key of directory.keys({ orderId })) await directory.updateKey(key.id, { disabled: true })
  }
  return receive
}

async function store() {
  const store = await startLicenseStore({ sellApp: { refusals: 'error', noSeatsStatus: 403 } })
  const provider = sellApp({ ...store.sellApp, productId: store.product.productId })
  const directories = [sellAppDirectory(store.sellApp), lemonSqueezyDirectory(store.management)]

  store.webhooks.subscribe({ url: 'http://127.0.0.1:8080/webhook', secret: 'signing-secret' })
  store.faults.once('update-key', { kind: 'rate-limited', retryAfter: 30 })
  store.clock.advance(5_000) // a webhook that failed is tried again after 5, 25 and 125 s of the store's clock
  return { provider, directories }
}
