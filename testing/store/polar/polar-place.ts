import type { LicenseLedger } from '../license-ledger.js'
import type { StoredLicense } from '../license-record.js'
import type { StoreReply } from '../store-exchange.js'
import { errorReply, type Validations } from './polar-body.js'
import type { PolarPlay } from './polar-options.js'

export interface PolarStorePorts {
  readonly ledger: LicenseLedger
  readonly now: () => number
  readonly play: PolarPlay
  /** Whose organization an access token is of. */
  readonly storeId: number
}

/** One of the two installations, with what has been counted. */
export interface PolarPlace extends PolarStorePorts {
  readonly sandbox: boolean
  readonly validations: Map<number, Validations>
}

export function countsOf({ id }: StoredLicense, { validations }: PolarPlace): Validations {
  return validations.get(id) ?? { count: 0, lastAt: null }
}

export function countOne(license: StoredLicense, place: PolarPlace): Validations {
  const counts = { count: countsOf(license, place).count + 1, lastAt: place.now() }
  place.validations.set(license.id, counts)
  return counts
}

export function notFound(detail = 'Not found'): StoreReply {
  return errorReply(404, 'ResourceNotFound', detail)
}
