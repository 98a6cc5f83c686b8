import type {
  LicenseFacts,
  LicenseProvider,
  ProviderAnswer,
  ProviderCall,
  SeatGrant,
} from '../../providers/license-provider.js'
import { type Log, nameOfError } from '../ports/log.js'
import type { Random } from '../ports/random.js'
import type { RequestUse, Transport } from '../ports/transport.js'

/** The provider's four verbs as the engine uses them: transport loaded when first needed, time healed, test keys refused. */
export type StoreCalls = {
  readonly [Verb in 'inspect' | 'activate' | 'validate' | 'deactivate']: (
    request: Parameters<LicenseProvider[Verb]>[0],
  ) => ReturnType<LicenseProvider[Verb]>
} & {
  /** Cancels what is under way; its answers become `unreachable`. */
  dispose(): void
}

export interface StoreCallsPorts {
  readonly provider: LicenseProvider
  readonly transport: Transport
  readonly random: Random
  readonly log: Log
  readonly acceptsTestKeys: boolean
  /** A validated answer tells the time. */
  readonly onServerTime: (serverTimeAt: number) => void
}

type Ask = <Value>(
  verb: string,
  call: (context: ProviderCall) => Promise<ProviderAnswer<Value>>,
  use?: RequestUse,
) => Promise<ProviderAnswer<Value>>

export function createStoreCalls(ports: StoreCallsPorts): StoreCalls {
  const { provider, acceptsTestKeys } = ports
  const disposal = new AbortController()
  const ask = createAsk(ports, disposal.signal)
  return {
    async inspect(request) {
      const answer = await ask('inspect', (context) => provider.inspect(request, context))
      return acceptsTestKeys ? answer : withoutTestKey(answer, (facts) => facts)
    },
    async activate(request) {
      const answer = await ask('activate', (context) => provider.activate(request, context), 'once')
      const judged = acceptsTestKeys ? answer : withoutTestKey(answer, licenseOf)
      if (answer.kind !== 'granted' || judged.kind === 'granted') return judged
      const { instanceId } = answer.value.seat
      const release = { key: request.key, instanceId, idempotencyKey: ports.random.hex(16) }
      await ask('deactivate', (context) => provider.deactivate(release, context))
      return judged
    },
    async validate(request) {
      const answer = await ask('validate', (context) => provider.validate(request, context))
      return acceptsTestKeys ? answer : withoutTestKey(answer, licenseOf)
    },
    deactivate: (request) => ask('deactivate', (context) => provider.deactivate(request, context)),
    dispose: () => disposal.abort(),
  }
}

function createAsk({ transport, log, onServerTime }: StoreCallsPorts, signal: AbortSignal): Ask {
  return async (verb, call, use = 'repeatable') => {
    // Nothing is begun any more: a provider may not look at the signal before it sends.
    if (signal.aborted) return { kind: 'unreachable', cause: 'timeout' }
    try {
      const answer = await call({ fetch: await transport.load(use), signal })
      if (answer.kind !== 'unreachable' && answer.serverTimeAt !== undefined)
        onServerTime(answer.serverTimeAt)
      log.write('debug', `store: ${verb}`, factsOf(answer))
      return answer
    } catch (error) {
      if (signal.aborted) return { kind: 'unreachable', cause: 'timeout' }
      log.write('error', `store: ${verb} failed in the provider`, { error: nameOfError(error) })
      return { kind: 'unreachable', cause: 'misconfigured' }
    }
  }
}

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
      return { kind: answer.kind, reason: answer.reason, requestId: answer.requestId }
    case 'unreachable': {
      const { kind, cause, retryAfterMs, requestId } = answer
      return { kind, cause, retryAfterMs, requestId }
    }
    default:
      return answer satisfies never
  }
}
