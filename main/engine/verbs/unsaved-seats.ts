import type { LicenseErrorInfo } from '../../../contract/license-error.js'
import { fail, ok, type Result } from '../../../contract/result.js'
import type { LicenseFacts } from '../../../providers/license-provider.js'
import { factsForUser } from './answer-errors.js'
import { isSameKey } from './same-key.js'

/**
 * A seat that cannot be saved is forgotten when the app is closed: where a profile can never be written to, each launch
 * would take another one. So the user is told before a seat is spent, once for a key in a run; who then asks again goes on.
 * The first seat of a key is taken without asking: there is none yet that an earlier launch may have left.
 */
export interface UnsavedSeats {
  /** Whether a seat of this key may be taken though it cannot be saved. */
  allow(key: string, facts: LicenseFacts): Result<null, LicenseErrorInfo>
}

export function createUnsavedSeats(): UnsavedSeats {
  const told: string[] = []
  return {
    allow(key, facts) {
      if (facts.seatsUsed === 0 || told.some((each) => isSameKey(each, key))) return ok(null)
      told.push(key)
      return fail({
        code: 'cannot-save',
        message: 'a seat could not be saved on this computer; asked again, it is taken all the same',
        facts: factsForUser(facts),
      })
    },
  }
}
