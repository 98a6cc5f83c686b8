import { licenseStatusAt, type StoredLicense } from '../license-record.js'
import type { KeyTransition, StandardEvent } from '../webhooks/outgoing-event.js'
import { describeKey } from './dodo-management.js'

/** A new key tells of itself and of its grant; later only the grant is told of, when it is taken away or comes back. */
export function writeDodoEvents({ before, after }: KeyTransition, at: number): readonly StandardEvent[] {
  if (before === undefined) {
    const data = { payload_type: 'LicenseKey', ...describeKey(after, at) }
    return [{ eventName: 'license_key.created', data }, grantEvent(after, at)]
  }
  return before.disabled === after.disabled ? [] : [grantEvent(after, at)]
}

function grantEvent(license: StoredLicense, at: number): StandardEvent {
  const isRevoked = licenseStatusAt(license, at) === 'disabled'
  const { business_id, brand_id, customer_id, payment_id, subscription_id, created_at, ...key } = describeKey(
    license,
    at,
  )
  const time = new Date(at).toISOString()
  const data = {
    payload_type: 'EntitlementGrant',
    id: `entg_${license.id}`,
    business_id,
    brand_id,
    customer_id,
    customer: { customer_id, email: license.customerEmail, name: license.customerName },
    entitlement_id: `ent_${license.productId}`,
    integration_type: 'license_key',
    metadata: {},
    status: isRevoked ? 'Revoked' : 'Delivered',
    payment_id,
    subscription_id,
    created_at,
    updated_at: time,
    delivered_at: created_at,
    revoked_at: isRevoked ? time : null,
    license_key: {
      key: key.key,
      activations_used: key.instances_count,
      activations_limit: key.activations_limit,
      expires_at: key.expires_at,
    },
  }
  return { eventName: isRevoked ? 'entitlement_grant.revoked' : 'entitlement_grant.delivered', data }
}
