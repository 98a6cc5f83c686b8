import { keyTailOf } from '../../../contract/key-text.js'
import { pickAttributes } from '../../directory/attributes.js'
import type { JsonApiResource } from '../../directory/json-api-resource.js'
import { present } from '../../directory/present.js'
import { fieldOf, readCount, readFlag, readInstant, readOrNull, readText } from '../../http/json-field.js'
import type { DirectoryInstance, DirectoryKey } from '../../license-directory.js'
import {
  instanceChecks,
  type KeygenInstanceAttributes,
  type KeygenKeyAttributes,
  keyChecks,
} from './attributes.js'

/** A license as Keygen's API shows it; the store's own fields are in `attributes`. */
export type KeygenKey = DirectoryKey<KeygenKeyAttributes>
/** A machine as Keygen's API shows it; the store's own fields are in `attributes`. */
export type KeygenInstance = DirectoryInstance<KeygenInstanceAttributes>

export function readKey(resource: JsonApiResource): KeygenKey | undefined {
  if (resource.type !== 'licenses') return undefined
  const { id, relationships } = resource
  const attributes = pickAttributes(resource.attributes, keyChecks)
  const seatsUsed = readCount(fieldOf(relationships['machines']?.meta, 'count')) ?? 'unknown'
  const status = statusOf(attributes, seatsUsed)
  return {
    id,
    keyTail: keyTailOf(attributes.key ?? ''),
    status,
    disabled: status === 'disabled' ? true : (readFlag(attributes.suspended) ?? 'unknown'),
    expiresAt: readOrNull(attributes.expiry, readInstant),
    seatsUsed,
    seatsLimit: limitOf(attributes),
    testMode: false,
    ...present({
      key: readText(attributes.key),
      storeId: relatedId(resource, 'account'),
      productId: relatedId(resource, 'product'),
      variantId: relatedId(resource, 'policy'),
      // Older versions of the API call the owner a user.
      customerId: relatedId(resource, 'owner') ?? relatedId(resource, 'user'),
      createdAt: readInstant(attributes.created),
      updatedAt: readInstant(attributes.updated),
    }),
    attributes,
  }
}

export function readInstance(resource: JsonApiResource): KeygenInstance | undefined {
  if (resource.type !== 'machines') return undefined
  const attributes = pickAttributes(resource.attributes, instanceChecks)
  return {
    id: resource.id,
    instanceId: resource.id,
    name: attributes.name ?? '',
    ...present({
      keyId: relatedId(resource, 'license'),
      createdAt: readInstant(attributes.created),
      updatedAt: readInstant(attributes.updated),
    }),
    attributes,
  }
}

const VALID: readonly string[] = ['ACTIVE', 'INACTIVE', 'EXPIRING']

/** Keygen calls a license inactive after months without a request. */
function statusOf(
  { status, suspended }: KeygenKeyAttributes,
  seatsUsed: number | 'unknown',
): DirectoryKey['status'] {
  if (suspended === true || status === 'SUSPENDED' || status === 'BANNED') return 'disabled'
  if (status === 'EXPIRED') return 'expired'
  if (!VALID.includes(status ?? '')) return 'unknown'
  return seatsUsed === 0 ? 'inactive' : 'active'
}

/** A license for one computer may leave its limit open. */
function limitOf({ maxMachines, floating }: KeygenKeyAttributes): DirectoryKey['seatsLimit'] {
  const limit = readOrNull(maxMachines, readCount)
  return limit === null && readFlag(floating) === false ? 1 : limit
}

function relatedId({ relationships }: JsonApiResource, name: string): string | undefined {
  return relationships[name]?.data?.[0]?.id
}
