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
  /** Whether one may be taken though the file that may name one of this computer's cannot be read. */
  allowUnread(key: string): Result<null, LicenseErrorInfo>
}

export function createUnsavedSeats(): UnsavedSeats {
  const unsaved = createTold()
  const unread = createTold()
  return {
    allowUnread: (key) =>
      unread.isTold(key)
        ? ok(null)
        : fail({
            code: 'cannot-read',
            message: 'a seat may be in the license file, which cannot be read; asked again, another is taken',
          }),
    allow(key, facts) {
      if (facts.seatsUsed === 0 || unsaved.isTold(key)) return ok(null)
      return fail({
        code: 'cannot-save',
        message: 'a seat could not be saved on this computer; asked again, it is taken all the same',
        facts: factsForUser(facts),
      })
    },
  }
}

/** Of which keys the user has been told. */
function createTold() {
  const told: string[] = []
  return {
    /** From now on it is. */
    isTold(key: string): boolean {
      const isTold = told.some((each) => isSameKey(each, key))
      if (!isTold) told.push(key)
      return isTold
    },
  }
}
