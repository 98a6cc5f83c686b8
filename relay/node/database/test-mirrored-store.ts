import type { DirectoryKey, LicenseDirectory } from '../../../providers/license-directory.js'
import type {
  LicenseFacts,
  LicenseProvider,
  ProviderAnswer,
  SeatGrant,
} from '../../../providers/license-provider.js'

/** `lost`: it does what it is asked for, and the answer never arrives. */
export type StoreMood = 'up' | 'down' | 'lost'

interface StoredKey {
  readonly number: string
  readonly limit: number | null
  readonly disabled: boolean
  readonly expiresAt: number | null
  /** Ids of seats and their names. */
  readonly seats: ReadonlyMap<string, string>
  readonly updatedAt: number
}

const REFUSED = (reason: 'key-not-found' | 'instance-not-found', facts?: LicenseFacts) =>
  ({ kind: 'refused', reason, ...(facts && { facts }) }) as const
const DOWN = { kind: 'unreachable', cause: 'offline' } as const

type Keys = Map<string, StoredKey>

/** A store with keys, seats, outages and webhooks, without a network: what it would say is known at any time. */
export function createMirroredStore(now: () => number) {
  const keys: Keys = new Map()
  const world = { mood: 'up' as StoreMood }
  const says = createSayings(keys, now)

  async function asked<Value>(answer: () => ProviderAnswer<Value>): Promise<ProviderAnswer<Value>> {
    if (world.mood === 'down') return DOWN
    const said = answer()
    return world.mood === 'lost' ? { kind: 'unreachable', cause: 'timeout' } : told(said, now())
  }

  const provider: LicenseProvider = {
    id: 'lemon-squeezy',
    capabilities: { idempotentDeactivate: false, leases: false, devices: false },
    sale: { storeId: '12345', productId: '67890', variantIds: null },
    inspect: ({ key }) => asked(() => says.inspect(key)),
    validate: ({ key, instanceId }) => asked(() => says.validate(key, instanceId)),
    activate: ({ key, seatName }) => asked(() => says.activate(key, seatName)),
    deactivate: ({ key, instanceId }) => asked(() => says.deactivate(key, instanceId)),
  }
  return {
    world,
    says,
    provider,
    directory: createDirectory(keys, world),
    keys,
    add(key: string, limit: number | null = 2) {
      const number = String(700 + keys.size)
      keys.set(key, { number, limit, disabled: false, expiresAt: null, seats: new Map(), updatedAt: now() })
    },
    change: (key: string, changes: Partial<StoredKey>) => change(keys, key, { ...changes, updatedAt: now() }),
    /** The license gets another key. */
    reissue(key: string, newKey: string) {
      const stored = keys.get(key)
      keys.delete(key)
      if (stored !== undefined) keys.set(newKey, { ...stored, updatedAt: now() })
    },
    event: (key: string) => eventOf(key, keys.get(key), now()),
  }
}

function change(keys: Keys, key: string, changes: Partial<StoredKey>): void {
  const stored = keys.get(key)
  if (stored !== undefined) keys.set(key, { ...stored, ...changes })
}

/** As the store's webhook would tell it now. */
function eventOf(key: string, stored: StoredKey | undefined, at: number): DirectoryKey {
  if (stored === undefined) throw new Error('no such key')
  const { licenseId = '', ...facts } = factsOf(key, stored, at)
  const { disabled, updatedAt } = stored
  return { ...facts, id: licenseId, key, disabled, updatedAt, attributes: null }
}

function factsOf(
  key: string,
  { number, limit, disabled, expiresAt, seats }: StoredKey,
  at: number,
): LicenseFacts {
  return {
    licenseId: number,
    keyTail: key.slice(-4),
    status: statusOf({ disabled, expiresAt, seats }, at),
    expiresAt,
    seatsUsed: seats.size,
    seatsLimit: limit,
    storeId: '12345',
    productId: '67890',
    productName: 'Margin Notes',
    testMode: false,
  }
}

type Judged = { readonly stored: StoredKey } | Extract<ProviderAnswer<never>, { kind: 'refused' }>

function judge(keys: Keys, key: string, at: number): Judged {
  const stored = keys.get(key)
  if (stored === undefined) return REFUSED('key-not-found')
  const facts = factsOf(key, stored, at)
  if (stored.disabled) return { kind: 'refused', reason: 'key-disabled', facts }
  return facts.status === 'expired' ? { kind: 'refused', reason: 'key-expired', facts } : { stored }
}

/** What the store says, whether it can be asked or not. */
function createSayings(keys: Keys, now: () => number) {
  let count = 0
  const says = {
    inspect(key: string): ProviderAnswer<LicenseFacts> {
      const judged = judge(keys, key, now())
      return 'kind' in judged ? judged : { kind: 'granted', value: factsOf(key, judged.stored, now()) }
    },
    validate(key: string, instanceId: string): ProviderAnswer<SeatGrant> {
      const judged = judge(keys, key, now())
      if ('kind' in judged) return judged
      const name = judged.stored.seats.get(instanceId)
      const license = factsOf(key, judged.stored, now())
      if (name === undefined) return REFUSED('instance-not-found', license)
      return { kind: 'granted', value: { license, seat: { instanceId, name } } }
    },
    activate(key: string, seatName: string): ProviderAnswer<SeatGrant> {
      const judged = judge(keys, key, now())
      if ('kind' in judged) return judged
      const { stored } = judged
      if (stored.limit !== null && stored.seats.size >= stored.limit)
        return { kind: 'refused', reason: 'no-seats-left', facts: factsOf(key, stored, now()) }
      const instanceId = `store-seat-${(count += 1)}`
      change(keys, key, { seats: new Map([...stored.seats, [instanceId, seatName]]), updatedAt: now() })
      return says.validate(key, instanceId)
    },
    deactivate(key: string, instanceId: string): ProviderAnswer<null> {
      const judged = says.validate(key, instanceId)
      if (judged.kind !== 'granted') return judged
      const seats = new Map(keys.get(key)?.seats)
      seats.delete(instanceId)
      change(keys, key, { seats, updatedAt: now() })
      return { kind: 'granted', value: null }
    },
  }
  return says
}

/** Tells the seats of a key, and nothing else. */
function createDirectory(
  keys: ReadonlyMap<string, StoredKey>,
  world: { readonly mood: StoreMood },
): LicenseDirectory {
  async function* instances({ keyId }: { readonly keyId?: string } = {}) {
    if (world.mood === 'down')
      throw Object.assign(new Error('down'), { name: 'DirectoryError', failure: DOWN })
    for (const { number, seats } of keys.values())
      if (number === keyId)
        for (const [instanceId, name] of seats)
          yield { id: instanceId, instanceId, keyId, name, attributes: null }
  }
  return { id: 'lemon-squeezy', instances } as unknown as LicenseDirectory
}

function told<Value>(answer: ProviderAnswer<Value>, serverTimeAt: number): ProviderAnswer<Value> {
  return answer.kind === 'unreachable' ? answer : { ...answer, serverTimeAt }
}

function statusOf(
  { disabled, expiresAt, seats }: Pick<StoredKey, 'disabled' | 'expiresAt' | 'seats'>,
  at: number,
) {
  if (disabled) return 'disabled'
  if (expiresAt !== null && expiresAt <= at) return 'expired'
  return seats.size > 0 ? 'active' : 'inactive'
}
