import { fieldOf, type JsonObject, readId, readInstant, readText } from './http/json-field.js'
import type { Seat } from './license-provider.js'

/** A seat as both license APIs tell it. */
export interface InstanceObject {
  readonly id: string
  readonly name: string | undefined
  readonly createdAt: number | undefined
}

export function parseInstance(object: JsonObject | undefined): InstanceObject | undefined {
  const id = readId(fieldOf(object, 'id'))
  if (id === undefined) return undefined
  return {
    id,
    name: readText(fieldOf(object, 'name')),
    createdAt: readInstant(fieldOf(object, 'created_at')),
  }
}

/** @param otherName where the store tells none */
export function seatOf({ id, name, createdAt }: InstanceObject, otherName = ''): Seat {
  return { instanceId: id, name: name ?? otherName, ...(createdAt === undefined ? {} : { createdAt }) }
}
