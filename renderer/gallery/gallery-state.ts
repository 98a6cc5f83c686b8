import type { DialogContext } from '../../contract/dialog-contract.js'
import { DAY_MS, MINUTE_MS } from '../../contract/duration.js'
import type { LicenseErrorCode, LicenseErrorFacts, LicenseErrorInfo } from '../../contract/license-error.js'
import type { LicenseSnapshot } from '../../contract/license-state.js'
import type { DialogVerb, Interaction } from '../dialog/interaction.js'
import type { Pace } from '../dialog/use-pace.js'
import { SAMPLE_NOW, sampleLicensed, sampleSnapshot } from './sample-snapshots.js'

/** One thing that the dialog can show, with all that brings it there. */
export interface GalleryState {
  /** Unique, as a file name. */
  readonly name: string
  /** `null`: the main process has not answered, or `unavailable` says why it will not. */
  readonly snapshot: LicenseSnapshot | null
  readonly unavailable?: LicenseErrorInfo
  /** Whether the code of the view cannot be fetched. */
  readonly unfetched?: boolean
  readonly interaction?: Partial<Interaction>
  /** How long the work has been going on. */
  readonly pace?: Pace
  readonly context?: Partial<DialogContext>
  /** Pasted into the key field once it is there. */
  readonly pasted?: string
  /** Whether the form is then submitted, to show what is wrong with it. */
  readonly submitted?: boolean
}

export const SAMPLE_KEY = '9C1E6F50-2D7B-4A38-B6E4-5D0F8C7A1A2B'

/** A key in the field. */
export const linked = { prefilledKey: SAMPLE_KEY }
export const unlicensed = sampleSnapshot({ status: 'unlicensed', reason: 'none' })
export const licensed = sampleSnapshot(sampleLicensed())

export function failed(
  verb: DialogVerb,
  code: LicenseErrorCode,
  facts?: LicenseErrorFacts,
): Partial<Interaction> {
  const waits = code === 'rate-limited' ? { retryAfterMs: 2 * MINUTE_MS } : {}
  return {
    failure: { verb, error: { code, message: code, ...waits, ...(facts === undefined ? {} : { facts }) } },
  }
}

export const FACTS: Readonly<Partial<Record<LicenseErrorCode, LicenseErrorFacts>>> = {
  'key-expired': { expiresAt: SAMPLE_NOW - 21 * DAY_MS },
  'wrong-product': { productName: 'Acme Paint' },
  'no-seats-left': { seatsUsed: 3, seatsLimit: 3, seatName: 'Jordan’s MacBook Pro (7F3A)' },
}
