import { MINUTE_MS } from '../../../contract/duration.js'
import type { KeyForm } from '../../../contract/key-form.js'
import { type Sale, type SeatOrigin, saleOf, servesSeat, UNKNOWN_STORE } from '../../../contract/sale.js'
import {
  type ActivateRequest,
  keyFormsOf,
  type LicenseFacts,
  type LicenseProvider,
  type ProviderAnswer,
  type ProviderCall,
  type ProviderComputer,
  type SeatGrant,
} from '../../../providers/license-provider.js'
import { rollBackSeat } from '../../../providers/seat-rollback.js'
import type { Clock } from '../../ports/clock.js'
import { nodeLeaseCrypto } from '../../ports/lease-crypto.js'
import { type Log, nameOfError } from '../../ports/log.js'
import type { Random } from '../../ports/random.js'
import { settledWithin } from '../../ports/settled-within.js'
import type { Transport } from '../../ports/transport.js'

/** A provider has its own time limits. One that never answers all the same is not waited for any longer than this. */
export const CALL_LIMIT_MS = 3 * MINUTE_MS

/** The network for one request that must not be repeated. */
type SeatConnection = ReturnType<Transport['load']>

/** The provider's four verbs as the engine uses them: transport loaded when first needed, time healed, test keys refused. */
export type StoreCalls = {
  readonly [Verb in 'inspect' | 'validate' | 'deactivate']: (
    request: Parameters<LicenseProvider[Verb]>[0],
    /** Calls off this one request; its answer becomes `unreachable`. */
    signal?: AbortSignal,
  ) => ReturnType<LicenseProvider[Verb]>
} & {
  /** Begins to get a connection of its own for `activate`, while something else is done. No other call comes between. */
  connect(): SeatConnection
  activate(
    request: Parameters<LicenseProvider['activate']>[0],
    connection: SeatConnection,
    /** Gets the answer where it comes after the last limit. */
    onLate: (answer: ProviderAnswer<SeatGrant>) => void,
  ): ReturnType<LicenseProvider['activate']>
} & {
  /** Each only where the provider has it. */
  readonly [Verb in 'devices' | 'release' | 'recover']:
    | ((
        request: Parameters<NonNullable<LicenseProvider[Verb]>>[0],
      ) => ReturnType<NonNullable<LicenseProvider[Verb]>>)
    | undefined
} & {
  /** What keys look like at this store. */
  readonly keyForms: readonly KeyForm[]
  /** A computer that asks for a seat of a key again gets the one it has: nothing is lost by asking. */
  readonly repeatsActivate: boolean
  /** Whether the provider can be asked for this seat. */
  serves(seat: SeatOrigin): boolean
  /** What a license was sold as, by facts that this provider gave. */
  saleOf(facts: LicenseFacts): Sale
  /** Cancels what is under way; its answers become `unreachable`. */
  dispose(): void
}

export interface StoreCallsPorts {
  readonly provider: LicenseProvider
  readonly transport: Transport
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  readonly acceptsTestKeys: boolean
  /** Who asks; known once the vault is open. */
  readonly computer: () => ProviderComputer
  /** An answer tells the time. @param confirms it says that a license of ours is in order */
  readonly onServerTime: (serverTimeAt: number, confirms: boolean) => void
}

interface AskOptions<Value> {
  readonly connection?: SeatConnection
  readonly signal?: AbortSignal | undefined
  readonly onLate?: (answer: ProviderAnswer<Value>) => void
  /** Whether a granted answer confirms this computer's license. Left out: it does not. */
  readonly confirms?: (value: Value) => boolean
}

type Ask = <Value>(
  verb: string,
  call: (context: ProviderCall) => Promise<ProviderAnswer<Value>>,
  options?: AskOptions<Value>,
) => Promise<ProviderAnswer<Value>>

export function createStoreCalls(ports: StoreCallsPorts): StoreCalls {
  const { provider, acceptsTestKeys } = ports
  const disposal = new AbortController()
  const ask = createAsk(ports, disposal.signal)
  const grantedByLease = provider.leaseTrust === undefined ? asItIs : withLease
  const confirms = ({ license }: SeatGrant): boolean => acceptsTestKeys || license.testMode !== true
  return {
    async inspect(request, signal) {
      const answer = await ask('inspect', (context) => provider.inspect(request, context), { signal })
      return acceptsTestKeys ? answer : withoutTestKey(answer, (facts) => facts)
    },
    connect: () => connectOnce(ports.transport),
    async activate(request, connection, onLate) {
      const answer = await ask('activate', (context) => grantedByLease(provider.activate(request, context)), {
        connection,
        onLate: (late) => void withoutTestSeat(ports, ask, request, late).then(onLate),
        confirms,
      })
      return withoutTestSeat(ports, ask, request, answer)
    },
    async validate(request, signal) {
      const answer = await ask('validate', (context) => grantedByLease(provider.validate(request, context)), {
        signal,
        confirms,
      })
      return acceptsTestKeys ? answer : withoutTestKey(answer, licenseOf)
    },
    deactivate: (request) => ask('deactivate', (context) => provider.deactivate(request, context)),
    ...createListedCalls(provider, ask, grantedByLease),
    keyForms: keyFormsOf(provider),
    repeatsActivate: provider.capabilities.idempotentActivate ?? false,
    serves: (seat) => servesSeat(provider, seat),
    saleOf: (facts) =>
      saleOf(facts, provider.leaseTrust === undefined ? provider.id : (facts.store ?? UNKNOWN_STORE)),
    dispose: () => disposal.abort(),
  }
}

/** Who waits for it learns of a failure; if nobody does, it is nobody's. */
function connectOnce(transport: Transport): SeatConnection {
  const connection = transport.load('once')
  connection.catch(() => undefined)
  return connection
}

/** The seat of a test key is given back where those are not accepted. */
async function withoutTestSeat(
  { provider, acceptsTestKeys, random }: StoreCallsPorts,
  ask: Ask,
  { key }: ActivateRequest,
  answer: ProviderAnswer<SeatGrant>,
): Promise<ProviderAnswer<SeatGrant>> {
  const judged = acceptsTestKeys ? answer : withoutTestKey(answer, licenseOf)
  if (answer.kind !== 'granted' || judged.kind === 'granted') return judged
  const { instanceId } = answer.value.seat
  const release = { key, instanceId, idempotencyKey: random.hex(16) }
  return rollBackSeat(judged, () => ask('deactivate', (context) => provider.deactivate(release, context)))
}

function createListedCalls(
  { devices, release, recover }: LicenseProvider,
  ask: Ask,
  granted: typeof withLease,
): Pick<StoreCalls, 'devices' | 'release' | 'recover'> {
  return {
    devices: devices && ((request) => ask('devices', (context) => devices(request, context))),
    release: release && ((request) => ask('release', (context) => release(request, context))),
    recover: recover && ((request) => ask('recover', (context) => granted(recover(request, context)))),
  }
}

async function asItIs<Value>(answer: Promise<Value>): Promise<Value> {
  return answer
}

/** The provider has checked the lease. One that grants without a lease at all would be locked by the next launch. */
async function withLease(asked: Promise<ProviderAnswer<SeatGrant>>): Promise<ProviderAnswer<SeatGrant>> {
  const answer = await asked
  const isBare = answer.kind === 'granted' && (answer.value.lease ?? answer.value.leaseEndsAt) === undefined
  return isBare ? { kind: 'unreachable', cause: 'not-the-api' } : answer
}

function createAsk(ports: StoreCallsPorts, disposal: AbortSignal): Ask {
  const { provider, clock, transport, log, onServerTime, computer } = ports
  return async (verb, call, { connection, signal: own, onLate, confirms = () => false } = {}) => {
    const limit = new AbortController()
    const signal = AbortSignal.any([disposal, limit.signal, ...(own === undefined ? [] : [own])])
    // Nothing is begun any more: a provider may not look at the signal before it sends.
    if (signal.aborted) return UNANSWERED
    try {
      const who = { computer: computer(), crypto: nodeLeaseCrypto }
      const asked = (connection ?? transport.load('repeatable')).then((fetch) =>
        call({ fetch, signal, ...who }),
      )
      const settled = await settledWithin(clock, provider.longestCallMs ?? CALL_LIMIT_MS, asked, disposal)
      if (settled === null) {
        log.write('error', `store: ${verb} was not answered by the provider in time`)
        // A seat that is granted late is not lost: that request is left to itself.
        if (onLate === undefined) limit.abort()
        asked.then(onLate, () => undefined)
        return UNANSWERED
      }
      const answer = settled.value
      if (answer.kind !== 'unreachable' && answer.serverTimeAt !== undefined)
        onServerTime(answer.serverTimeAt, answer.kind === 'granted' && confirms(answer.value))
      const isHinted = answer.kind !== 'granted' && answer.hint !== undefined
      log.write(isHinted ? 'warn' : 'debug', `store: ${verb}`, factsOf(answer))
      return answer
    } catch (error) {
      if (signal.aborted) return UNANSWERED
      log.write('error', `store: ${verb} failed in the provider`, { error: nameOfError(error) })
      return { kind: 'unreachable', cause: 'misconfigured' }
    }
  }
}

const UNANSWERED = { kind: 'unreachable', cause: 'timeout' } as const

function licenseOf({ license }: SeatGrant): LicenseFacts {
  return license
}

function withoutTestKey<Value>(
  answer: ProviderAnswer<Value>,
  factsIn: (value: Value) => LicenseFacts,
): ProviderAnswer<Value> {
  if (answer.kind !== 'granted') return answer
  const facts = factsIn(answer.value)
  return facts.testMode === true ? { kind: 'refused', reason: 'test-key', facts } : answer
}

function factsOf(answer: ProviderAnswer<unknown>): Record<string, string | number | undefined> {
  switch (answer.kind) {
    case 'granted':
      return { kind: answer.kind }
    case 'refused':
      return { kind: answer.kind, reason: answer.reason, requestId: answer.requestId, hint: answer.hint }
    case 'unreachable': {
      const { kind, cause, retryAfterMs, requestId, hint } = answer
      return { kind, cause, retryAfterMs, requestId, hint }
    }
    default:
      return answer satisfies never
  }
}
