import { formatTimestamp } from '../../../providers/lemon-squeezy/wire/timestamp.js'
import { isExpiredAt, type StoredInstance, type StoredLicense } from '../license-record.js'

/**
 * SellApp's license key. `active` and `is_expired` are numbers, as in its examples; `active` has nothing to do with `status`.
 * `instances_count` comes with some calls only.
 */
export function describeKey(license: StoredLicense, at: number): Record<string, unknown> {
  const isExpired = isExpiredAt(license, at)
  return {
    id: license.id,
    key: license.key,
    limit: license.activationLimit,
    active: license.disabled ? 0 : 1,
    status: isExpired ? 'EXPIRED' : license.instances.length > 0 ? 'ACTIVE' : 'INACTIVE',
    expires_at: license.expiresAt === null ? null : formatTimestamp(license.expiresAt),
    is_expired: isExpired ? 1 : 0,
    store_id: license.storeId,
    order_id: license.orderId,
    invoice_id: license.invoiceId,
    product_id: license.productId,
    variant_id: license.variantId,
    customer_id: license.customerId,
    subscription_id: license.subscriptionId,
    created_at: formatTimestamp(license.createdAt),
    updated_at: formatTimestamp(license.updatedAt),
  }
}

export function describeCountedKey(license: StoredLicense, at: number): Record<string, unknown> {
  return { ...describeKey(license, at), instances_count: license.instances.length }
}

export function describeSeat(license: StoredLicense, instance: StoredInstance): Record<string, unknown> {
  return {
    id: instance.id,
    license_key_id: license.id,
    name: instance.name,
    store_id: license.storeId,
    created_at: formatTimestamp(instance.createdAt),
    updated_at: formatTimestamp(instance.createdAt),
  }
}
