import { longestKeyOf } from '../../contract/key-patterns.js'
import type { RelayFaultCode, RelayRequests, RelayVerb } from '../../contract/relay-api.js'
import { keyFormsOf } from '../../providers/license-provider.js'
import { hashKey } from '../lease/key-hash.js'
import type { LeaseSigner } from '../lease/lease-signer.js'
import type { SigningKey } from '../lease/signing-key.js'
import type { RequestLimits } from '../limits/request-limits.js'
import type { RelaySettings } from '../options.js'
import { isOffered } from '../verbs/run-verb.js'
import { parseRequest } from './parse-request.js'
import { readJsonFields } from './read-json.js'

/** A request that passed every check: nothing was asked of the store before. */
export interface Admitted<Verb extends RelayVerb> {
  readonly verb: Verb
  readonly request: RelayRequests[Verb]
  readonly keyHash: string
  readonly signingKey: SigningKey
}

/** A request that goes no further. */
interface TurnedAway {
  readonly kind: 'fault'
  readonly code: RelayFaultCode
  readonly retryAfterMs?: number
  readonly keyHash?: string
}

/** Checks a request in the order in which a check costs more than the one before. */
export function createAdmission(settings: RelaySettings, signer: LeaseSigner, limits: RequestLimits) {
  const maxKeyLength = longestKeyOf(keyFormsOf(settings.provider))
  return async function admit<Verb extends RelayVerb>(
    verb: Verb,
    http: Request,
    address: string | undefined,
  ): Promise<Admitted<Verb> | TurnedAway> {
    const addressWaitMs = await limits.ofAddress(address, settings.now())
    if (addressWaitMs !== undefined) return tooMany(addressWaitMs)
    if (!isOffered(verb, settings)) return away('not-offered')
    const fields = await readJsonFields(http)
    if (!fields.ok) return away(fields.error)
    const request = parseRequest(verb, fields.value, maxKeyLength)
    if (request === undefined) return away('bad-request')
    if (!settings.appIds.includes(request.appId)) return away('unknown-app')
    const signingKey = await signer.choose(request.keyIds)
    if (signingKey === undefined) return away('no-common-key')
    const keyHash = await hashKey(request.appId, request.key)
    const keyWaitMs = await limits.ofKey(keyHash, settings.now())
    if (keyWaitMs !== undefined) return { ...tooMany(keyWaitMs), keyHash }
    return { verb, request, keyHash, signingKey }
  }
}

function away(code: RelayFaultCode): TurnedAway {
  return { kind: 'fault', code }
}

export function tooMany(retryAfterMs: number): Omit<TurnedAway, 'keyHash'> {
  return { kind: 'fault', code: 'rate-limited', retryAfterMs }
}
