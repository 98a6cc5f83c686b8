import type {
  ImportedLicense,
  ImportedSeat,
  ImportedTerms,
} from '../../../relay/ledger/transfer/imported-license.js'
import { writeTerms } from '../../../relay/ledger/transfer/imported-license.js'
import { type Column, NEVER, UNLIMITED } from './columns.js'
import { disarm } from './formula.js'

type Cells = { readonly [Name in Column]?: string | undefined }

export interface Customer {
  readonly customer_name?: string | undefined
  readonly customer_email?: string | undefined
}

export function writeHeading(columns: readonly Column[]): string {
  return `${columns.join(',')}\n`
}

/** A license as one row for each of its seats, or one without; only the first says what the license is worth. */
export function writeLicense(
  { key, keyHash, keyTail, terms, seats }: ImportedLicense,
  columns: readonly Column[],
  customer: Customer = {},
): string {
  const name = { key, key_hash: keyHash, key_tail: keyTail }
  const [first, ...more] = seats
  const rows: Cells[] = [
    { ...name, ...(terms && termCells(terms)), ...(first && seatCells(first)), ...customer },
    ...more.map((seat) => ({ ...name, ...seatCells(seat) })),
  ]
  return rows.map((cells) => `${columns.map((column) => cellOf(cells[column])).join(',')}\n`).join('')
}

function termCells(terms: ImportedTerms): Cells {
  const { kept } = terms
  return {
    seats_limit: terms.seatsLimit === null ? UNLIMITED : String(terms.seatsLimit),
    expires_at: terms.expiresAt === null ? NEVER : isoOf(terms.expiresAt),
    disabled: String(terms.disabled),
    test_mode: String(terms.testMode),
    store_id: terms.storeId ?? undefined,
    product_id: terms.productId ?? undefined,
    variant_id: terms.variantId ?? undefined,
    order_id: terms.orderId ?? undefined,
    order_item_id: terms.orderItemId ?? undefined,
    customer_id: terms.customerId ?? undefined,
    product_name: terms.productName ?? undefined,
    variant_name: terms.variantName ?? undefined,
    reference: terms.reference ?? undefined,
    created_at: isoOf(terms.createdAt),
    ...(kept && {
      license_id: kept.id ?? undefined,
      updated_at: isoOf(kept.updatedAt),
      sealed_key: kept.sealedKey ?? undefined,
      store_terms: kept.storeTerms ? writeTerms(kept.storeTerms) : undefined,
      mirrored_at: isoOf(kept.mirroredAt),
    }),
  }
}

function seatCells(seat: ImportedSeat): Cells {
  const { id, name, createdAt, device, releasedAt, releaseId } = seat
  return {
    seat_id: id,
    seat_name: name,
    seat_created_at: isoOf(createdAt),
    seat_device: device,
    seat_released_at: isoOf(releasedAt),
    seat_release_id: releaseId,
    seat_lent_at: isoOf(seat.lentAt),
    seat_claimed_at: isoOf(seat.claimedAt),
    seat_store_id: seat.storeSeatId,
  }
}

function isoOf(at: number | null | undefined): string | undefined {
  return at === null || at === undefined ? undefined : new Date(at).toISOString()
}

function cellOf(text = ''): string {
  const safe = disarm(text)
  return /[",;\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
