import { keyTailOf } from '../../../contract/key-text.js'
import { pickAttributes } from '../../directory/attributes.js'
import { present } from '../../directory/present.js'
import { type JsonObject, readCount, readInstant, readOrNull, readText } from '../../http/json-field.js'
import type { DirectoryInstance, DirectoryKey } from '../../license-directory.js'
import {
  type DodoPaymentsInstanceAttributes,
  type DodoPaymentsKeyAttributes,
  instanceChecks,
  keyChecks,
} from './attributes.js'

/** A key as the API of Dodo Payments shows it; the store's own fields are in `attributes`. */
export type DodoPaymentsKey = DirectoryKey<DodoPaymentsKeyAttributes>
/** A license key instance as the API of Dodo Payments shows it; the store's own fields are in `attributes`. */
export type DodoPaymentsInstance = DirectoryInstance<DodoPaymentsInstanceAttributes>

/** @param testMode whether the keys come from test mode, which the answers do not say */
export function readKeyOf(testMode: DodoPaymentsKey['testMode']) {
  return (object: JsonObject): DodoPaymentsKey | undefined => {
    const attributes = pickAttributes(object, keyChecks)
    const { key, activations_limit: limit, expires_at: expiresAt } = attributes
    const id = readText(attributes.id)
    const status = statusOf(attributes)
    if (id === undefined || readText(attributes.status) === undefined) return undefined
    return {
      id,
      keyTail: keyTailOf(key ?? ''),
      status,
      disabled: status === 'unknown' ? 'unknown' : status === 'disabled',
      expiresAt: readOrNull(expiresAt ?? null, readInstant),
      seatsUsed: readCount(attributes.instances_count) ?? 'unknown',
      // A missing field means no end, or no limit.
      seatsLimit: readOrNull(limit ?? null, readCount),
      testMode,
      ...present({
        key: readText(key),
        storeId: readText(attributes.business_id),
        productId: readText(attributes.product_id),
        orderId: readText(attributes.payment_id),
        customerId: readText(attributes.customer_id),
        subscriptionId: readText(attributes.subscription_id),
        createdAt: readInstant(attributes.created_at),
      }),
      attributes,
    }
  }
}

function statusOf({ status, instances_count: count }: DodoPaymentsKeyAttributes): DirectoryKey['status'] {
  const word = status?.toLowerCase()
  if (word === 'active') return count === 0 ? 'inactive' : 'active'
  return word === 'expired' || word === 'disabled' ? word : 'unknown'
}

export function readInstance(object: JsonObject): DodoPaymentsInstance | undefined {
  const attributes = pickAttributes(object, instanceChecks)
  const id = readText(attributes.id)
  if (id === undefined) return undefined
  return {
    id,
    instanceId: id,
    name: attributes.name ?? '',
    ...present({
      keyId: readText(attributes.license_key_id),
      createdAt: readInstant(attributes.created_at),
    }),
    attributes,
  }
}
