import { formatTimestamp } from '../../../providers/lemon-squeezy/wire/timestamp.js'
import {
  type LicenseStatus,
  licenseStatusAt,
  type StoredInstance,
  type StoredLicense,
} from '../license-record.js'

export interface Resource {
  readonly type: string
  readonly id: string
  readonly attributes: Readonly<Record<string, unknown>>
  readonly relationships?: Readonly<Record<string, unknown>>
  readonly links?: Readonly<Record<string, string>>
}

interface ResourceName {
  readonly type: string
  readonly id: string
}

const statusWords: Readonly<Record<LicenseStatus, string>> = {
  inactive: 'Inactive',
  active: 'Active',
  expired: 'Expired',
  disabled: 'Disabled',
}

/** The attributes in the order in which the real store sends them. */
export function keyAttributes(license: StoredLicense, at: number): Record<string, unknown> {
  const status = licenseStatusAt(license, at)
  return {
    store_id: license.storeId,
    customer_id: license.customerId,
    order_id: license.orderId,
    order_item_id: license.orderItemId,
    product_id: license.productId,
    user_name: license.customerName,
    user_email: license.customerEmail,
    key: license.key,
    key_short: `XXXX-${license.key.slice(-12)}`,
    activation_limit: license.activationLimit,
    instances_count: license.instances.length,
    disabled: license.disabled,
    status,
    status_formatted: statusWords[status],
    expires_at: license.expiresAt === null ? null : formatTimestamp(license.expiresAt),
    created_at: formatTimestamp(license.createdAt),
    updated_at: formatTimestamp(license.updatedAt),
    test_mode: license.testMode,
  }
}

export function instanceAttributes(
  license: StoredLicense,
  instance: StoredInstance,
): Record<string, unknown> {
  return {
    license_key_id: license.id,
    identifier: instance.id,
    name: instance.name,
    created_at: formatTimestamp(instance.createdAt),
    updated_at: formatTimestamp(instance.createdAt),
  }
}

/**
 * A resource with the links to itself and to what it is related to. `related` says which of these come along and so are named.
 *
 * @param base - of the API, up to and with `/v1`
 */
export function linked(
  { type, id }: ResourceName,
  attributes: Resource['attributes'],
  {
    base,
    related,
  }: { readonly base: string; readonly related: Readonly<Record<string, readonly ResourceName[] | null>> },
): Resource {
  const self = `${base}/${type}/${id}`
  const relationships = Object.entries(related).map(([name, names]) => {
    const links = { related: `${self}/${name}`, self: `${self}/relationships/${name}` }
    const data = name === 'license-key-instances' ? names : names?.[0]
    return [name, names === null ? { links } : { links, data }]
  })
  return { type, id, attributes, relationships: Object.fromEntries(relationships), links: { self } }
}
