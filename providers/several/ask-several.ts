import { isOfForm } from '../../contract/key-patterns.js'
import { isSameId } from '../../contract/key-text.js'
import type { RefusalReason } from '../../contract/license-error.js'
import { memberFor } from '../../contract/sale.js'
import type {
  InspectRequest,
  LicenseFacts,
  LicenseProvider,
  ProviderAnswer,
  ProviderCall,
  SeatGrant,
} from '../license-provider.js'
import { keyFormsOf } from '../license-provider.js'

type Verbs = Required<
  Pick<
    LicenseProvider,
    'inspect' | 'activate' | 'validate' | 'deactivate' | 'devices' | 'release' | 'recover'
  >
>
type Ask<Value> = (member: LicenseProvider) => Promise<ProviderAnswer<Value>>
type No = Exclude<ProviderAnswer<never>, { kind: 'granted' }>
type Refusal = Extract<ProviderAnswer<never>, { kind: 'refused' }>

/** The store cannot be asked for it. */
const NOT_OFFERED: Refusal = { kind: 'refused', reason: 'unspecified' }

/** The verbs of several providers. Which of them a seat is of, the call tells; of a new key, an inspection at each in turn. */
export function askSeveral(members: readonly LicenseProvider[]): Verbs {
  /** The provider that granted the last inspected key: the activation that follows goes there. */
  let last: { readonly key: string; readonly by: LicenseProvider } | null = null

  /** Calls may cross, so each knows by itself who granted its key. */
  async function find(request: InspectRequest, call: ProviderCall) {
    let by: LicenseProvider | null = null
    const answer = await inTurn(membersFor(members, request.key, call), async (member) => {
      const said = tagFacts(member, await member.inspect(request, call))
      if (said.kind === 'granted') by = member
      return said
    })
    last = by === null ? null : { key: request.key, by }
    return { answer, by: by as LicenseProvider | null }
  }

  /** The one member that a key is of. */
  const ofOne: OfOne = async ({ key }, call, ask) => {
    const [only, ...others] = membersFor(members, key, call)
    if (only !== undefined && others.length === 0) return ask(only)
    if (last !== null && isSameId(last.key, key)) return ask(last.by)
    const { answer, by } = await find({ key }, call)
    if (answer.kind !== 'granted') return answer
    return by === null ? NOT_OFFERED : ask(by)
  }

  return {
    inspect: async (request, call) => (await find(request, call)).answer,
    activate: (request, call) =>
      ofOne(request, call, async (member) => tagGrant(member, await member.activate(request, call))),
    validate: (request, call) =>
      inTurn(membersFor(members, request.key, call), async (member) =>
        tagGrant(member, await member.validate(request, call)),
      ),
    deactivate: (request, call) =>
      inTurn(membersFor(members, request.key, call), (member) => member.deactivate(request, call)),
    ...askListed(ofOne),
  }
}

type OfOne = <Value>(
  request: InspectRequest,
  call: ProviderCall,
  ask: Ask<Value>,
) => Promise<ProviderAnswer<Value>>

/** The verbs that only some providers have. */
function askListed(ofOne: OfOne): Pick<Verbs, 'devices' | 'release' | 'recover'> {
  return {
    devices: (request, call) =>
      ofOne(request, call, async (member) => (await member.devices?.(request, call)) ?? NOT_OFFERED),
    release: (request, call) =>
      ofOne(request, call, async (member) => (await member.release?.(request, call)) ?? NOT_OFFERED),
    recover: (request, call) =>
      ofOne(request, call, async (member) => {
        const answer = await member.recover?.(request, call)
        return answer === undefined ? NOT_OFFERED : tagGrant(member, answer)
      }),
  }
}

/** Chooses the providers to ask: for a seat only its own store, without one all that may know the key. */
function membersFor(
  members: readonly LicenseProvider[],
  key: string,
  { seat }: ProviderCall,
): readonly LicenseProvider[] {
  if (seat === undefined) return candidatesFor(members, key)
  const own = memberFor({ members }, seat)
  return own === undefined ? [] : [own]
}

/** If no store has keys of this form, each is asked all the same: no payer is turned away for the form of a key. */
function candidatesFor(members: readonly LicenseProvider[], key: string): readonly LicenseProvider[] {
  const said = members.map((member) => [member, acceptsKey(member, key)] as const)
  for (const word of ['yes', 'maybe'] as const) {
    const found = said.filter(([, answer]) => answer === word).map(([member]) => member)
    if (found.length > 0) return found
  }
  return members
}

/** Whether a key can be one of a provider's store, by the key alone. */
export function acceptsKey(member: LicenseProvider, key: string): 'yes' | 'maybe' | 'no' {
  if (member.accepts !== undefined) return member.accepts(key)
  return keyFormsOf(member).some((form) => isOfForm(key, form)) ? 'maybe' : 'no'
}

/** The first yes ends it. */
async function inTurn<Value>(
  members: readonly LicenseProvider[],
  ask: Ask<Value>,
): Promise<ProviderAnswer<Value>> {
  const noes: Exclude<ProviderAnswer<Value>, { kind: 'granted' }>[] = []
  for (const member of members) {
    const answer = await ask(member)
    if (answer.kind === 'granted') return answer
    noes.push(answer)
  }
  return combineNoes(noes)
}

/** Adds the id of the provider, so that it is stored with the license. */
function tag<Facts extends LicenseFacts>({ id }: LicenseProvider, facts: Facts): Facts {
  return { ...facts, provider: id }
}

function tagFacts(
  member: LicenseProvider,
  answer: ProviderAnswer<LicenseFacts>,
): ProviderAnswer<LicenseFacts> {
  return answer.kind === 'granted' ? { ...answer, value: tag(member, answer.value) } : tagNo(member, answer)
}

function tagGrant(member: LicenseProvider, answer: ProviderAnswer<SeatGrant>): ProviderAnswer<SeatGrant> {
  if (answer.kind !== 'granted') return tagNo(member, answer)
  return { ...answer, value: { ...answer.value, license: tag(member, answer.value.license) } }
}

function tagNo<Value>(
  member: LicenseProvider,
  answer: Exclude<ProviderAnswer<Value>, { kind: 'granted' }>,
): Exclude<ProviderAnswer<Value>, { kind: 'granted' }> {
  const isTold = answer.kind === 'refused' && answer.facts !== undefined
  return isTold ? { ...answer, facts: tag(member, answer.facts) } : answer
}

/** The less a reason says that its store knows the key, the higher. */
const RANKS: Readonly<Record<RefusalReason, number>> = {
  'key-disabled': 0,
  'key-expired': 0,
  'no-seats-left': 0,
  'instance-not-found': 0,
  'wrong-product': 0,
  'test-key': 0,
  // These may know the key.
  unspecified: 1,
  'store-closed': 1,
  'key-not-found': 2,
  'invalid-input': 3,
}

/**
 * The answer of several stores, none of which said yes. One that could not be asked might have: that goes before every no. Of
 * noes, the first of a store that knows the key is the answer.
 */
function combineNoes(noes: readonly No[]): No {
  const unanswered = noes.find((answer) => answer.kind === 'unreachable')
  if (unanswered !== undefined) return unanswered
  const refusals = noes.filter((answer): answer is Refusal => answer.kind === 'refused')
  const [best] = [...refusals].sort((one, other) => RANKS[one.reason] - RANKS[other.reason])
  return best ?? { kind: 'unreachable', cause: 'misconfigured' }
}
