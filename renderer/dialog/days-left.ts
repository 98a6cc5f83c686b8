import { DAY_MS } from '../../contract/duration.js'

/** Days that are still to come, the begun one counted; 0 once it is over. */
export function daysLeft(endsAt: number, now: number): number {
  return Math.max(0, Math.ceil((endsAt - now) / DAY_MS))
}
