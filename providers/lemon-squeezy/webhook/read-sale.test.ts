import { describe, expect, it } from 'vitest'
import { parseLemonSqueezyWebhook } from './index.js'

const parse = (event_name: string, data: unknown, meta: object = {}) =>
  parseLemonSqueezyWebhook(JSON.stringify({ meta: { event_name, test_mode: false, ...meta }, data }))

describe('an event about a sale', () => {
  it('reads whose order was refunded', () => {
    const attributes = {
      store_id: 1,
      customer_id: 6,
      status: 'refunded',
      refunded: true,
      refunded_at: '2030-01-02T03:04:05.000000Z',
      user_email: 'anna@example.test',
      first_order_item: { id: 3, order_id: 2, product_id: 5, variant_id: 4 },
    }
    const data = { type: 'orders', id: '2', attributes }
    expect(parse('order_refunded', data, { webhook_id: 'w', custom_data: { a: 1 } })).toEqual({
      ok: true,
      value: {
        kind: 'order',
        eventName: 'order_refunded',
        testMode: false,
        webhookId: 'w',
        customData: { a: 1 },
        order: {
          orderId: '2',
          storeId: '1',
          customerId: '6',
          productId: '5',
          variantId: '4',
          status: 'refunded',
          refunded: true,
          refundedAt: Date.UTC(2030, 0, 2, 3, 4, 5),
        },
      },
    })
    const bare = parse('order_created', { type: 'orders', id: 7 })
    expect(bare).toMatchObject({
      value: { order: { orderId: '7', status: 'unknown', refunded: 'unknown', refundedAt: 'unknown' } },
    })
  })

  it.each(['created', 'updated', 'cancelled', 'resumed', 'expired', 'paused', 'unpaused', 'plan_changed'])(
    'reads subscription_%s',
    (what) => {
      const attributes = {
        store_id: 1,
        order_id: 2,
        customer_id: 6,
        product_id: 5,
        variant_id: 4,
        status: 'cancelled',
        renews_at: null,
        ends_at: '2030-01-02T03:04:05.000000Z',
      }
      expect(parse(`subscription_${what}`, { type: 'subscriptions', id: '9', attributes })).toMatchObject({
        value: {
          kind: 'subscription',
          eventName: `subscription_${what}`,
          subscription: {
            subscriptionId: '9',
            orderId: '2',
            customerId: '6',
            status: 'cancelled',
            renewsAt: null,
            endsAt: Date.UTC(2030, 0, 2, 3, 4, 5),
          },
        },
      })
    },
  )

  it('reads payments of a subscription', () => {
    const attributes = { store_id: 1, subscription_id: 9, customer_id: 6, status: 'refunded' }
    const data = { type: 'subscription-invoices', id: '8', attributes }
    expect(parse('subscription_payment_refunded', data)).toMatchObject({
      value: {
        kind: 'subscription-payment',
        payment: { paymentId: '8', subscriptionId: '9', customerId: '6', status: 'refunded' },
      },
    })
  })

  it.each([
    ['order_refunded', undefined],
    ['order_refunded', { type: 'carts', id: '1' }],
    ['order_refunded', { type: 'orders' }],
    [
      'subscription_payment_success',
      { type: 'subscription-invoices', id: '8', attributes: { status: 'paid' } },
    ],
    ['affiliate_activated', { type: 'affiliates', id: '1', attributes: { status: 'active' } }],
  ])('tells %s by its name where it has no form that is known: %j', (eventName, data) => {
    expect(parse(eventName, data)).toEqual({ ok: true, value: { kind: 'other', eventName, testMode: false } })
  })
})
