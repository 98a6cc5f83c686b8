import { MAX_KEY_LENGTH } from '../../contract/key-text.js'
import {
  MAX_RELAY_SEAT_NAME_LENGTH,
  RELAY_DEVICE_ID,
  RELAY_IDEMPOTENCY_KEY,
  RELAY_INSTANCE_ID,
  RELAY_KEY_ID,
  RELAY_NONCE,
  type RelayRequests,
  type RelayVerb,
} from '../../contract/relay-api.js'
import { MAX_RELAY_KEY_IDS, RELAY_APP_ID } from '../../contract/relay-app.js'
import {
  type Check,
  either,
  hasExactShape,
  isAbsent,
  listOf,
  matching,
  type Shape,
} from '../../contract/shape.js'
import type { JsonFields } from './read-json.js'

/** Of what a person typed: control characters and broken text are never in a key or a name. */
const PRINTABLE = /^[^\p{Cc}\p{Cs}\u2028\u2029\uFFFD]+$/u

const printable =
  (maxLength: number): Check<string> =>
  (value): value is string =>
    typeof value === 'string' && value.length <= maxLength && value.trim() !== '' && PRINTABLE.test(value)

const seatName = printable(MAX_RELAY_SEAT_NAME_LENGTH)
const instanceId = matching(RELAY_INSTANCE_ID)
const idempotencyKey = matching(RELAY_IDEMPOTENCY_KEY)
const keyIds = listOf(matching(RELAY_KEY_ID), { shortest: 1, longest: MAX_RELAY_KEY_IDS })

/** Of a store whose keys are at most that long. */
function requestShapes(maxKeyLength: number): {
  readonly [Verb in RelayVerb]: Shape<RelayRequests[Verb]>
} {
  const caller = {
    appId: matching(RELAY_APP_ID),
    key: printable(maxKeyLength),
    deviceId: matching(RELAY_DEVICE_ID),
    nonce: matching(RELAY_NONCE),
    keyIds: either(keyIds, isAbsent),
  }
  return {
    inspect: caller,
    activate: { ...caller, seatName },
    validate: { ...caller, instanceId },
    deactivate: { ...caller, instanceId, idempotencyKey },
    devices: caller,
    release: { ...caller, instanceId, idempotencyKey },
    recover: { ...caller, seatName },
  }
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
  const shape = requestShapes(maxKeyLength)[verb]
  return hasExactShape(shape, fields) ? fields : undefined
}
