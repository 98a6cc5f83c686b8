import { DAY_MS } from '../../contract/duration.js'
import type { LicenseSnapshot } from '../../contract/license-state.js'
import { daysLeft } from '../dialog/days-left.js'

/** The subject of a banner. Everything else is either fine or the dialog's business. */
export type BannerKind = 'grace' | 'expiring' | 'trial' | 'coverage'

/** Announces the end of grace, of the trial, of the license or of its updates (`coverage`): the content of a `<LicenseBanner>`. */
export interface LicenseBannerNotice {
  readonly kind: BannerKind
  /** Days that are still to come, the begun one counted. */
  readonly daysLeft: number
  /** Epoch milliseconds. */
  readonly endsAt: number
}

interface BannerLimits {
  readonly expiringDays: number
  readonly trialDays: number
}

/** `null` where there is nothing to say: also in the silent first days of a grace period. */
export function selectBanner(
  snapshot: LicenseSnapshot,
  { expiringDays, trialDays }: BannerLimits,
): LicenseBannerNotice | null {
  const { state, at } = snapshot
  switch (state.status) {
    case 'grace':
      return at >= state.warnsAt ? noticeOf('grace', state.endsAt, at) : null
    case 'trial':
      return state.endsAt - at <= trialDays * DAY_MS ? noticeOf('trial', state.endsAt, at) : null
    case 'licensed': {
      const { expiresAt } = state.license
      if (state.coverage === 'ended' && typeof expiresAt === 'number')
        return { kind: 'coverage', endsAt: expiresAt, daysLeft: 0 }
      if (typeof expiresAt !== 'number' || expiresAt <= at) return null
      return expiresAt - at <= expiringDays * DAY_MS ? noticeOf('expiring', expiresAt, at) : null
    }
    case 'unlicensed':
    case 'locked':
      return null
    default:
      return state satisfies never
  }
}

function noticeOf(kind: BannerKind, endsAt: number, at: number): LicenseBannerNotice {
  return { kind, endsAt, daysLeft: daysLeft(endsAt, at) }
}
