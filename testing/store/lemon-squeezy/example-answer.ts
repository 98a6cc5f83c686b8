import { demoKeys } from '../demo-keys.js'

/** The `license_key` object of the demo key with five seats, fresh. For this folder's own tests. */
export function exampleLicense(changes: Record<string, unknown>): Record<string, unknown> {
  return {
    id: 2,
    status: 'inactive',
    key: demoKeys.fiveSeats,
    activation_limit: 5,
    activation_usage: 0,
    created_at: '2029-12-02T00:00:00.000000Z',
    expires_at: null,
    test_mode: false,
    ...changes,
  }
}

/** The `meta` object of the demo key of this number. */
export function exampleSale(id: number): Record<string, unknown> {
  return {
    store_id: 12345,
    order_id: 500_000 + id,
    order_item_id: 600_000 + id,
    variant_id: 24680,
    variant_name: 'Default',
    product_id: 67890,
    product_name: 'Demo App',
    customer_id: 700_000 + id,
    customer_name: 'Demo Customer',
    customer_email: 'customer@example.test',
  }
}
