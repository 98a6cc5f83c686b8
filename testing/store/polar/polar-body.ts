import { derivedUuid } from '../derived-id.js'
import type { StoredInstance, StoredLicense } from '../license-record.js'
import { jsonReply, type StoreReply } from '../store-exchange.js'
import { polarBenefitId, polarOrganizationId } from './polar-options.js'

/** What the store counts of a key beside its seats. */
export interface Validations {
  readonly count: number
  readonly lastAt: number | null
}

/** A license key, with the customer in it: apps are expected to leave that alone. */
export function describeLicense(license: StoredLicense, { count, lastAt }: Validations) {
  const { customerId, customerEmail: email, customerName: name, testMode } = license
  const customer = {
    id: derivedUuid('customer', customerId),
    created_at: timeOf(license.createdAt),
    modified_at: null,
    deleted_at: null,
    organization_id: polarOrganizationId(license.storeId, testMode),
    email,
    email_verified: true,
    name,
    type: 'individual',
    external_id: null,
    metadata: {},
    avatar_url: null,
    billing_name: name,
    billing_address: { country: 'NZ', city: 'Example Town', postal_code: '1234', line1: '1 Example Street' },
    tax_id: null,
  }
  return {
    id: licenseIdOf(license),
    created_at: timeOf(license.createdAt),
    modified_at: timeOf(license.updatedAt),
    organization_id: polarOrganizationId(license.storeId, testMode),
    customer_id: customer.id,
    customer,
    user_id: customer.id,
    user: { id: customer.id, email, public_name: name },
    benefit_id: polarBenefitId(license.variantId, testMode),
    key: license.key,
    display_key: `****-${license.key.slice(-6)}`,
    status: license.revoked ? 'revoked' : license.disabled ? 'disabled' : 'granted',
    limit_activations: license.activationLimit,
    usage: 0,
    limit_usage: null,
    validations: count,
    last_validated_at: lastAt === null ? null : timeOf(lastAt),
    expires_at: license.expiresAt === null ? null : timeOf(license.expiresAt),
  }
}

export function describeActivation(license: StoredLicense, { id, name, createdAt }: StoredInstance) {
  return {
    id,
    license_key_id: licenseIdOf(license),
    label: name,
    meta: {},
    created_at: timeOf(createdAt),
    modified_at: null,
  }
}

function licenseIdOf({ id }: StoredLicense): string {
  return derivedUuid('license key', id)
}

/** With microseconds. */
function timeOf(at: number): string {
  return new Date(at).toISOString().replace('Z', '000Z')
}

export function errorReply(status: number, error: string, detail: unknown): StoreReply {
  return jsonReply(status, { error, detail })
}
