import type { LicenseErrorInfo } from '../../contract/license-error.js'
import type { LicenseSnapshot } from '../../contract/license-state.js'
import type { DeviceIdentity } from '../../main/ports/device-identity.js'
import type {
  CreemOptions,
  DodoPaymentsOptions,
  GumroadOptions,
  KeygenOptions,
  PolarOptions,
} from '../../providers/index.js'

/** What a child process is told and tells: plain data over Node's IPC channel. */
export interface ChildTask {
  readonly directory: string
  readonly store: { readonly url: string; readonly storeId: number; readonly productId: number }
  /** Asked in the place of the store. */
  readonly relay?: ChildRelay
  /** The store that is played in the place of Lemon Squeezy. */
  readonly played?: PlayedProvider
  readonly device: DeviceIdentity
  readonly step: ChildStep
  /** The boundary, counted from 1, before which the process kills itself; left out: never. */
  readonly dieAt?: number
  /** Disk trouble to be had while the task runs. */
  readonly fault?: ChildFault
  /** Boundaries of the network, such as `answer to activate`, at which the child waits for `CHILD_GO`. */
  readonly holdAt?: readonly string[]
  /** Absolute path of a file to be removed first, to make room. */
  readonly remove?: string
}

/** A provider as plain data: what its factory is called with. */
export type PlayedProvider =
  | { readonly name: 'polar'; readonly options: PolarOptions }
  | { readonly name: 'dodo-payments'; readonly options: DodoPaymentsOptions }
  | { readonly name: 'keygen'; readonly options: KeygenOptions }
  | { readonly name: 'gumroad'; readonly options: GumroadOptions }
  | { readonly name: 'creem'; readonly options: CreemOptions }

export interface ChildRelay {
  readonly url: string
  readonly publicKey: string
}

/** Told to a child that waits. */
export const CHILD_GO = 'go'

export interface ChildStep {
  readonly verb: 'activate' | 'moveHere' | 'deactivate' | 'revalidate'
  /** `activate`. */
  readonly key?: string
}

/** This call of `node:fs` fails for files of the profile. */
export interface ChildFault {
  readonly call: 'renameSync' | 'openSync' | 'writeSync'
  /** Such as `ENOSPC`. */
  readonly code: string
}

export type ChildReport =
  | { readonly kind: 'began' }
  /** The child waits at a boundary. */
  | { readonly kind: 'held' }
  | TaskReport
  /** An exception that nobody caught: the one thing that must not happen. */
  | { readonly kind: 'threw'; readonly error: string }

export interface TaskReport {
  readonly kind: 'ended'
  /** Before anything was asked of the store. */
  readonly opened: LicenseSnapshot
  readonly error: LicenseErrorInfo | null
  readonly after: LicenseSnapshot
  /** The names of the boundaries that were passed. */
  readonly boundaries: readonly string[]
  readonly tookMs: number
}
