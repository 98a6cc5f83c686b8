import { DAY_MS, HOUR_MS } from '../../contract/duration.js'
import {
  type Grace,
  type GraceCause,
  isEntitled,
  type Licensed,
  type LicenseSnapshot,
  type LicenseState,
  type LicenseSummary,
  type Locked,
  type LockReason,
} from '../../contract/license-state.js'

/** One fixed day for all samples, so that pictures of them compare. */
export const SAMPLE_NOW = Date.UTC(2026, 10, 23, 12, 30)

export function sampleLicense(overrides: Partial<LicenseSummary> = {}): LicenseSummary {
  return {
    keyTail: '1A2B',
    productName: 'Acme Studio',
    variantName: 'Pro, yearly',
    expiresAt: Date.UTC(2027, 2, 14, 12),
    seatsUsed: 2,
    seatsLimit: 3,
    seatName: 'Jordan’s MacBook Pro (7F3A)',
    testMode: false,
    ...overrides,
  }
}

export function sampleLicensed(license: Partial<LicenseSummary> = {}): Licensed {
  return {
    status: 'licensed',
    license: sampleLicense(license),
    confirmedAt: SAMPLE_NOW - 3 * HOUR_MS,
    nextCheckAt: SAMPLE_NOW + 21 * HOUR_MS,
  }
}

export function sampleGrace(cause: GraceCause, endsInMs = 4.5 * DAY_MS): Grace {
  const endsAt = SAMPLE_NOW + endsInMs
  return {
    status: 'grace',
    license: sampleLicense(),
    confirmedAt: endsAt - 14 * DAY_MS,
    warnsAt: endsAt - 5 * DAY_MS,
    endsAt,
    cause,
  }
}

export function sampleLocked(reason: LockReason, cause?: GraceCause): Locked {
  const since = SAMPLE_NOW - 21 * DAY_MS
  return {
    status: 'locked',
    reason,
    since,
    ...(reason === 'trial-ended'
      ? {}
      : { license: sampleLicense(reason === 'expired' ? { expiresAt: since } : {}) }),
    ...(cause === undefined ? {} : { cause }),
    ...(reason === 'version-not-covered' ? { lastCoveredVersion: '3.4.2' } : {}),
  }
}

export function sampleSnapshot(
  state: LicenseState,
  overrides: Partial<LicenseSnapshot> = {},
): LicenseSnapshot {
  return {
    revision: 1,
    at: SAMPLE_NOW,
    state,
    activity: 'idle',
    entitled: isEntitled(state),
    persisted: true,
    notices: [],
    ...overrides,
  }
}
