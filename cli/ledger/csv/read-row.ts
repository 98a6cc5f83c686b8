import { present } from '../../../providers/directory/present.js'
import type {
  ImportedSeat,
  ImportedTerms,
  KeptFields,
} from '../../../relay/ledger/transfer/imported-license.js'
import { readTerms } from '../../../relay/ledger/transfer/imported-license.js'
import { parseExpiry } from '../../arguments/read-values.js'
import { type Column, NEVER, UNLIMITED } from './columns.js'
import type { CsvRow } from './parse-rows.js'

type Cells = CsvRow['cells']

/** What a cell should hold. Its message names the column and never the text, which may be a key. */
class CellFault extends Error {}

export interface RowDefaults {
  /** Of licenses that say nothing of it; absent: they must. */
  readonly seatsLimit?: number | null | undefined
}

/** What a row says: of a license, of a seat, or of both. */
export interface ReadRow {
  readonly terms: ImportedTerms | undefined
  readonly seat: ImportedSeat | undefined
}

/** Throws nothing: what is wrong is the answer. */
export function readRow(cells: Cells, defaults: RowDefaults): ReadRow | { readonly fault: string } {
  try {
    const seat = readSeat(cells)
    const hasLimit = cells.seats_limit !== undefined || defaults.seatsLimit !== undefined
    return { terms: hasLimit ? readTermsOf(cells, defaults) : undefined, seat }
  } catch (error) {
    if (error instanceof CellFault) return { fault: error.message }
    throw error
  }
}

function readTermsOf(cells: Cells, defaults: RowDefaults): ImportedTerms {
  const createdAt = readInstant(cells, 'created_at')
  return {
    disabled: readSwitch(cells, 'disabled'),
    seatsLimit:
      cells.seats_limit === undefined ? (defaults.seatsLimit ?? null) : readLimit(cells.seats_limit),
    expiresAt: readEnd(cells.expires_at),
    testMode: readSwitch(cells, 'test_mode'),
    storeId: cells.store_id ?? null,
    productId: cells.product_id ?? null,
    variantId: cells.variant_id ?? null,
    orderId: cells.order_id ?? null,
    orderItemId: cells.order_item_id ?? null,
    customerId: cells.customer_id ?? null,
    productName: cells.product_name ?? null,
    variantName: cells.variant_name ?? null,
    reference: cells.reference ?? null,
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(cells.license_id === undefined ? {} : { kept: readKept(cells) }),
  }
}

function readKept(cells: Cells): KeptFields {
  const storeTerms = cells.store_terms === undefined ? null : readTerms(cells.store_terms)
  if (storeTerms === undefined) throw new CellFault('store_terms: expected what an export has written')
  if (!/^\d{16}$/.test(cells.license_id ?? '')) throw new CellFault('license_id: expected 16 digits')
  return {
    id: cells.license_id ?? null,
    updatedAt: readInstant(cells, 'updated_at') ?? null,
    sealedKey: cells.sealed_key ?? null,
    storeTerms,
    mirroredAt: readInstant(cells, 'mirrored_at') ?? null,
  }
}

function readSeat(cells: Cells): ImportedSeat | undefined {
  const { seat_id: id, seat_name: name = '', seat_device: device, seat_release_id: releaseId } = cells
  if (id === undefined) {
    if (name !== '') throw new CellFault('a seat without seat_id')
    return undefined
  }
  return present({
    id,
    name,
    createdAt: readInstant(cells, 'seat_created_at'),
    device,
    releasedAt: readInstant(cells, 'seat_released_at'),
    releaseId,
    lentAt: readInstant(cells, 'seat_lent_at'),
    claimedAt: readInstant(cells, 'seat_claimed_at'),
    storeSeatId: cells.seat_store_id,
  }) as ImportedSeat
}

function readLimit(text: string): number | null {
  if (text.toLowerCase() === UNLIMITED) return null
  if (/^\d{1,10}$/.test(text)) return Number(text)
  throw new CellFault(`seats_limit: expected a whole number or "${UNLIMITED}"`)
}

function readEnd(text = NEVER): number | null {
  const at = /^-?\d{4,6}-/.test(text) || text.toLowerCase() === NEVER ? parseExpiry(text) : undefined
  if (at !== undefined) return at
  throw new CellFault(
    `expires_at: expected "${NEVER}", a day such as 2027-01-31, or an instant such as 2027-01-31T12:00:00Z`,
  )
}

function readInstant(cells: Cells, name: Extract<Column, `${string}_at`>): number | undefined {
  const text = cells[name]
  if (text === undefined) return undefined
  const at = parseExpiry(text)
  if (typeof at === 'number') return at
  throw new CellFault(
    `${name}: expected a day such as 2027-01-31, or an instant such as 2027-01-31T12:00:00Z`,
  )
}

const ON = ['true', 'yes', '1']
const OFF = ['false', 'no', '0']

function readSwitch(cells: Cells, name: 'disabled' | 'test_mode'): boolean {
  const text = (cells[name] ?? 'false').toLowerCase()
  if (ON.includes(text)) return true
  if (OFF.includes(text)) return false
  throw new CellFault(`${name}: expected true or false`)
}
