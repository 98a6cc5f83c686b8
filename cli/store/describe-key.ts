import type { DirectoryInstance, DirectoryKey } from '../../providers/license-directory.js'

export interface KeyDisclosure {
  /** Shows the key in full: anyone who has it can use the license. */
  readonly reveal: boolean
  readonly withCustomer: boolean
}

/** The options of what is shown. */
export const disclosureOptions = {
  reveal: { type: 'boolean', default: false },
  'with-customer': { type: 'boolean', default: false },
} as const

export const disclosureHelp = `  --reveal               shows keys in full (default: their last four characters, as the app's dialog does)
  --with-customer        shows the customer's name and e-mail address, where the store tells them`

/** As the dialog shows it, so that customer and support can compare. */
export function shownKey({ key, keyTail }: Pick<DirectoryKey, 'key' | 'keyTail'>, reveal: boolean): string {
  return reveal && key !== undefined ? key : `****-${keyTail}`
}

export function shownSeats({ seatsUsed, seatsLimit }: DirectoryKey): string {
  const used = seatsUsed === 'unknown' ? '?' : String(seatsUsed)
  if (seatsLimit === 'unknown') return `${used} of ?`
  return seatsLimit === null ? `${used}, no limit` : `${used} of ${seatsLimit}`
}

/** Shows the day, UTC: the hour does not matter on the phone, and is in the JSON. */
export function shownDay(at: number | null | 'unknown' | undefined): string {
  if (at === null) return 'never'
  return typeof at === 'number' ? new Date(at).toISOString().slice(0, 10) : '?'
}

function shownInstant(at: number | null | 'unknown' | undefined): string {
  return typeof at === 'number'
    ? `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
    : shownDay(at)
}

/** Named one by one: what a store adds to its answers may be about the customer. */
const JSON_FIELDS = [
  'id',
  'status',
  'disabled',
  'seatsUsed',
  'seatsLimit',
  'testMode',
  'storeId',
  'productId',
  'variantId',
  'orderId',
  'customerId',
  'subscriptionId',
] as const satisfies readonly (keyof DirectoryKey)[]

/** For programs: instants in ISO, the key masked, and no customer unless asked for. */
export function keyAsJson(
  key: DirectoryKey,
  { reveal, withCustomer }: KeyDisclosure,
): Record<string, unknown> {
  const told = Object.fromEntries(JSON_FIELDS.filter((name) => name in key).map((name) => [name, key[name]]))
  const { customerName, customerEmail } = key
  return {
    ...told,
    key: shownKey(key, reveal),
    expiresAt: isoOf(key.expiresAt),
    createdAt: isoOf(key.createdAt),
    updatedAt: isoOf(key.updatedAt),
    ...(withCustomer ? { customerName, customerEmail } : {}),
  }
}

export function seatAsJson(seat: DirectoryInstance): Record<string, unknown> {
  const { id, instanceId, keyId, name, createdAt } = seat
  return { id, instanceId, keyId, name, createdAt: isoOf(createdAt) }
}

function isoOf<Word>(at: number | Word): string | Word {
  return typeof at === 'number' ? new Date(at).toISOString() : at
}

/** One key as lines of label and value. */
export function keyAsRows(key: DirectoryKey, { reveal, withCustomer }: KeyDisclosure): string[][] {
  const optional: readonly (readonly [string, string | undefined])[] = [
    ['Product', key.productId],
    ['Variant', key.variantId],
    ['Store', key.storeId],
    ['Order', key.orderId],
    ['Subscription', key.subscriptionId],
    ['Customer', key.customerId],
    ['Name', withCustomer ? (key.customerName ?? 'the store does not tell') : undefined],
    ['E-mail', withCustomer ? (key.customerEmail ?? 'the store does not tell') : undefined],
  ]
  return [
    ['Key', shownKey(key, reveal)],
    ['Number', key.id],
    ['Status', `${key.status}${key.testMode === true ? ', test mode' : ''}`],
    ['Seats', shownSeats(key)],
    ['Expires', shownInstant(key.expiresAt)],
    ...optional.filter((row): row is [string, string] => row[1] !== undefined),
    ['Created', shownInstant(key.createdAt)],
  ]
}
