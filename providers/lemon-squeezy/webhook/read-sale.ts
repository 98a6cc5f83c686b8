import type { JsonApiResource } from '../../directory/json-api-resource.js'
import { present } from '../../directory/present.js'
import { readFlag, readId, readInstant, readOrNull, readText } from '../../http/json-field.js'

/** Identifies the sale, as far as the event does. The ids are those of `directory.keys({ orderId })` and of a key's fields. */
export interface SaleIds {
  readonly storeId?: string
  readonly orderId?: string
  readonly customerId?: string
  readonly productId?: string
  readonly variantId?: string
}

/** An order, of `order_created` and `order_refunded`. */
export interface WebhookOrder extends SaleIds {
  readonly orderId: string
  /** The store's word: `pending`, `failed`, `paid`, `refunded`, `partial_refund` and whatever is added. */
  readonly status: string | 'unknown'
  /** A part of it is not all of it: look at `status`. */
  readonly refunded: boolean | 'unknown'
  /** Epoch ms; null: not refunded. */
  readonly refundedAt: number | null | 'unknown'
}

/** A subscription, of the events from `subscription_created` to `subscription_expired`. */
export interface WebhookSubscription extends SaleIds {
  readonly subscriptionId: string
  /** The store's word: `on_trial`, `active`, `paused`, `past_due`, `unpaid`, `cancelled`, `expired` and whatever is added. */
  readonly status: string | 'unknown'
  /** Epoch ms; null: it goes on. */
  readonly endsAt: number | null | 'unknown'
  /** Epoch ms; null: it does not. */
  readonly renewsAt: number | null | 'unknown'
}

/** One payment of a subscription, of `subscription_payment_success`, `_failed`, `_recovered` and `_refunded`. */
export interface WebhookPayment extends SaleIds {
  readonly paymentId: string
  readonly subscriptionId: string
  /** The store's word: `pending`, `paid`, `void`, `refunded`, `partial_refund` and whatever is added. */
  readonly status: string | 'unknown'
}

/** Describes the sale in an event. Absent if the body has an unknown form: then only its name is known. */
export type Sale =
  | { readonly kind: 'order'; readonly order: WebhookOrder }
  | { readonly kind: 'subscription'; readonly subscription: WebhookSubscription }
  | { readonly kind: 'subscription-payment'; readonly payment: WebhookPayment }

export function readSale({ type, id, attributes }: JsonApiResource): Sale | undefined {
  const status = readText(attributes['status']) ?? 'unknown'
  switch (type) {
    case 'orders':
      return { kind: 'order', order: readOrder(id, status, attributes) }
    case 'subscriptions':
      return { kind: 'subscription', subscription: readSubscription(id, status, attributes) }
    case 'subscription-invoices': {
      const subscriptionId = readId(attributes['subscription_id'])
      if (subscriptionId === undefined) return undefined
      const payment = { paymentId: id, subscriptionId, status, ...readIds(attributes) }
      return { kind: 'subscription-payment', payment }
    }
    default:
      return undefined
  }
}

/** The product is in the order's first item. */
function readOrder(orderId: string, status: string, attributes: JsonApiResource['attributes']): WebhookOrder {
  const item = attributes['first_order_item']
  const ofItem = typeof item === 'object' && item !== null ? (item as JsonApiResource['attributes']) : {}
  return {
    ...readIds({ ...ofItem, ...attributes }),
    orderId,
    status,
    refunded: readFlag(attributes['refunded']) ?? 'unknown',
    refundedAt: readOrNull(attributes['refunded_at'], readInstant),
  }
}

function readSubscription(
  subscriptionId: string,
  status: string,
  attributes: JsonApiResource['attributes'],
): WebhookSubscription {
  return {
    ...readIds(attributes),
    subscriptionId,
    status,
    endsAt: readOrNull(attributes['ends_at'], readInstant),
    renewsAt: readOrNull(attributes['renews_at'], readInstant),
  }
}

function readIds(attributes: JsonApiResource['attributes']): SaleIds {
  return present({
    storeId: readId(attributes['store_id']),
    orderId: readId(attributes['order_id']),
    customerId: readId(attributes['customer_id']),
    productId: readId(attributes['product_id']),
    variantId: readId(attributes['variant_id']),
  })
}
