/**
 * The columns of a file of licenses, in the order in which they are written. A row is a license, or one of its seats: those after
 * the first may leave out what is said of the license.
 */
export const COLUMNS = [
  'key',
  'key_hash',
  'key_tail',
  'seats_limit',
  'expires_at',
  'disabled',
  'test_mode',
  'store_id',
  'product_id',
  'variant_id',
  'order_id',
  'order_item_id',
  'customer_id',
  'product_name',
  'variant_name',
  'reference',
  'created_at',
  'seat_id',
  'seat_name',
  'seat_created_at',
] as const

/** What an export of a ledger has beside, so that its import makes the same books. */
export const KEPT_COLUMNS = [
  'license_id',
  'updated_at',
  'sealed_key',
  'store_terms',
  'mirrored_at',
  'seat_device',
  'seat_released_at',
  'seat_release_id',
  'seat_lent_at',
  'seat_claimed_at',
  'seat_store_id',
] as const

/** Of a store's own export, for its author's eyes; an import leaves them out. */
export const CUSTOMER_COLUMNS = ['customer_name', 'customer_email'] as const

export type Column =
  | (typeof COLUMNS)[number]
  | (typeof KEPT_COLUMNS)[number]
  | (typeof CUSTOMER_COLUMNS)[number]

export const UNLIMITED = 'unlimited'
export const NEVER = 'never'
