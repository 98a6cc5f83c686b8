import type {
  Credentials,
  PendingActivation,
  PendingRelease,
  VaultReading,
} from '../../main/vault/vault-content.js'
import { EMPTY_CONTENT, type VaultContent } from '../../main/vault/vault-content.js'
import { SAMPLE_LICENSE } from '../sample-activation.js'
import type { LicenseStore } from '../store/license-store.js'
import { createVaultProfile, type VaultProfile } from '../vault-profile.js'
import { sampleDevice } from '../vault-samples.js'
import type { ChildRelay, ChildStep, ChildTask, PlayedProvider } from './child-protocol.js'

const HERE = sampleDevice('this computer')
export const ELSEWHERE = sampleDevice('another computer')

const HOUR_MS = 3_600_000

export interface SeatAtStore {
  readonly id: string
  readonly name: string
}

/** A store beside the two whose seats have names of ours, as the crash runs play and count it. */
export interface PlayedStore {
  readonly name: string
  readonly provider: (store: LicenseStore) => PlayedProvider
  /** How many seats of a key are in use, or how often it was counted. */
  readonly taken: (store: LicenseStore, key: string) => number
  /** Whether a seat can be released. */
  readonly givesBack: boolean
  /** Whether a seat can be lost with an answer, so that the user has to be told. */
  readonly losesSeats: boolean
}

/** One computer, its profile, and keys of its own at a store that others use too. */
export interface CrashWorld {
  readonly store: LicenseStore
  /** What the app asks in the place of the store; `null`: the store itself. */
  readonly relay: ChildRelay | null
  /** The store that is played in the place of Lemon Squeezy; `null`: none. */
  readonly played: PlayedStore | null
  readonly profile: VaultProfile
  addKey(seats: number | null): string
  addSeat(key: string, name: string): SeatAtStore
  seatsOf(key: string): SeatAtStore[]
  /** The seats of all keys of this world. */
  allSeats(): SeatAtStore[]
  /** How many seats of all keys are in use, or how often they were counted. */
  countOf(): number
  keep(content: Partial<VaultContent>, device?: typeof HERE): Promise<void>
  kept(): VaultReading
  task(step: ChildStep, options?: Partial<ChildTask>): ChildTask
  dispose(): void
}

export function createCrashWorld(
  store: LicenseStore,
  relay: ChildRelay | null = null,
  played: PlayedStore | null = null,
): CrashWorld {
  const profile = createVaultProfile()
  const keys: string[] = []
  const seatsOf = (key: string): SeatAtStore[] =>
    (store.keys.get(key)?.instances ?? []).map(({ id, name }) => ({ id, name }))
  return {
    store,
    relay,
    played,
    profile,
    addKey(activationLimit) {
      const { key } = store.keys.add({ activationLimit })
      keys.push(key)
      return key
    },
    addSeat: (key, name) => store.keys.addInstance(key, { name }),
    seatsOf,
    allSeats: () => keys.flatMap(seatsOf),
    countOf: () => keys.reduce((sum, key) => sum + (played?.taken(store, key) ?? seatsOf(key).length), 0),
    async keep(content, device = HERE) {
      const outcome = await profile.open().write(device, { ...EMPTY_CONTENT, ...content })
      if (outcome.kind === 'failed') throw new Error(`the profile could not be made: ${outcome.cause}`)
    },
    kept: () => profile.open().read(HERE),
    task: (step, options = {}) => {
      const { storeId, productId } = store.product
      const asked = {
        store: { url: store.url, storeId, productId },
        ...(relay === null ? {} : { relay: { url: relay.url, publicKey: relay.publicKey } }),
        ...(played === null ? {} : { played: played.provider(store) }),
      }
      return { directory: profile.directory, ...asked, device: HERE, step, ...options }
    },
    dispose: () => profile.dispose(),
  }
}

/** A license as a launch an hour ago left it. */
export function licenseOf(key: string, seat: SeatAtStore, at: number): Partial<VaultContent> {
  const confirmedAt = at - 2 * HOUR_MS
  return {
    credentials: credentialsOf(key, seat),
    entitlement: {
      license: { ...SAMPLE_LICENSE, seatName: seat.name },
      confirmedAt,
      nextCheckAt: confirmedAt + 24 * HOUR_MS,
      trouble: null,
      doubt: null,
      verdict: null,
    },
    time: { highWaterAt: at - HOUR_MS, clockOffsetMs: 0 },
  }
}

export function credentialsOf(key: string, { id, name }: SeatAtStore): Credentials {
  return { providerId: 'lemon-squeezy', key, instanceId: id, seatName: name }
}

export function activationOf(key: string, seatName: string, at: number): PendingActivation {
  const keyTail = key.slice(-4)
  return { providerId: 'lemon-squeezy', key, keyTail, seatName, seatsUsedBefore: 0, startedAt: at - HOUR_MS }
}

export function releaseOf(key: string, { id, name }: SeatAtStore, at: number): PendingRelease {
  return {
    providerId: 'lemon-squeezy',
    key,
    instanceId: id,
    seatName: name,
    idempotencyKey: `release-${id}`,
    startedAt: at - HOUR_MS,
    cause: 'replace',
  }
}
