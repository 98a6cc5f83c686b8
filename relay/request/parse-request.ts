import { MAX_KEY_LENGTH } from '../../contract/key-text.js'
import {
  MAX_RELAY_KEY_IDS,
  MAX_RELAY_SEAT_NAME_LENGTH,
  RELAY_APP_ID,
  RELAY_DEVICE_ID,
  RELAY_IDEMPOTENCY_KEY,
  RELAY_INSTANCE_ID,
  RELAY_KEY_ID,
  RELAY_NONCE,
  type RelayRequests,
  type RelayVerb,
} from '../../contract/relay-api.js'
import type { JsonFields } from './read-json.js'

type FieldName =
  | 'appId'
  | 'key'
  | 'deviceId'
  | 'nonce'
  | 'seatName'
  | 'instanceId'
  | 'idempotencyKey'
  | 'keyIds'
type FieldCheck = (value: unknown) => boolean

/** Of what a person typed: control characters and broken text are never in a key or a name. */
const PRINTABLE = /^[^\p{Cc}\p{Cs}\u2028\u2029\uFFFD]+$/u

const matching =
  (pattern: RegExp): FieldCheck =>
  (value) =>
    typeof value === 'string' && pattern.test(value)
const printable =
  (maxLength: number): FieldCheck =>
  (value) =>
    typeof value === 'string' && value.length <= maxLength && value.trim() !== '' && PRINTABLE.test(value)

const CHECKS: Readonly<Record<Exclude<FieldName, 'key'>, FieldCheck>> = {
  appId: matching(RELAY_APP_ID),
  deviceId: matching(RELAY_DEVICE_ID),
  nonce: matching(RELAY_NONCE),
  seatName: printable(MAX_RELAY_SEAT_NAME_LENGTH),
  instanceId: matching(RELAY_INSTANCE_ID),
  idempotencyKey: matching(RELAY_IDEMPOTENCY_KEY),
  keyIds: (value) =>
    Array.isArray(value) &&
    value.length >= 1 &&
    value.length <= MAX_RELAY_KEY_IDS &&
    value.every(matching(RELAY_KEY_ID)),
}

const COMMON = ['appId', 'key', 'deviceId', 'nonce'] as const
const NEEDED: { readonly [Verb in RelayVerb]: readonly (keyof RelayRequests[Verb] & FieldName)[] } = {
  inspect: COMMON,
  activate: [...COMMON, 'seatName'],
  validate: [...COMMON, 'instanceId'],
  deactivate: [...COMMON, 'instanceId', 'idempotencyKey'],
  devices: COMMON,
  release: [...COMMON, 'instanceId', 'idempotencyKey'],
  recover: [...COMMON, 'seatName'],
}

/**
 * Exactly the fields of the verb, each of its form; undefined for anything else.
 *
 * @param maxKeyLength that of the longest key of the store
 */
export function parseRequest<Verb extends RelayVerb>(
  verb: Verb,
  fields: JsonFields,
  maxKeyLength = MAX_KEY_LENGTH,
): RelayRequests[Verb] | undefined {
  const needed: readonly string[] = NEEDED[verb]
  const names = Object.keys(fields)
  const isKnown = (name: string): name is FieldName => needed.includes(name) || name === 'keyIds'
  const isWhole = needed.every((name) => Object.hasOwn(fields, name))
  if (!isWhole || !names.every((name) => isKnown(name) && checkOf(name, maxKeyLength)(fields[name])))
    return undefined
  return fields as unknown as RelayRequests[Verb]
}

function checkOf(name: FieldName, maxKeyLength: number): FieldCheck {
  return name === 'key' ? printable(maxKeyLength) : CHECKS[name]
}
