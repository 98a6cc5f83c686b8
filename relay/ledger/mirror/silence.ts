import { MINUTE_MS } from '../../../contract/duration.js'
import type { LedgerBooks } from '../books.js'
import type { MirrorSettings } from './options.js'

/** Whether a store has not answered for so long that the books do. Kept in the books, so that all relays and the next start know. */
export interface Silence {
  /** It has answered. */
  heard(at: number): Promise<void>
  /** It has not answered just now. */
  isLong(at: number): Promise<boolean>
}

/** A silence that another process has noted is looked for as often as this. */
const FORGETTING_MS = MINUTE_MS

export function createSilence(
  { store, answersAfterMs }: MirrorSettings,
  open: () => Promise<LedgerBooks>,
): Silence {
  let heardAt = Number.NEGATIVE_INFINITY
  return {
    async heard(at) {
      if (at - heardAt < FORGETTING_MS && at >= heardAt) return
      await (await open()).mirror.heard(store.id)
      heardAt = at
    },
    async isLong(at) {
      heardAt = Number.NEGATIVE_INFINITY
      const since = await (await open()).mirror.silentSince(store.id, at)
      return at - since >= answersAfterMs
    },
  }
}
