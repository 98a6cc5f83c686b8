import { MINUTE_MS } from '../../../contract/duration.js'
import type { SeatOrigin } from '../../../contract/sale.js'
import type {
  LicenseProvider,
  ProviderAnswer,
  ProviderCall,
  ProviderComputer,
} from '../../../providers/license-provider.js'
import type { Plans } from '../../core/plans.js'
import type { Clock } from '../../ports/clock.js'
import { nodeLeaseCrypto } from '../../ports/lease-crypto.js'
import { type Log, nameOfError } from '../../ports/log.js'
import type { Random } from '../../ports/random.js'
import { settledWithin } from '../../ports/settled-within.js'
import type { Transport } from '../../ports/transport.js'
import { goByEntitlements } from './unfit-key.js'

/** A provider has its own time limits. One that never answers all the same is not waited for any longer than this. */
export const CALL_LIMIT_MS = 3 * MINUTE_MS

/** The network for one request that must not be repeated. */
export type SeatConnection = ReturnType<Transport['load']>

/** The subject of a request. */
export interface AskedSeat {
  readonly key: string
  readonly instanceId?: string
  /** Nothing is known of it: a key that has just been entered. */
  readonly isNew?: boolean
  /** Who is asked, where that is not whose seat it is. */
  readonly origin?: SeatOrigin
}

export interface StoreCallsPorts {
  readonly provider: LicenseProvider
  readonly transport: Transport
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  readonly acceptsTestKeys: boolean
  readonly plans?: Plans | null
  /** Finds the seat's origin, if it is known: of several providers only its own is asked. */
  readonly originOf?: (asked: AskedSeat) => SeatOrigin | undefined
  /** The asking computer; known once the vault is open. */
  readonly computer: () => ProviderComputer
  /** Takes the time from an answer. @param confirms it says that a license of this computer is valid */
  readonly onServerTime: (serverTimeAt: number, confirms: boolean) => void
}

interface AskOptions<Value> {
  readonly connection?: SeatConnection
  readonly signal?: AbortSignal | undefined
  readonly onLate?: (answer: ProviderAnswer<Value>) => void
  /** Whether a granted answer confirms this computer's license; by default it does not. */
  readonly confirms?: (value: Value) => boolean
}

export type Ask = <Value>(
  verb: string,
  about: AskedSeat,
  call: (context: ProviderCall) => Promise<ProviderAnswer<Value>>,
  options?: AskOptions<Value>,
) => Promise<ProviderAnswer<Value>>

/** Asks the provider once: within its time limit, cancelled with the engine, and with the time taken from its answer. */
export function createAsk(ports: StoreCallsPorts, disposal: AbortSignal): Ask {
  const { provider, clock, transport, log, onServerTime, computer, originOf = () => undefined } = ports
  const wants = ports.plans && goByEntitlements(ports.plans) ? { wantsEntitlements: true } : {}
  return async (verb, about, call, { connection, signal: own, onLate, confirms = () => false } = {}) => {
    const limit = new AbortController()
    const signal = AbortSignal.any([disposal, limit.signal, ...(own === undefined ? [] : [own])])
    // Nothing is begun any more: a provider may not look at the signal before it sends.
    if (signal.aborted) return UNANSWERED
    try {
      const seat = about.origin ?? originOf(about)
      const who = { computer: computer(), crypto: nodeLeaseCrypto, ...wants, ...(seat && { seat }) }
      const asked = (connection ?? transport.load('repeatable')).then((fetch) =>
        call({ fetch, signal, ...who }),
      )
      const settled = await settledWithin(clock, provider.longestCallMs ?? CALL_LIMIT_MS, asked, disposal)
      if (settled === null) {
        log.write('error', `store: ${verb} timed out in the provider`)
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
      log.write('error', `store: ${verb} threw in the provider`, { error: nameOfError(error) })
      return { kind: 'unreachable', cause: 'misconfigured' }
    }
  }
}

const UNANSWERED = { kind: 'unreachable', cause: 'timeout' } as const

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
