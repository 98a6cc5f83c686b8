import { describe, expect, it } from 'vitest'
import { ERROR_TRAITS, isUnreachableCause, REFUSAL_REASONS, UNREACHABLE_CAUSES } from './license-error.js'
import {
  GRACE_CAUSES,
  isEntitled,
  type LicenseState,
  type LicenseSummary,
  LOCK_REASONS,
  UNLICENSED_REASONS,
} from './license-state.js'

const license: LicenseSummary = {
  keyTail: '4D51',
  expiresAt: null,
  seatsUsed: 1,
  seatsLimit: 2,
  seatName: 'Studio 3F9A1C-7K2M',
  testMode: false,
}

const shut: LicenseState[] = [
  ...UNLICENSED_REASONS.map((reason) => ({ status: 'unlicensed', reason, license }) as const),
  ...LOCK_REASONS.map((reason) => ({ status: 'locked', reason, since: 1, license }) as const),
]
const open: LicenseState[] = [
  { status: 'trial', startedAt: 1, endsAt: 2 },
  { status: 'licensed', license, confirmedAt: 1, nextCheckAt: 2 },
  ...GRACE_CAUSES.map(
    (cause) => ({ status: 'grace', license, confirmedAt: 1, warnsAt: 2, endsAt: 3, cause }) as const,
  ),
]

describe('isEntitled', () => {
  it.each(open)('opens in $status ($cause)', (state) => {
    expect(isEntitled(state)).toBe(true)
  })

  it.each(shut)('is shut in $status ($reason), whatever license it shows', (state) => {
    expect(isEntitled(state)).toBe(false)
  })
})

describe('ERROR_TRAITS', () => {
  it('lets no trouble end a license', () => {
    for (const cause of UNREACHABLE_CAUSES) {
      expect([cause, ERROR_TRAITS[cause], isUnreachableCause(cause)]).toEqual([
        cause,
        { retryable: true, effect: 'none' },
        true,
      ])
    }
  })

  it('lets only explicit answers about the key act', () => {
    const acting = REFUSAL_REASONS.filter((reason) => ERROR_TRAITS[reason].effect !== 'none')
    expect(acting).toEqual([
      'key-not-found',
      'key-disabled',
      'key-expired',
      'instance-not-found',
      'wrong-product',
    ])
    expect(REFUSAL_REASONS.some(isUnreachableCause)).toBe(false)
  })
})
