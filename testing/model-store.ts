import { keyTailOf } from '../contract/key-text.js'
import type { RefusalReason } from '../contract/license-error.js'
import type {
  LicenseFacts,
  LicenseProvider,
  ProviderAnswer,
  SeatGrant,
} from '../providers/license-provider.js'

/** A key of the model store. What is left out is a good key with three seats. */
interface ModelKey {
  readonly key: string
  /** `null`: unlimited. */
  limit: number | null
  disabled: boolean
  expired: boolean
  /** The end that it tells of, whether or not it has come. */
  expiresAt: number | null | 'unknown'
  /** Sold for another app. */
  foreign: boolean
  testMode: boolean
  /** What it was sold as, as far as the store tells. */
  ids: Pick<LicenseFacts, 'productId' | 'variantId' | 'entitlements'>
  /** The store denies knowing it, by mistake. */
  hidden: boolean
  /** The store knows it only in the case in which it was added. */
  exactCase: boolean
  /** Instance ids to names. */
  readonly seats: Map<string, string>
}

/**
 * A store in a few lines, as a provider: what it holds can be looked at and changed, its answers are always true. For
 * tests of the engine; `startLicenseStore` is the one that speaks HTTP.
 */
export interface ModelStore extends LicenseProvider {
  addKey(key: string, facts?: Partial<Omit<ModelKey, 'key' | 'seats'>>): ModelKey
  keyOf(key: string): ModelKey
  /** The names of the seats in use, in the order of taking. */
  seatsOf(key: string): string[]
  /** Frees a seat, as its owner can on the store's own page. */
  freeSeat(key: string, name: string): void
}

/** @param now The store's clock, epoch milliseconds; left out: its answers tell no time. */
export function createModelStore(now?: () => number, id = 'model-store'): ModelStore {
  const keys = new Map<string, ModelKey>()

  return {
    id,
    capabilities: { idempotentDeactivate: false, leases: false, devices: false },
    endpoint: 'https://store.example',
    ...createVerbs(keys, now, id === 'model-store' ? 'instance' : id),
    addKey(key, facts = {}) {
      const added: ModelKey = { key, ...GOOD_FACTS, ...facts, seats: new Map() }
      keys.set(key.toLowerCase(), added)
      return added
    },
    keyOf(key) {
      const known = keys.get(key.toLowerCase())
      if (known === undefined) throw new TypeError('key: expected one that was added')
      return known
    },
    seatsOf: (key) => [...(keys.get(key.toLowerCase())?.seats.values() ?? [])],
    freeSeat(key, name) {
      const seats = keys.get(key.toLowerCase())?.seats ?? new Map<string, string>()
      for (const [instanceId, seatName] of seats) if (seatName === name) seats.delete(instanceId)
    },
  }
}

type Verbs = Pick<LicenseProvider, 'inspect' | 'activate' | 'validate' | 'deactivate'>

function createVerbs(
  keys: ReadonlyMap<string, ModelKey>,
  now: (() => number) | undefined,
  /** Two stores give no two seats the same id. */
  prefix: string,
): Verbs {
  const { grant, refuse } = createAnswers(now)
  let instances = 0

  /** What a key that is known and has not ended is answered with; any other key gets the no of every verb. */
  async function judge<Value>(
    key: string,
    answer: (known: ModelKey) => ProviderAnswer<Value>,
  ): Promise<ProviderAnswer<Value>> {
    const known = keys.get(key.toLowerCase())
    const isFound = known !== undefined && (!known.exactCase || known.key === key)
    if (!isFound || known.hidden) return refuse('key-not-found')
    const reason = endingReason(known)
    return reason === null ? answer(known) : refuse(reason, known)
  }

  return {
    inspect: ({ key }) => judge(key, (known) => grant(factsOf(known))),
    activate: ({ key, seatName }) =>
      judge(key, (known) => {
        if (known.limit !== null && known.seats.size >= known.limit) return refuse('no-seats-left', known)
        instances += 1
        known.seats.set(`${prefix}-${instances}`, seatName)
        return grant(seatGrantOf(known, `${prefix}-${instances}`))
      }),
    validate: ({ key, instanceId }) =>
      judge(key, (known) =>
        known.seats.has(instanceId)
          ? grant(seatGrantOf(known, instanceId))
          : refuse('instance-not-found', known),
      ),
    deactivate: ({ key, instanceId }) =>
      judge(key, (known) =>
        known.seats.delete(instanceId) ? grant(null) : refuse('instance-not-found', known),
      ),
  }
}

function createAnswers(now: (() => number) | undefined) {
  const time = () => (now === undefined ? {} : { serverTimeAt: now() })
  return {
    grant: <Value>(value: Value): ProviderAnswer<Value> => ({ kind: 'granted', value, ...time() }),
    refuse: (reason: RefusalReason, known?: ModelKey): ProviderAnswer<never> => ({
      kind: 'refused',
      reason,
      ...(known === undefined ? {} : { facts: factsOf(known) }),
      ...time(),
    }),
  }
}

function seatGrantOf(known: ModelKey, instanceId: string): SeatGrant {
  return { license: factsOf(known), seat: { instanceId, name: known.seats.get(instanceId) ?? '' } }
}

/** Who has bought all keys. */
export const CUSTOMER = { name: 'A customer', email: 'customer@example.test' } as const

const GOOD_FACTS = {
  limit: 3 as number | null,
  disabled: false,
  expired: false,
  expiresAt: null as ModelKey['expiresAt'],
  foreign: false,
  testMode: false,
  ids: {},
  hidden: false,
  exactCase: false,
}

function endingReason({ foreign, disabled, expired }: ModelKey): RefusalReason | null {
  if (foreign) return 'wrong-product'
  if (disabled) return 'key-disabled'
  return expired ? 'key-expired' : null
}

function factsOf({
  key,
  seats,
  limit,
  disabled,
  expired,
  expiresAt,
  foreign,
  testMode,
  ids,
}: ModelKey): LicenseFacts {
  return {
    keyTail: keyTailOf(key),
    status: disabled ? 'disabled' : expired ? 'expired' : seats.size > 0 ? 'active' : 'inactive',
    expiresAt,
    seatsUsed: seats.size,
    seatsLimit: limit,
    productName: foreign ? 'Another app' : 'Writer',
    customerName: CUSTOMER.name,
    customerEmail: CUSTOMER.email,
    testMode,
    ...ids,
  }
}
