import type { KeyForm } from '../../../contract/key-form.js'
import {
  isOfRetired,
  memberFor,
  type Sale,
  type SeatOrigin,
  saleOf,
  servesSeat,
  UNKNOWN_STORE,
} from '../../../contract/sale.js'
import {
  type ActivateRequest,
  keyFormsOf,
  type LicenseFacts,
  type LicenseProvider,
  type ProviderAnswer,
  type ProviderCall,
  type ProviderCapabilities,
  type SeatGrant,
} from '../../../providers/license-provider.js'
import { rollBackSeat } from '../../../providers/seat-rollback.js'
import type { Transport } from '../../ports/transport.js'
import { mayMove } from './may-move.js'
import { type Ask, createAsk, type SeatConnection, type StoreCallsPorts } from './store-request.js'
import { createKeyJudge, type JudgeKey, unlessUnfit } from './unfit-key.js'

/** The provider's four verbs as the engine uses them: transport loaded when first needed, time healed, test keys refused. */
export type StoreCalls = {
  readonly [Verb in 'inspect' | 'deactivate']: (
    request: Parameters<LicenseProvider[Verb]>[0],
    /** Calls off this one request; its answer becomes `unreachable`. */
    signal?: AbortSignal,
  ) => ReturnType<LicenseProvider[Verb]>
} & {
  validate(
    request: Parameters<LicenseProvider['validate']>[0],
    /** Calls off this one request; its answer becomes `unreachable`. */
    signal?: AbortSignal,
    /** Who is asked. @defaultValue whose seat it is */
    origin?: SeatOrigin,
  ): ReturnType<LicenseProvider['validate']>
  /** Starts to open a connection for `activate` while other work goes on. No other call comes between. */
  connect(): SeatConnection
  activate(
    request: Parameters<LicenseProvider['activate']>[0],
    connection: SeatConnection,
    /** Gets the answer where it comes after the last limit. */
    onLate: (answer: ProviderAnswer<SeatGrant>) => void,
  ): ReturnType<LicenseProvider['activate']>
} & {
  /** Present only if the provider has them. */
  readonly [Verb in 'devices' | 'release' | 'recover']:
    | ((
        request: Parameters<NonNullable<LicenseProvider[Verb]>>[0],
      ) => ReturnType<NonNullable<LicenseProvider[Verb]>>)
    | undefined
} & {
  /** The key forms of this store. */
  readonly keyForms: readonly KeyForm[]
  /**
   * A computer that asks this provider for a seat of a key again gets the one it has: nothing is lost by asking. Of several,
   * where it is not known which: whether all of them are so.
   */
  repeatsActivate(providerId?: string): boolean
  /** Whether the provider, or one of several, is so. */
  readonly mayRepeatActivate: boolean
  /** What a provider can do, by its id; without one, that which is asked first. */
  capabilitiesOf(providerId?: string): ProviderCapabilities
  /** The providers that are asked, by their ids, the first being where new keys come from. */
  readonly providerIds: readonly string[]
  /** Whether the provider can be asked for this seat. */
  serves(seat: SeatOrigin): boolean
  /** Whether one provider can be asked for this seat. */
  servesAt(providerId: string, seat: SeatOrigin): boolean
  /** Whether another provider than the one that is asked for a license may know its key. */
  mayMove(license: SeatOrigin & { readonly key: string }): boolean
  /** Whether the store that the seat is of is never asked again. */
  isRetired(seat: SeatOrigin): boolean
  /** What a license was sold as, by facts that this provider gave. */
  saleOf(facts: LicenseFacts): Sale
  /** The id of the provider that gave these facts. */
  providerIdOf(facts: LicenseFacts): string
  /** The id of the provider that is asked for a seat. */
  askedFor(seat: SeatOrigin): string
  /** Cancels what is under way; its answers become `unreachable`. */
  dispose(): void
}

export function createStoreCalls(ports: StoreCallsPorts): StoreCalls {
  const { provider } = ports
  const disposal = new AbortController()
  const ask = createAsk(ports, disposal.signal)
  const description = describeStore(provider)
  const judge = createKeyJudge({ ...ports, ...description })
  const confirms = ({ license }: SeatGrant): boolean => judge(license) === null
  return {
    async inspect(request, signal) {
      const about = { ...request, isNew: true }
      const answer = await ask('inspect', about, (context) => provider.inspect(request, context), { signal })
      return unlessUnfit(answer, (facts) => facts, judge)
    },
    connect: () => connectOnce(ports.transport),
    async activate(request, connection, onLate) {
      const about = { ...request, isNew: true }
      const call = (context: ProviderCall) => withLease(provider, provider.activate(request, context))
      const answer = await ask('activate', about, call, {
        connection,
        onLate: (late) => void withoutUnfitSeat({ ...ports, ask, judge }, request, late).then(onLate),
        confirms,
      })
      return withoutUnfitSeat({ ...ports, ask, judge }, request, answer)
    },
    async validate(request, signal, origin) {
      const call = (context: ProviderCall) => withLease(provider, provider.validate(request, context))
      const about = { ...request, ...(origin === undefined ? {} : { origin }) }
      const held = (origin ?? ports.originOf?.(request))?.sale
      const answer = await ask('validate', about, call, {
        signal,
        confirms: ({ license }) => judge(license, held) === null,
      })
      return unlessUnfit(answer, licenseOf, (facts) => judge(facts, held))
    },
    deactivate: (request) => ask('deactivate', request, (context) => provider.deactivate(request, context)),
    ...createListedCalls(provider, ask),
    ...description,
    dispose: () => disposal.abort(),
  }
}

type VerbCall =
  | ('inspect' | 'connect' | 'activate' | 'validate' | 'deactivate' | 'dispose')
  | ('devices' | 'release' | 'recover')

function describeStore(provider: LicenseProvider): Omit<StoreCalls, VerbCall> {
  const { id, members } = provider
  const capabilitiesOf = (providerId?: string): ProviderCapabilities =>
    (members?.find((member) => member.id === providerId) ?? provider).capabilities
  return {
    keyForms: keyFormsOf(provider),
    capabilitiesOf,
    providerIds: (members ?? [provider]).map((member) => member.id),
    repeatsActivate: (providerId) => capabilitiesOf(providerId).idempotentActivate ?? false,
    mayRepeatActivate: (members ?? [provider]).some(
      ({ capabilities }) => capabilities.idempotentActivate === true,
    ),
    serves: (seat) => servesSeat(provider, seat),
    servesAt: (providerId, seat) => members?.some((m) => m.id === providerId && servesSeat(m, seat)) ?? false,
    mayMove: (license) => mayMove(provider, license),
    isRetired: (seat) => isOfRetired(provider, seat),
    saleOf(facts) {
      const teller = tellerOf(provider, facts)
      const store = facts.provider ?? teller.id
      return saleOf(facts, teller.leaseTrust === undefined ? store : (facts.store ?? UNKNOWN_STORE))
    },
    providerIdOf: (facts) => facts.provider ?? id,
    askedFor: (seat) => (members === undefined ? id : (memberFor({ members }, seat)?.id ?? id)),
  }
}

/** Returns the provider, of several, that gave the facts. */
function tellerOf(provider: LicenseProvider, facts: LicenseFacts): LicenseProvider {
  return provider.members?.find(({ id }) => id === facts.provider) ?? provider
}

/** A caller that waits for it learns of a failure; otherwise nobody needs to. */
function connectOnce(transport: Transport): SeatConnection {
  const connection = transport.load('once')
  connection.catch(() => undefined)
  return connection
}

/** The seat of a key that may not have it is released. */
async function withoutUnfitSeat(
  { provider, random, ask, judge }: StoreCallsPorts & { readonly ask: Ask; readonly judge: JudgeKey },
  { key }: ActivateRequest,
  answer: ProviderAnswer<SeatGrant>,
): Promise<ProviderAnswer<SeatGrant>> {
  const judged = unlessUnfit(answer, licenseOf, judge)
  if (answer.kind !== 'granted' || judged.kind === 'granted') return judged
  const { license, seat } = answer.value
  const release = { key, instanceId: seat.instanceId, idempotencyKey: random.hex(16) }
  const by = { providerId: tellerOf(provider, license).id }
  return rollBackSeat(judged, () =>
    ask('deactivate', release, (context) => provider.deactivate(release, { ...context, seat: by })),
  )
}

function createListedCalls(
  provider: LicenseProvider,
  ask: Ask,
): Pick<StoreCalls, 'devices' | 'release' | 'recover'> {
  const { devices, release, recover } = provider
  return {
    devices: devices && ((request) => ask('devices', request, (context) => devices(request, context))),
    release: release && ((request) => ask('release', request, (context) => release(request, context))),
    recover:
      recover &&
      ((request) => ask('recover', request, (context) => withLease(provider, recover(request, context)))),
  }
}

/** A relay has checked the lease. One that grants without a lease at all would be locked by the next launch. */
async function withLease(
  provider: LicenseProvider,
  asked: Promise<ProviderAnswer<SeatGrant>>,
): Promise<ProviderAnswer<SeatGrant>> {
  const answer = await asked
  if (answer.kind !== 'granted') return answer
  const { license, lease, leaseEndsAt } = answer.value
  const needsLease = tellerOf(provider, license).leaseTrust !== undefined
  const isBare = needsLease && (lease ?? leaseEndsAt) === undefined
  return isBare ? { kind: 'unreachable', cause: 'not-the-api' } : answer
}

function licenseOf({ license }: SeatGrant): LicenseFacts {
  return license
}
