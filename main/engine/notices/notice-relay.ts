import type { SeatOrigin } from '../../../contract/sale.js'
import type { GoToClaim } from '../../../contract/store-notice.js'
import type {
  LicenseFacts,
  LicenseProvider,
  ProviderAnswer,
  SeatGrant,
  ValidateRequest,
} from '../../../providers/license-provider.js'
import { relay } from '../../../providers/relay/relay.js'
import type { LicensePolicy } from '../../core/activation-state.js'
import { relayByNotice } from '../../core/store-notice.js'
import { type Log, nameOfError } from '../../ports/log.js'
import type { RecordKeeper } from '../record-keeper.js'
import { noticedLicense } from '../snapshot.js'
import type { StoreClock } from '../store-clock.js'
import { isSameSeat } from '../verbs/seat-identity.js'
import type { StoreCalls } from '../verbs/store-calls.js'

interface NoticeRelayPorts {
  readonly record: RecordKeeper
  readonly time: StoreClock
  readonly policy: LicensePolicy
  readonly log: Log
  /** The calls of one more provider. */
  readonly connect: (relay: LicenseProvider) => StoreCalls
}

type Granted<Value> = Extract<ProviderAnswer<Value>, { kind: 'granted' }>

/**
 * The relay that a kept notice names, for the license that is kept. It is asked before the license's store, and only its yes counts: where
 * it says no, or nothing, the store is asked as if there were no notice. So it can only help.
 */
export interface NoticeRelay {
  /** Whether there is one for this seat. */
  servesNow(seat: SeatOrigin): boolean
  /** `null`: there is none, or it has not said yes. */
  validate(request: ValidateRequest, signal?: AbortSignal): Promise<Granted<SeatGrant> | null>
  deactivate: (request: Parameters<StoreCalls['deactivate']>[0]) => Promise<Granted<null> | null>
  dispose(): void
}

export function createNoticeRelay(ports: NoticeRelayPorts): NoticeRelay {
  const { record } = ports
  let known: { readonly claim: GoToClaim; readonly calls: StoreCalls | null } | null = null

  /** Of the seat in use: nobody else's is moved by a notice. */
  function callsFor(seat: Parameters<typeof isSameSeat>[1]): StoreCalls | null {
    const { credentials } = record.content
    const claim = credentials !== null && isSameSeat(credentials, seat) ? claimNow(ports) : null
    if (claim === null) return null
    if (known?.claim !== claim) known = { claim, calls: connectTo(claim, ports) }
    return known.calls
  }

  return {
    servesNow: (seat) =>
      seat.providerId === record.content.credentials?.providerId && claimNow(ports) !== null,
    async validate(request, signal) {
      const answer = await callsFor(request)?.validate(request, signal)
      return answer?.kind === 'granted' && isWholeYes(answer) ? inNameOfStore(answer, record) : null
    },
    async deactivate(request) {
      const answer = await callsFor(request)?.deactivate(request)
      return answer?.kind === 'granted' ? answer : null
    },
    dispose: () => known?.calls?.dispose(),
  }
}

/** One that has ended, and goes on for the versions that it covered, may be worth less than what the store says. */
function isWholeYes({ value: { license } }: Granted<SeatGrant>): boolean {
  return license.status !== 'expired'
}

/** A license that opens by leases needs those of its own relay at each launch. */
function claimNow({ record, time, policy }: NoticeRelayPorts): GoToClaim | null {
  const { activationState } = record
  const isLeased = activationState.kind === 'activated' && activationState.activation.lease !== undefined
  return isLeased ? null : relayByNotice(noticedLicense(record), time.read().at, policy)
}

/** An address that no relay can have is a mistake of the author's, and no reason to fail. */
function connectTo({ url, publicKey }: GoToClaim, { connect, log }: NoticeRelayPorts): StoreCalls | null {
  try {
    return connect(relay({ url, publicKey }))
  } catch (error) {
    log.write('warn', 'cannot use the relay of the store notice', { error: nameOfError(error) })
    return null
  }
}

/**
 * The license stays one of its store: its relay may be gone with the notice, and then the license is as it would be without, but for the
 * later confirmation. An end that is sooner than the one that is known is not taken over.
 */
function inNameOfStore(
  answer: Granted<SeatGrant>,
  { content, activationState }: RecordKeeper,
): Granted<SeatGrant> {
  const { lease: _, leaseEndsAt: __, license: told, seat } = answer.value
  const { storeId: _s, productId: _p, variantId: _v, entitlements: _e, store: _t, ...facts } = told
  const known =
    activationState.kind === 'activated' ? activationState.activation.license.expiresAt : told.expiresAt
  const license = {
    ...facts,
    ...(content.credentials === null ? {} : { provider: content.credentials.providerId }),
    expiresAt: laterEnd(known, told.expiresAt),
  }
  return { ...answer, value: { license, seat } }
}

function laterEnd(
  known: LicenseFacts['expiresAt'],
  told: LicenseFacts['expiresAt'],
): LicenseFacts['expiresAt'] {
  if (typeof known === 'number' && typeof told === 'number') return Math.max(known, told)
  return typeof known === 'number' ? told : known
}

const UNASKED = { kind: 'unreachable', cause: 'misconfigured' } as const

/** The calls of the app's stores, with the relay of a notice before them. */
export function withNoticeRelay(store: StoreCalls, relay: NoticeRelay, record: RecordKeeper): StoreCalls {
  const isAsked = (): boolean =>
    record.content.credentials === null || store.serves(record.content.credentials)
  return {
    ...store,
    serves: (seat) => store.serves(seat) || relay.servesNow(seat),
    async validate(request, signal, origin) {
      if (origin !== undefined) return store.validate(request, signal, origin)
      return (
        (await relay.validate(request, signal)) ?? (isAsked() ? store.validate(request, signal) : UNASKED)
      )
    },
    deactivate: async (request) =>
      (await relay.deactivate(request)) ?? (isAsked() ? store.deactivate(request) : UNASKED),
    dispose() {
      relay.dispose()
      store.dispose()
    },
  }
}
