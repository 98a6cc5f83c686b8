import { formatTimestamp } from '../../../providers/lemon-squeezy/wire/timestamp.js'
import { licenseStatusAt, type StoredInstance, type StoredLicense } from '../license-record.js'

/** The `license_key` object of the license API. */
export function describeLicense(license: StoredLicense, at: number): Record<string, unknown> {
  return {
    id: license.id,
    status: licenseStatusAt(license, at),
    key: license.key,
    activation_limit: license.activationLimit,
    activation_usage: license.instances.length,
    created_at: formatTimestamp(license.createdAt),
    expires_at: license.expiresAt === null ? null : formatTimestamp(license.expiresAt),
    test_mode: license.testMode,
  }
}

/** The `instance` object. */
export function describeInstance(instance: StoredInstance): Record<string, unknown> {
  return { id: instance.id, name: instance.name, created_at: formatTimestamp(instance.createdAt) }
}

/** The `meta` object: to whom and as what the key was sold. */
export function describeSale(license: StoredLicense): Record<string, unknown> {
  return {
    store_id: license.storeId,
    order_id: license.orderId,
    order_item_id: license.orderItemId,
    variant_id: license.variantId,
    variant_name: license.variantName,
    product_id: license.productId,
    product_name: license.productName,
    customer_id: license.customerId,
    customer_name: license.customerName,
    customer_email: license.customerEmail,
  }
}
