import { DAY_MS } from '../../contract/duration.js'
import type { LicenseSummary } from '../../contract/license-state.js'

/** Days that are still to come, the begun one counted; 0 once it is over. */
export function daysLeft(endsAt: number, now: number): number {
  return Math.max(0, Math.ceil((endsAt - now) / DAY_MS))
}

/** From here on a license says that it ends. Renewing takes a purchase order in some companies. */
const EXPIRING_DAYS = 14

/** The days left of a license that ends soon; `null`: there is nothing to say yet, or no longer. */
export function expiringIn({ expiresAt }: Pick<LicenseSummary, 'expiresAt'>, now: number): number | null {
  if (typeof expiresAt !== 'number' || expiresAt <= now) return null
  const days = daysLeft(expiresAt, now)
  return days <= EXPIRING_DAYS ? days : null
}
