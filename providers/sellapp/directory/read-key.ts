import { pickAttributes } from '../../directory/attributes.js'
import { present } from '../../directory/present.js'
import { type JsonObject, readId, readInstant, readText } from '../../http/json-field.js'
import type { DirectoryInstance, DirectoryKey } from '../../license-directory.js'
import { describeLicense, parseKey } from '../parse.js'
import {
  instanceChecks,
  keyChecks,
  type SellAppInstanceAttributes,
  type SellAppKeyAttributes,
} from './attributes.js'

/** A key as SellApp's management API shows it; the store's own fields are in `attributes`. */
export type SellAppDirectoryKey = DirectoryKey<SellAppKeyAttributes>
/** An activation as SellApp's management API shows it; the store's own fields are in `attributes`. */
export type SellAppDirectoryInstance = DirectoryInstance<SellAppInstanceAttributes>

/** `active` is the other way round than `disabled`, and it decides before `status` does. */
export function readKey(object: JsonObject): SellAppDirectoryKey | undefined {
  const license = parseKey(object)
  const attributes = pickAttributes(object, keyChecks)
  if (license?.id === undefined) return undefined
  const { key = '', active, id } = license
  const { keyTail, status, expiresAt, seatsUsed, seatsLimit } = describeLicense(key, license)
  return {
    id,
    keyTail,
    status,
    disabled: active === undefined ? 'unknown' : !active,
    expiresAt,
    seatsUsed,
    seatsLimit,
    testMode: 'unknown',
    ...present({
      key: readText(license.key),
      storeId: license.storeId,
      productId: license.productId,
      variantId: license.variantId,
      orderId: readId(attributes.order_id),
      customerId: readId(attributes.customer_id),
      subscriptionId: readId(attributes.subscription_id),
      createdAt: readInstant(attributes.created_at),
      updatedAt: readInstant(attributes.updated_at),
    }),
    attributes,
  }
}

export function readInstance(object: JsonObject): SellAppDirectoryInstance | undefined {
  const attributes = pickAttributes(object, instanceChecks)
  const id = readText(attributes.id)
  if (id === undefined) return undefined
  return {
    id,
    instanceId: id,
    name: attributes.name ?? '',
    ...present({
      keyId: readId(attributes.license_key_id),
      createdAt: readInstant(attributes.created_at),
      updatedAt: readInstant(attributes.updated_at),
    }),
    attributes,
  }
}
