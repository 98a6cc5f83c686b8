import type { RefusalReason } from '../../contract/license-error.js'
import { LICENSE_REFUSALS, type LicenseCall } from '../../providers/lemon-squeezy/wire/license-calls.js'
import type { DirectoryKey } from '../../providers/license-directory.js'
import type { LicenseFacts, ProviderAnswer, Seat } from '../../providers/license-provider.js'
import type { VerbPorts } from '../verbs/verb-ports.js'
import { withDeadline } from '../verbs/with-deadline.js'
import { grantBody, refusalBody, type ToldLicense } from './license-body.js'

/** The parameters of a call that passed every check of their form. */
export interface CallParameters {
  readonly key: string
  readonly instanceId: string | undefined
  readonly instanceName: string
}

export type CallAnswer =
  | { readonly kind: 'told'; readonly status: number; readonly body: unknown; readonly outcome: string }
  | Extract<ProviderAnswer<never>, { readonly kind: 'unreachable' }>

interface Granted {
  readonly facts: LicenseFacts
  readonly seat?: Seat
}
type Refusal = keyof typeof LICENSE_REFUSALS

/**
 * Lemon Squeezy's names of the reasons. A key that this relay does not grant is unknown to it. Absent: the store has no sentence
 * for it, so the caller reads that it could not be asked.
 */
const REFUSALS: Readonly<Partial<Record<RefusalReason, Refusal>>> = {
  'key-not-found': 'key',
  'wrong-product': 'key',
  'test-key': 'key',
  'key-disabled': 'disabled',
  'key-expired': 'expired',
  'no-seats-left': 'limit',
  'instance-not-found': 'instance',
}

/** Asks the provider, and tells its answer as Lemon Squeezy tells its own. */
export async function answerCall(
  call: LicenseCall,
  parameters: CallParameters,
  ports: VerbPorts,
): Promise<CallAnswer> {
  const answer = await CALLS[call](parameters, ports)
  if (answer.kind === 'unreachable') return answer
  if (answer.kind === 'granted') {
    const { facts, seat } = answer.value
    const license = await toldLicense(parameters.key, facts, ports)
    return { kind: 'told', status: 200, body: grantBody(call, license, seat), outcome: 'granted' }
  }
  const { reason, facts } = answer
  const refusal = REFUSALS[reason]
  if (refusal === undefined) return { kind: 'unreachable', cause: 'server-error' }
  const isBare = refusal === 'key' || refusal === 'instance' || facts === undefined
  const license = isBare ? undefined : await toldLicense(parameters.key, facts, ports)
  const body = refusalBody(call, refusal, license)
  return { kind: 'told', status: LICENSE_REFUSALS[refusal].status, body, outcome: reason }
}

type Ask = (parameters: CallParameters, ports: VerbPorts) => Promise<ProviderAnswer<Granted>>

const CALLS: Readonly<Record<LicenseCall, Ask>> = {
  async activate({ key, instanceName }, { provider, fetch }) {
    return grantedAs(
      await provider.activate({ key, seatName: instanceName }, { fetch }),
      ({ license, seat }) => ({ facts: license, seat }),
    )
  },
  async validate({ key, instanceId }, ports) {
    if (instanceId === undefined) return inspect(key, ports)
    const answer = await withDeadline(ports.upstreamTimeoutMs, (signal) =>
      ports.provider.validate({ key, instanceId }, { fetch: ports.fetch, signal }),
    )
    return grantedAs(answer, ({ license, seat }) => ({ facts: license, seat }))
  },
  /** The store frees no seat of a key that is disabled or has expired, so the key is judged first. */
  async deactivate({ key, instanceId = '' }, ports) {
    const before = await inspect(key, ports)
    if (before.kind !== 'granted') return before
    const request = { key, instanceId, idempotencyKey: crypto.randomUUID() }
    const freed = await ports.provider.deactivate(request, { fetch: ports.fetch })
    return grantedAs(freed, () => ({ facts: withoutOneSeat(before.value.facts) }))
  },
}

async function inspect(key: string, ports: VerbPorts): Promise<ProviderAnswer<Granted>> {
  const answer = await withDeadline(ports.upstreamTimeoutMs, (signal) =>
    ports.provider.inspect({ key }, { fetch: ports.fetch, signal }),
  )
  return grantedAs(answer, (facts) => ({ facts }))
}

function grantedAs<Value>(
  answer: ProviderAnswer<Value>,
  tell: (value: Value) => Granted,
): ProviderAnswer<Granted> {
  return answer.kind === 'granted' ? { kind: 'granted', value: tell(answer.value) } : answer
}

function withoutOneSeat(facts: LicenseFacts): LicenseFacts {
  const { seatsUsed, status } = facts
  if (typeof seatsUsed !== 'number') return facts
  const left = Math.max(0, seatsUsed - 1)
  return { ...facts, seatsUsed: left, status: left === 0 && status === 'active' ? 'inactive' : status }
}

async function toldLicense(key: string, facts: LicenseFacts, ports: VerbPorts): Promise<ToldLicense> {
  return { key, facts, known: await findKnown(facts, ports) }
}

/** Without it, an answer lacks the order, the customer's number and when the key was made, and says the rest. */
async function findKnown(
  { licenseId, provider }: LicenseFacts,
  { directories = [], fetch, upstreamTimeoutMs }: VerbPorts,
): Promise<DirectoryKey | undefined> {
  const directory = provider === undefined ? directories[0] : directories.find(({ id }) => id === provider)
  if (directory === undefined || licenseId === undefined) return undefined
  const signal = AbortSignal.timeout(upstreamTimeoutMs)
  const answer = await directory.key(licenseId, { fetch, signal }).catch(() => undefined)
  return answer?.kind === 'answered' ? answer.value : undefined
}
