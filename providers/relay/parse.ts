import { keyTailOf } from '../../contract/key-text.js'
import { parseRelayLicense } from '../../contract/lease-parse.js'
import {
  REFUSAL_REASONS,
  type RefusalReason,
  UNREACHABLE_CAUSES,
  type UnreachableCause,
} from '../../contract/license-error.js'
import { RELAY_FAULT_STATUS, type RelayFaultCode, type RelayLicense } from '../../contract/relay-api.js'
import { isPlainObject, textUpTo } from '../../contract/shape.js'
import type { LicenseFacts, SeatInUse } from '../license-provider.js'

type RelayBody = Readonly<Record<string, unknown>>

/** The part of a relay's body that all verbs share. */
export type RelayAnswer =
  | { readonly verdict: 'granted'; readonly body: RelayBody }
  | {
      readonly verdict: 'refused'
      readonly reason: RefusalReason
      readonly facts: { readonly facts?: LicenseFacts }
    }
  | {
      readonly verdict: 'unreachable'
      readonly cause: UnreachableCause
      readonly wait: { readonly retryAfterMs?: number }
    }
  | { readonly verdict: 'fault'; readonly code: RelayFaultCode }

const OK = 200
const UNAVAILABLE = 503
const MAX_DEVICES = 1_000
const MAX_NAME_LENGTH = 255
const isInstanceId = textUpTo(MAX_NAME_LENGTH)
const isName = textUpTo(MAX_NAME_LENGTH, 0)

/** `undefined`: not the body of a relay, or one that contradicts its status. */
export function parseAnswer(json: unknown, status: number, key: string): RelayAnswer | undefined {
  if (!isPlainObject(json)) return undefined
  if (status === OK && json.verdict === 'granted') return { verdict: 'granted', body: json }
  if (status === OK && json.verdict === 'refused') return parseRefusal(json, key)
  if (status === UNAVAILABLE && json.verdict === 'unreachable') return parseTrouble(json)
  const code = isPlainObject(json.error) ? json.error.code : undefined
  const isFault = typeof code === 'string' && Object.hasOwn(RELAY_FAULT_STATUS, code)
  if (!isFault || RELAY_FAULT_STATUS[code as RelayFaultCode] !== status) return undefined
  return { verdict: 'fault', code: code as RelayFaultCode }
}

function parseRefusal({ reason, license }: RelayBody, key: string): RelayAnswer | undefined {
  const known = REFUSAL_REASONS.find((each) => each === reason)
  if (known === undefined) return undefined
  const parsed = parseRelayLicense(license)
  return {
    verdict: 'refused',
    reason: known,
    facts: parsed === undefined ? {} : { facts: factsOf(parsed, key) },
  }
}

function parseTrouble({ cause, retryAfterMs }: RelayBody): RelayAnswer | undefined {
  const known = UNREACHABLE_CAUSES.find((each) => each === cause)
  if (known === undefined) return undefined
  const isWait = Number.isSafeInteger(retryAfterMs) && (retryAfterMs as number) >= 0
  return {
    verdict: 'unreachable',
    cause: known,
    wait: isWait ? { retryAfterMs: retryAfterMs as number } : {},
  }
}

export function parseGrantedLicense(answer: RelayAnswer): RelayLicense | undefined {
  return answer.verdict === 'granted' ? parseRelayLicense(answer.body.license) : undefined
}

/** One that cannot be read would be missing from a list in which the user chooses: then there is no list. */
export function parseDevices(answer: RelayAnswer): readonly SeatInUse[] | undefined {
  const devices = answer.verdict === 'granted' ? answer.body.devices : undefined
  if (!Array.isArray(devices) || devices.length > MAX_DEVICES) return undefined
  const parsed = devices.map(parseDevice)
  return parsed.every((device) => device !== undefined) ? parsed : undefined
}

function parseDevice(value: unknown): SeatInUse | undefined {
  if (!isPlainObject(value)) return undefined
  const { instanceId, name, createdAt, isThisComputer } = value
  if (!isInstanceId(instanceId) || !isName(name)) return undefined
  const since = typeof createdAt === 'number' && createdAt > 0 ? { createdAt } : {}
  return { instanceId, name, ...since, isThisComputer: isThisComputer === true }
}

export function factsOf(license: RelayLicense, key: string): LicenseFacts {
  return { ...license, keyTail: keyTailOf(key) }
}
