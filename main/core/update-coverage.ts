import type { LicenseSnapshot, LicenseState } from '../../contract/license-state.js'
import type { Activation, UpdateRule } from './activation-state.js'

/**
 * What the end of a license makes of its state, where it was sold with updates for a time. The date of the build is compared with the
 * end that the store has told, so no clock is needed. A store that has told no end, or an end that no valid lease has signed, locks as
 * any other.
 */
export function underCoverage(
  state: LicenseState,
  activation: Activation,
  rule?: UpdateRule | null,
): LicenseState {
  const { license, confirmedAt, nextCheckAt, lease, isEnded } = activation
  const endedAt = license.expiresAt
  const isOver = state.status === 'locked' ? state.reason === 'expired' : isEnded === true
  if (!rule?.keepsCovered || !isOver || typeof endedAt !== 'number' || lease?.endsAt === 0) return state
  if (rule.releasedAt > endedAt) {
    const [lastCoveredVersion] = rule.releases.findLast(([, releasedAt]) => releasedAt <= endedAt) ?? []
    const last = lastCoveredVersion === undefined ? {} : { lastCoveredVersion }
    return { status: 'locked', reason: 'version-not-covered', since: endedAt, license, ...last }
  }
  if (state.status === 'grace') return state
  return { status: 'licensed', license, confirmedAt, nextCheckAt, coverage: 'ended' }
}

/** Whether the license covers a version that was released at an instant. */
export function isReleaseCovered(
  { state, entitled }: Pick<LicenseSnapshot, 'state' | 'entitled'>,
  releasedAt: number,
  rule: UpdateRule | null | undefined,
): boolean {
  const isHeld = entitled || (state.status === 'locked' && state.reason === 'version-not-covered')
  const endsAt = 'license' in state && state.status !== 'unlicensed' ? state.license?.expiresAt : undefined
  return isHeld && (!rule?.keepsCovered || typeof endsAt !== 'number' || releasedAt <= endsAt)
}
