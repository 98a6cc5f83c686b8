import type { SeatGrant } from '../../../providers/license-provider.js'
import { nextCheckAt } from '../../core/check-due.js'
import type { HeldLease, LicensePolicy } from '../../core/standing.js'
import type { LicenseEvent } from '../../core/transition.js'
import type { Random } from '../../ports/random.js'
import type { StoreClock } from '../store-clock.js'
import { summaryOfFacts } from './answer-errors.js'

export interface GrantPorts {
  readonly time: StoreClock
  readonly random: Random
  readonly policy: LicensePolicy
}

/** What a granted seat means for the record, whichever verb it was granted by. */
export function grantedEvent(
  { time, random, policy }: GrantPorts,
  grant: SeatGrant,
  seatName: string,
): Extract<LicenseEvent, { type: 'granted' }> {
  const { at } = time.read()
  const lease = leaseOf(grant)
  return {
    type: 'granted',
    at,
    license: summaryOfFacts(grant.license, seatName),
    nextCheckAt: nextCheckAt({ confirmedAt: at, ...lease }, policy, random.fraction()),
    ...lease,
  }
}

function leaseOf({ lease: token, leaseEndsAt: endsAt }: SeatGrant): { readonly lease?: HeldLease } {
  return token === undefined || endsAt === undefined ? {} : { lease: { token, endsAt } }
}
