import type { LicenseLedger } from '../license-ledger.js'
import { jsonReply, type StoreReply } from '../store-exchange.js'
import type { DodoPlay } from './dodo-options.js'

export interface DodoRouteOptions {
  readonly ledger: LicenseLedger
  readonly now: () => number
  readonly play: DodoPlay
  readonly rateLimitPerMinute: number
  /** Whose business an API key is of. */
  readonly storeId: number
}

/** One of the two places, with what a call there may see. */
export interface DodoPlace extends DodoRouteOptions {
  readonly testMode: boolean
}

export const SEAT_PREFIX = 'lki_'

export function seatIdOf(id: string): string {
  return id.startsWith(SEAT_PREFIX) ? id : `${SEAT_PREFIX}${id}`
}

export function errorReply(status: number, code: string, message: string): StoreReply {
  return jsonReply(status, { code, message })
}
