import { DAY_MS } from '../../contract/duration.js'
import { foldId } from '../../contract/key-text.js'
import type { RelayRequests } from '../../contract/relay-api.js'

type Release = Pick<RelayRequests['release'], 'instanceId' | 'idempotencyKey'> & { readonly keyHash: string }

/**
 * Remembers released seats, so that a request that is repeated because its answer was lost gets that answer even if the store no
 * longer knows the seat. For a day, and at most `max` of them; after that, "no such seat" says the same.
 */
export interface ReleasedSeats {
  note(release: Release, at: number): void
  has(release: Release, at: number): boolean
}

export function createReleasedSeats(max = 5_000): ReleasedSeats {
  // The first is the oldest.
  const released = new Map<string, number>()
  return {
    note(release, at) {
      const [oldest] = released.keys()
      if (released.size >= max && oldest !== undefined) released.delete(oldest)
      released.set(nameOf(release), at)
    },
    has(release, at) {
      const releasedAt = released.get(nameOf(release))
      return releasedAt !== undefined && at < releasedAt + DAY_MS
    },
  }
}

function nameOf({ keyHash, instanceId, idempotencyKey }: Release): string {
  return `${keyHash} ${foldId(instanceId)} ${idempotencyKey}`
}
