import {
  fieldOf,
  type JsonObject,
  readCount,
  readInstant,
  readObject,
  readOrNull,
  readText,
} from '../http/json-field.js'
import { type InstanceObject, parseInstance } from '../instance-object.js'
import type { LicenseFacts } from '../license-provider.js'

/** What a computer has whose key takes no seat; no id of Polar's looks like it. */
export const NO_SEAT = 'no-seat'

/** The sentences have less than 120 characters; no more than this is held against a list. */
const MAX_SENTENCE_LENGTH = 300

/** A license key as Polar tells it. The customer, whom it names with address and all, is not read. */
export interface PolarLicense extends Pick<LicenseFacts, 'expiresAt' | 'seatsLimit'> {
  readonly id: string
  readonly key: string
  readonly organizationId: string | undefined
  readonly benefitId: string | undefined
  readonly status: string
}

export interface PolarActivation {
  readonly license: PolarLicense
  /** Undefined where no seat was asked about. */
  readonly seat: InstanceObject | undefined
}

/** A no, or a fault of the request: both of its fields are texts, or there is a list of what is wrong with the request. */
export interface PolarError {
  readonly name: string
  /** Empty where there is a list. */
  readonly sentence: string
  /** The fields that are wrong; the values that the list repeats are not read. */
  readonly fields: readonly string[]
}

/** The answer to a validation: the license, with the seat that was asked about. */
export function parseValidated(json: unknown): PolarActivation | undefined {
  const body = readObject(json)
  const license = parseLicense(body)
  return license && { license, seat: parseSeat(readObject(fieldOf(body, 'activation'))) }
}

/** The answer to an activation: the seat, with the license. */
export function parseActivated(json: unknown): PolarActivation | undefined {
  const body = readObject(json)
  const license = parseLicense(readObject(fieldOf(body, 'license_key')))
  return license && { license, seat: parseSeat(body) }
}

/** The id of a seat that was taken, also where the rest of the answer is not what it should be. */
export function parseTakenSeat(json: unknown): string | undefined {
  const body = readObject(json)
  return fieldOf(body, 'license_key_id') === undefined ? undefined : parseInstance(body)?.id
}

export function parseError(json: unknown): PolarError | undefined {
  const body = readObject(json)
  const name = readText(fieldOf(body, 'error'))
  if (name === undefined) return undefined
  const detail = fieldOf(body, 'detail')
  if (Array.isArray(detail)) return { name, sentence: '', fields: detail.flatMap(fieldIn) }
  const sentence = readText(detail) ?? readText(fieldOf(body, 'error_description'))
  return sentence === undefined
    ? undefined
    : { name, sentence: sentence.slice(0, MAX_SENTENCE_LENGTH), fields: [] }
}

/** Such as `["body", "activation_id"]`. */
function fieldIn(fault: unknown): string[] {
  const place = fieldOf(readObject(fault), 'loc')
  const field: unknown = Array.isArray(place) ? place.at(-1) : undefined
  return typeof field === 'string' ? [field] : []
}

function parseLicense(object: JsonObject | undefined): PolarLicense | undefined {
  const id = readText(fieldOf(object, 'id'))
  const key = readText(fieldOf(object, 'key'))
  const status = readText(fieldOf(object, 'status'))
  if (id === undefined || key === undefined || status === undefined) return undefined
  return {
    id,
    key,
    status: status.toLowerCase(),
    organizationId: readText(fieldOf(object, 'organization_id'))?.toLowerCase(),
    benefitId: readText(fieldOf(object, 'benefit_id'))?.toLowerCase(),
    expiresAt: readOrNull(fieldOf(object, 'expires_at'), readInstant),
    seatsLimit: readOrNull(fieldOf(object, 'limit_activations'), readCount),
  }
}

/** It is called a label here. */
function parseSeat(object: JsonObject | undefined): InstanceObject | undefined {
  const seat = parseInstance(object)
  return seat && { ...seat, name: readText(fieldOf(object, 'label')) }
}
