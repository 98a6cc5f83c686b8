import { MINUTE_MS } from '../contract/duration.js'
import type { RelayRequests, RelayVerb } from '../contract/relay-api.js'
import type { RelayAnswer } from './http-answer.js'
import type { LeaseSigner } from './lease/lease-signer.js'
import type { RequestLimits } from './limits/request-limits.js'
import type { RelaySettings } from './options.js'
import { type Admitted, createAdmission, tooMany } from './request/admission.js'
import { createReleasedSeats, type ReleasedSeats } from './verbs/released-seats.js'
import { runVerb } from './verbs/run-verb.js'
import type { VerbAnswer } from './verbs/verb-ports.js'
import { verdictOf } from './verdict-on-wire.js'

/** An answer, and what the log may know of it. */
export interface VerbResult {
  readonly answer: RelayAnswer
  readonly keyHash?: string
  readonly clockBehindMs?: number
  readonly hint?: string
}

/** A difference that clocks on the internet do not have. */
const UNUSUAL_CLOCK_MS = 5 * MINUTE_MS

/** From a request to an answer, in the order in which a check costs more than the one before. */
export function createVerbAnswerer(settings: RelaySettings, signer: LeaseSigner, limits: RequestLimits) {
  const admit = createAdmission(settings, signer, limits)
  const released = createReleasedSeats()

  async function ask<Verb extends RelayVerb>(
    admitted: Admitted<Verb>,
    address: string | undefined,
  ): Promise<VerbResult> {
    const { verb, request, keyHash, signingKey } = admitted
    const judged = await limits.ofMisses(address, {
      ask: () => runVerb(verb, request, settings),
      isMiss: (answer) => answer.kind === 'refused' && answer.reason === 'key-not-found',
      now: settings.now,
    })
    if (judged.kind === 'wait') return { answer: tooMany(judged.retryAfterMs), keyHash }
    const { answer: said } = judged
    const at = settings.now()
    const answer = repeated(released, admitted, said, at)
    const signing = { request, keyHash, signingKey, at, rules: settings, store: settings.provider.id }
    const verdict = await verdictOf(verb, answer, signing)
    return { answer: { kind: 'verdict', verdict }, keyHash, ...clockOf(said, at), ...hintOf(said) }
  }

  return async function answerVerb(
    verb: RelayVerb,
    http: Request,
    address: string | undefined,
  ): Promise<VerbResult> {
    const admitted = await admit(verb, http, address)
    if (!('code' in admitted)) return ask(admitted, address)
    const { keyHash, ...fault } = admitted
    return { answer: fault, ...(keyHash === undefined ? {} : { keyHash }) }
  }
}

/** A seat that this very request has freed before is freed, whatever the store now says of it. */
function repeated<Verb extends RelayVerb>(
  released: ReleasedSeats,
  { request, keyHash }: Admitted<Verb>,
  answer: VerbAnswer<Verb>,
  at: number,
): VerbAnswer<Verb> {
  if (!('idempotencyKey' in request)) return answer
  const { instanceId, idempotencyKey } = request as RelayRequests['release']
  const release = { keyHash, instanceId, idempotencyKey }
  if (answer.kind === 'granted') released.note(release, at)
  const isGone = answer.kind === 'refused' && answer.reason === 'instance-not-found'
  if (!isGone || !released.has(release, at)) return answer
  return { kind: 'granted', value: null } as VerbAnswer<Verb>
}

function hintOf(answer: VerbAnswer<RelayVerb>): Pick<VerbResult, 'hint'> {
  return answer.kind === 'granted' || answer.hint === undefined ? {} : { hint: answer.hint }
}

/** A relay with a wrong clock signs leases that end too early or too late, so its operator gets a warning. */
function clockOf(answer: VerbAnswer<RelayVerb>, at: number): Pick<VerbResult, 'clockBehindMs'> {
  if (answer.kind === 'unreachable' || answer.serverTimeAt === undefined) return {}
  const behindMs = answer.serverTimeAt - at
  return Math.abs(behindMs) > UNUSUAL_CLOCK_MS ? { clockBehindMs: behindMs } : {}
}
