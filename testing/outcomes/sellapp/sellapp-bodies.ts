import { SENT } from '../outcome-bodies.js'

type Fields = Readonly<Record<string, unknown>>

/** A key that is fine and has free seats. An undefined field is left out. */
export function keyWith(changes: Fields = {}): Fields {
  return {
    id: 7,
    key: SENT.key,
    limit: 5,
    active: 1,
    status: 'ACTIVE',
    expires_at: null,
    is_expired: 0,
    store_id: SENT.storeId,
    order_id: 2,
    invoice_id: null,
    product_id: SENT.productId,
    variant_id: 5,
    customer_id: 6,
    subscription_id: null,
    instances_count: 1,
    created_at: '2030-01-01T00:00:00.000000Z',
    updated_at: '2030-01-01T00:00:00.000000Z',
    ...changes,
  }
}

export const instance: Fields = {
  id: SENT.instanceId,
  license_key_id: 7,
  name: SENT.seatName,
  store_id: SENT.storeId,
  created_at: '2030-01-01T00:00:00.000000Z',
  updated_at: '2030-01-01T00:00:00.000000Z',
}

export const data = (body: Fields): Fields => ({ data: body })

export function yes(key: Fields = keyWith()): Fields {
  return { valid: true, license_key: key, instance }
}

export function no(key: unknown = keyWith()): Fields {
  return { valid: false, license_key: key, instance: null }
}
