import type { LicenseLedger } from '../license-ledger.js'
import { isExpiredAt, type StoredLicense } from '../license-record.js'
import { createRateLimit } from '../rate-limit.js'
import {
  jsonReply,
  type RouteCall,
  STORE_PATHS,
  type StoreReply,
  type StoreRoute,
} from '../store-exchange.js'
import { type GumroadPlay, gumroadId, gumroadPermalink } from './gumroad-options.js'

interface GumroadRouteOptions {
  readonly ledger: LicenseLedger
  readonly now: () => number
  readonly play: GumroadPlay
  readonly rateLimitPerMinute: number
}

type Fields = Readonly<Record<string, unknown>>

/** The one call of Gumroad's license API that needs no access token: form, JSON or query. */
export function createGumroadRoutes(options: GumroadRouteOptions): readonly StoreRoute[] {
  const rateLimit = createRateLimit(options.rateLimitPerMinute, options.now)
  return [
    {
      api: 'gumroad',
      name: 'validate',
      method: 'POST',
      path: `${STORE_PATHS.gumroad}/v2/licenses/verify`,
      verdictField: 'success',
      handle({ fields }: RouteCall) {
        const { allowed, retryAfterSeconds } = rateLimit.take()
        if (allowed) return verify(fields, options)
        return { status: 429, headers: { 'retry-after': String(retryAfterSeconds) }, body: '' }
      },
    },
  ]
}

/** The order of the real one: the key at its product, how the product is named, access, the seller's switch, the counter. */
function verify(fields: Fields, options: GumroadRouteOptions): StoreReply {
  const { ledger, now, play } = options
  const { license_key: key } = fields
  if (key !== undefined && typeof key !== 'string') {
    return refuse(400, "The 'license_key' parameter must be a string.")
  }
  const byId = textOf(fields, 'product_id')
  const license = ledger.find(typeof key === 'string' ? key.trim() : '')
  if (license === undefined || !isNamed(license, fields)) {
    return refuse(404, 'That license does not exist for the provided product.')
  }
  if (byId === '' && !play.takesPermalink) return refuse(500, productIdWanted(license))
  if (isExpiredAt(license, now())) {
    return refuse(404, 'Access to the purchase associated with this license has expired.')
  }
  if (license.disabled) return refuse(404, 'This license key has been disabled.')
  const counts = !['false', false].includes((fields['increment_uses_count'] ?? true) as string | boolean)
  const counted = counts ? ledger.update(license.key, { uses: license.uses + 1 }) : license
  return jsonReply(200, describe(counted, play))
}

function isNamed({ productId }: StoredLicense, fields: Fields): boolean {
  const byId = textOf(fields, 'product_id')
  if (byId !== '') return byId === gumroadId('product', productId)
  return textOf(fields, 'product_permalink') === gumroadPermalink(productId)
}

function productIdWanted({ productId }: StoredLicense): string {
  return (
    "The 'product_id' parameter is required to verify the license for this product. " +
    `Please set 'product_id' to '${gumroadId('product', productId)}' in the request.`
  )
}

/** Who bought is named, too: apps are expected to leave that alone. */
function describe(license: StoredLicense, play: GumroadPlay) {
  const { customerEmail: email, key, productName, uses } = license
  if (play.isImported) {
    const imported = { email, link_name: productName, product_name: productName, is_imported_customer: true }
    return { success: true, uses, imported_customer: { ...imported, license_key: key } }
  }
  return { success: true, uses, purchase: describePurchase(license, play) }
}

function describePurchase(license: StoredLicense, { isMembership, multiSeatQuantity }: GumroadPlay) {
  const { productId, storeId, customerId, orderId, productName, variantName, key } = license
  const permalink = gumroadPermalink(productId)
  const at = new Date(license.createdAt).toISOString()
  return {
    seller_id: gumroadId('seller', storeId),
    product_id: gumroadId('product', productId),
    product_name: productName,
    permalink,
    product_permalink: `https://seller.example.test/l/${permalink}`,
    short_product_id: permalink,
    email: license.customerEmail,
    full_name: license.customerName,
    price: 2900,
    currency: 'usd',
    quantity: multiSeatQuantity,
    order_number: orderId,
    sale_id: gumroadId('sale', orderId),
    sale_timestamp: at,
    purchaser_id: String(customerId),
    variants: `(${variantName})`,
    license_key: key,
    is_multiseat_license: multiSeatQuantity > 1,
    ip_country: 'Iceland',
    refunded: license.refunded,
    disputed: license.disputed,
    dispute_won: license.disputeWon,
    id: gumroadId('sale', orderId),
    created_at: at,
    custom_fields: [],
    ...(license.testMode ? { test: true } : {}),
    ...(isMembership ? describeMembership(license) : { chargebacked: license.chargedBack }),
  }
}

function describeMembership({ id, endedAt, cancelledAt, failedAt }: StoredLicense) {
  const dateOf = (at: number | null) => (at === null ? null : new Date(at).toISOString())
  return {
    subscription_id: gumroadId('member', id),
    recurrence: 'yearly',
    subscription_ended_at: dateOf(endedAt),
    subscription_cancelled_at: dateOf(cancelledAt),
    subscription_failed_at: dateOf(failedAt),
  }
}

function refuse(status: number, message: string): StoreReply {
  return jsonReply(status, { success: false, message })
}

function textOf(fields: Fields, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined
  return typeof value === 'string' ? value.trim() : ''
}
