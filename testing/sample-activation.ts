import type { LicenseSummary } from '../contract/license-state.js'
import type { Activated, Activation, LicensePolicy, NotActivated } from '../main/core/activation-state.js'

const DAY_MS = 86_400_000

/** An instant that the samples count from. */
export const SAMPLE_AT = Date.UTC(2030, 0, 15, 12)

/** The rules of an app that set nothing. */
export const SAMPLE_POLICY: LicensePolicy = {
  graceMs: 14 * DAY_MS,
  warnMs: 5 * DAY_MS,
  clockToleranceMs: DAY_MS,
  trialMs: 0,
  revalidateMs: DAY_MS,
}

export const SAMPLE_LICENSE: LicenseSummary = {
  keyTail: '4D51',
  productName: 'Writer',
  expiresAt: null,
  seatsUsed: 1,
  seatsLimit: 3,
  seatName: 'Studio 3F9A1C-7K2M',
  testMode: false,
}

/** Confirmed at `SAMPLE_AT` and in order, but for the overrides. */
export function sampleActivation(overrides: Partial<Activation> = {}): Activation {
  return {
    license: SAMPLE_LICENSE,
    confirmedAt: SAMPLE_AT,
    nextCheckAt: SAMPLE_AT + DAY_MS,
    trouble: null,
    doubt: null,
    verdict: null,
    ...overrides,
  }
}

export function sampleActivated(overrides: Partial<Activation> = {}): Activated {
  return { kind: 'activated', activation: sampleActivation(overrides) }
}

export function sampleNotActivated(overrides: Partial<NotActivated> = {}): NotActivated {
  return { kind: 'not-activated', reason: 'none', license: null, ...overrides }
}
