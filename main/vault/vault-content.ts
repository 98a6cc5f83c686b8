import type { SeatKind } from '../../contract/license-state.js'
import type { Sale } from '../../contract/sale.js'
import type { Activation, NotFoundStreak, TrialPeriod } from '../core/activation-state.js'
import type { CheckSpread } from '../core/check-due.js'
import { type TimeAnchor, UNANCHORED } from '../core/trusted-time.js'
import type { DeviceIdentity } from '../ports/device-identity.js'

/** What names our seat at the store. Sealed so that it can still be read after a move: moving needs it. */
export interface Credentials {
  /** Who confirmed the seat last. */
  readonly providerId: string
  /** Whose seat it is. Absent in files of early versions. */
  readonly sale?: Sale
  readonly key: string
  /** `null`: the store has released the seat; the key is remembered for one click. */
  readonly instanceId: string | null
  readonly seatName: string
  /** As in `LicenseSummary`. */
  readonly seatKind?: SeatKind
}

/** An activation whose answer is not known yet. Written before the request, cleared with its outcome. */
export interface PendingActivation {
  readonly providerId: string
  /** As in `Credentials`. */
  readonly sale?: Sale
  readonly key: string
  readonly keyTail: string
  /** Unique: the store's list shows it, should the seat be taken and the answer lost. */
  readonly seatName: string
  /** As in `LicenseSummary`. */
  readonly seatKind?: SeatKind
  /** Seats in use just before, by the store's own count. */
  readonly seatsUsedBefore: number | 'unknown'
  readonly startedAt: number
}

/** A seat that an activation with a lost answer may have taken. Kept until the user has seen to it. */
export interface LostSeat {
  readonly seatName: string
  /** As in `LicenseSummary`. */
  readonly seatKind?: SeatKind
  readonly keyTail: string
  readonly since: number
}

/** A seat to be given back: asked for by the user, or left behind by a change of key or computer. */
export interface PendingRelease {
  readonly providerId: string
  /** As in `Credentials`. */
  readonly sale?: Sale
  readonly key: string
  readonly instanceId: string
  readonly seatName: string
  /** As in `LicenseSummary`. */
  readonly seatKind?: SeatKind
  /** Sent with each try, where the store knows such a thing. */
  readonly idempotencyKey: string
  readonly startedAt: number
  /** "Not found" of the key, which the stores also say by mistake. Absent: not answered so far. */
  readonly doubt?: NotFoundStreak
  /** `deactivate`: the user wants this computer's own license gone. `replace`: the seat of an earlier key or computer. */
  readonly cause: 'deactivate' | 'replace' | 'move'
}

/** What becomes of the license of the gate that the app had before (option `adopt`). */
export type Adoption = UnprovenAdoption | { readonly stage: EndedAdoption }

/** What was read. It opens the app for a grace period, until the store has been asked about it. */
export interface UnprovenAdoption {
  readonly stage: 'unproven'
  readonly key: string
  readonly instanceId?: string
  readonly seatName?: string
  readonly providerId?: string
}

/**
 * `nothing`: none was found. `proven`: it is ours now, and the former gate's own data is still there. `forgotten`: that data is
 * gone. `ended`: the store refused it for good, or the user took another key or gave the license back.
 */
type EndedAdoption = 'nothing' | 'proven' | 'forgotten' | 'ended'

/** Everything that is kept for this computer, opened. */
export interface VaultContent {
  readonly credentials: Credentials | null
  readonly entitlement: Activation | null
  /** What the license was granted for. `null`: not known, as in files of early versions. */
  readonly sale: Sale | null
  /** An offline certificate as it was given; checked again at each launch. */
  readonly certificate: string | null
  /** The store notice of the author that was issued last, as it was fetched; checked again at each launch. */
  readonly storeNotice: string | null
  readonly trial: TrialPeriod | null
  readonly pendingActivation: PendingActivation | null
  readonly pendingReleases: readonly PendingRelease[]
  readonly lostSeats: readonly LostSeat[]
  /** How wide the store wants checks to be spread; `null`: it has not complained of late. */
  readonly checkSpread: CheckSpread | null
  /** `null`: the former gate's license has not been looked for. */
  readonly adoption: Adoption | null
  readonly time: TimeAnchor
}

export const EMPTY_CONTENT: VaultContent = {
  credentials: null,
  entitlement: null,
  sale: null,
  certificate: null,
  storeNotice: null,
  trial: null,
  pendingActivation: null,
  pendingReleases: [],
  lostSeats: [],
  checkSpread: null,
  adoption: null,
  time: UNANCHORED,
}

/** Holds what a vault found at launch: the record of this computer, and the problem it met, if any. */
export interface VaultReading {
  /** The identity to go on with: the live one, the remembered one where the probe failed, or a random one. */
  readonly device: DeviceIdentity
  readonly content: VaultContent
  /**
   * The credentials of another computer's record, where the license is in use there: the profile was moved, or is shared. `null`
   * where this computer gave its own license back, and for another key than the one that is kept here.
   */
  readonly elsewhere: Credentials | null
  readonly problem: VaultProblem | null
  /** A license was held here and given back. Absent: not so. */
  readonly isGivenBack?: true
  /** The identity is new or changed its source: the next write keeps it. */
  readonly deviceChanged: boolean
  /** The app's id under which the license was found, where that is a former one: the license stays there. */
  readonly appId?: string
}

/**
 * `damaged`: the file was no record of ours and no good copy was left; it was kept aside as `keptAs`.
 * `restored`: it was no record of ours, and kept aside, or could not be read, and the last good copy was used.
 * `unreadable`: the file is there and cannot be read (rights, or another program holds it), nor can a copy.
 * `entitlement-lost`: what grants a launch could not be opened; the credentials could.
 * `newer-version`: written by a newer version of this package.
 */
export interface VaultProblem {
  readonly kind: 'damaged' | 'restored' | 'unreadable' | 'entitlement-lost' | 'newer-version'
  readonly keptAs?: string
  /** Where the file could not be read: the system's code, such as `EACCES`. */
  readonly cause?: string
  /** Where the file could not be read: its path, with the user's own folder written as the system's variable for it. */
  readonly path?: string
}
