import { keyTailOf } from '../../../contract/key-text.js'
import { pickAttributes } from '../../directory/attributes.js'
import type { DirectoryReply } from '../../directory/directory-request.js'
import { present } from '../../directory/present.js'
import {
  fieldOf,
  type JsonObject,
  readCount,
  readInstant,
  readObject,
  readOrNull,
  readText,
} from '../../http/json-field.js'
import type { DirectoryInstance, DirectoryKey } from '../../license-directory.js'
import {
  instanceChecks,
  keyChecks,
  type PolarInstanceAttributes,
  type PolarKeyAttributes,
} from './attributes.js'

/** A key as Polar's API shows it; the store's own fields are in `attributes`. */
export interface PolarKey extends DirectoryKey<PolarKeyAttributes> {
  /** Its seats; absent in lists, which do not tell them. */
  readonly seats?: readonly PolarInstance[]
}

/** An activation as Polar's API shows it; the store's own fields are in `attributes`. */
export type PolarInstance = DirectoryInstance<PolarInstanceAttributes>

/** @param sandbox whose keys cost nothing */
export function readKeyOf(sandbox: boolean) {
  return (
    object: JsonObject,
    { serverTimeAt }: Pick<DirectoryReply, 'serverTimeAt'>,
  ): PolarKey | undefined => {
    const attributes = pickAttributes(object, keyChecks)
    const id = readText(attributes.id)
    const word = readText(attributes.status)?.toLowerCase()
    if (id === undefined || word === undefined) return undefined
    const seats = readSeats(object)
    const expiresAt = readOrNull(attributes.expires_at, readInstant)
    const { key, display_key: shown, limit_activations: limit } = attributes
    const customer = readObject(fieldOf(object, 'customer'))
    return {
      id,
      keyTail: key ? keyTailOf(key) : shownTailOf(shown),
      status: statusOf({ word, expiresAt, seats, limit, at: serverTimeAt }),
      disabled: STATUSES.has(word) ? word !== 'granted' : 'unknown',
      expiresAt,
      seatsUsed: seats?.length ?? 'unknown',
      seatsLimit: readOrNull(limit, readCount),
      testMode: sandbox,
      ...present({
        seats,
        key: readText(key),
        storeId: readText(attributes.organization_id),
        // A benefit stands for the product and its variant: a key has no other.
        productId: readText(attributes.benefit_id),
        variantId: readText(attributes.benefit_id),
        customerId: readText(attributes.customer_id),
        customerName: readText(fieldOf(customer, 'name')),
        customerEmail: readText(fieldOf(customer, 'email')),
        createdAt: readInstant(attributes.created_at),
        updatedAt: readInstant(attributes.modified_at),
      }),
      attributes,
    }
  }
}

/** Of a key as Polar shows it to people, `****-1F9E10`. */
export function shownTailOf(shown: unknown): string {
  return readText(shown)?.slice(-4) ?? ''
}

const STATUSES: ReadonlySet<string> = new Set(['granted', 'revoked', 'disabled'])

/** A key without known seats counts as one in use. */
function statusOf({
  word,
  expiresAt,
  seats,
  limit,
  at,
}: {
  readonly word: string
  readonly expiresAt: DirectoryKey['expiresAt']
  readonly seats: readonly unknown[] | undefined
  readonly limit: number | null | undefined
  readonly at: number | undefined
}): DirectoryKey['status'] {
  if (!STATUSES.has(word)) return 'unknown'
  if (word !== 'granted') return 'disabled'
  if (typeof expiresAt === 'number') {
    if (at === undefined) return 'unknown'
    if (expiresAt <= at) return 'expired'
  }
  return seats?.length === 0 && limit !== null ? 'inactive' : 'active'
}

function readSeats(object: JsonObject): readonly PolarInstance[] | undefined {
  const list = fieldOf(object, 'activations')
  if (!Array.isArray(list)) return undefined
  const seats = list.map((each) => readInstance(readObject(each) ?? {}))
  return seats.every((seat) => seat !== undefined) ? seats : undefined
}

export function readInstance(object: JsonObject): PolarInstance | undefined {
  const attributes = pickAttributes(object, instanceChecks)
  const id = readText(attributes.id)
  if (id === undefined) return undefined
  return {
    id,
    instanceId: id,
    name: attributes.label ?? '',
    ...present({
      keyId: readText(attributes.license_key_id),
      createdAt: readInstant(attributes.created_at),
      updatedAt: readInstant(attributes.modified_at),
    }),
    attributes,
  }
}
