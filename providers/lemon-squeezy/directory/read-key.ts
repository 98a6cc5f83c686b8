import { keyTailOf } from '../../../contract/key-text.js'
import { pickAttributes } from '../../directory/attributes.js'
import { includedOf, type JsonApiResource } from '../../directory/json-api-resource.js'
import { present } from '../../directory/present.js'
import {
  fieldOf,
  readCount,
  readFlag,
  readId,
  readInstant,
  readOrNull,
  readText,
} from '../../http/json-field.js'
import type { DirectoryInstance, DirectoryKey } from '../../license-directory.js'
import {
  instanceChecks,
  keyChecks,
  type LemonSqueezyInstanceAttributes,
  type LemonSqueezyKeyAttributes,
} from './attributes.js'

/** A key of Lemon Squeezy, and what `include` brought with it. */
export interface LemonSqueezyKey extends DirectoryKey<LemonSqueezyKeyAttributes> {
  readonly relationships: JsonApiResource['relationships']
  readonly links: JsonApiResource['links']
  readonly included: readonly JsonApiResource[]
}

/** A seat of a key of Lemon Squeezy. Its `id` is a number of the management API, its `instanceId` the license API's UUID. */
export interface LemonSqueezyInstance extends DirectoryInstance<LemonSqueezyInstanceAttributes> {
  readonly relationships: JsonApiResource['relationships']
  readonly links: JsonApiResource['links']
  readonly included: readonly JsonApiResource[]
}

export function readKey(
  resource: JsonApiResource,
  included: readonly JsonApiResource[] = [],
): LemonSqueezyKey | undefined {
  if (resource.type !== 'license-keys') return undefined
  const attributes = pickAttributes(resource.attributes, keyChecks)
  const { key, key_short: short, activation_limit: limit, expires_at: expiresAt } = attributes
  const own = includedOf(resource, included)
  return {
    id: resource.id,
    keyTail: keyTailOf(key ?? short ?? ''),
    status: statusOf(attributes),
    disabled: readFlag(attributes.disabled) ?? 'unknown',
    expiresAt: readOrNull(expiresAt, readInstant),
    seatsUsed: readCount(attributes.instances_count) ?? 'unknown',
    seatsLimit: readOrNull(limit, readCount),
    testMode: readFlag(attributes.test_mode) ?? 'unknown',
    ...present({
      key: readText(key),
      storeId: readId(attributes.store_id),
      productId: readId(attributes.product_id),
      ...saleOf(own),
      orderId: readId(attributes.order_id),
      orderItemId: readId(attributes.order_item_id),
      customerId: readId(attributes.customer_id),
      customerName: readText(attributes.user_name),
      customerEmail: readText(attributes.user_email),
      createdAt: readInstant(attributes.created_at),
      updatedAt: readInstant(attributes.updated_at),
    }),
    attributes,
    relationships: resource.relationships,
    links: resource.links,
    included: own,
  }
}

/** What was bought, where the item of the order came along: the key itself says no more than the product. */
function saleOf(included: readonly JsonApiResource[]) {
  const item = included.find(({ type }) => type === 'order-items')?.attributes
  return {
    variantId: readId(fieldOf(item, 'variant_id')),
    productName: readText(fieldOf(item, 'product_name')),
    variantName: readText(fieldOf(item, 'variant_name')),
  }
}

export function readInstance(
  resource: JsonApiResource,
  included: readonly JsonApiResource[] = [],
): LemonSqueezyInstance | undefined {
  const attributes = pickAttributes(resource.attributes, instanceChecks)
  const instanceId = readText(attributes.identifier)
  if (resource.type !== 'license-key-instances' || instanceId === undefined) return undefined
  return {
    id: resource.id,
    instanceId,
    name: attributes.name ?? '',
    ...present({
      keyId: readId(attributes.license_key_id),
      createdAt: readInstant(attributes.created_at),
      updatedAt: readInstant(attributes.updated_at),
    }),
    attributes,
    relationships: resource.relationships,
    links: resource.links,
    included: includedOf(resource, included),
  }
}

function statusOf({ status }: LemonSqueezyKeyAttributes): DirectoryKey['status'] {
  const word = status?.toLowerCase()
  const known = ['active', 'inactive', 'expired', 'disabled'] as const
  return known.find((each) => each === word) ?? 'unknown'
}
