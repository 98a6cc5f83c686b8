import { derivedUuid } from '../derived-id.js'
import type { StoredLicense } from '../license-record.js'
import type { KeyTransition, StandardEvent } from '../webhooks/outgoing-event.js'
import { describeLicense } from './polar-body.js'

/** Grants of the benefit: no event tells of an activation, of the seller's switch, or of the key itself. */
export function writePolarEvents({ before, after }: KeyTransition, at: number): readonly StandardEvent[] {
  if (before === undefined) return [grantEvent('benefit_grant.created', after, at)]
  if (before.revoked === after.revoked) return []
  return [grantEvent(after.revoked ? 'benefit_grant.revoked' : 'benefit_grant.updated', after, at)]
}

function grantEvent(eventName: string, license: StoredLicense, at: number): StandardEvent {
  const key = describeLicense(license, { count: 0, lastAt: null })
  const { customer, customer_id, benefit_id, organization_id } = key
  const time = new Date(at).toISOString()
  const data = {
    id: derivedUuid('benefit grant', license.id),
    created_at: key.created_at,
    modified_at: time,
    granted_at: key.created_at,
    is_granted: !license.revoked,
    revoked_at: license.revoked ? time : null,
    is_revoked: license.revoked,
    subscription_id:
      license.subscriptionId === null ? null : derivedUuid('subscription', license.subscriptionId),
    order_id: derivedUuid('order', license.orderId),
    customer_id,
    customer,
    benefit_id,
    benefit: { id: benefit_id, type: 'license_keys', organization_id, description: license.variantName },
    properties: { license_key_id: key.id, display_key: key.display_key },
    previous_properties: {},
    error: null,
  }
  return { eventName, data }
}
