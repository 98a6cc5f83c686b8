import { keyTailOf, MAX_KEY_LENGTH } from '../../../contract/key-text.js'

/** A license as a store or a file tells it, with its seats. Instants are epoch milliseconds. */
export interface ImportedLicense {
  /** Absent where only its hash is known: an export of a ledger without an encryption key. */
  readonly key?: string
  readonly keyHash?: string
  readonly keyTail?: string
  /** Absent: more seats of a license that came before. */
  readonly terms?: ImportedTerms
  readonly seats: readonly ImportedSeat[]
}

/** What the license is worth. */
export interface ImportedTerms extends LicenseTerms {
  /** Names it at the place that it comes from, such as `lemon-squeezy:4711`. */
  readonly reference: string | null
  readonly createdAt?: number
  /** Of an export of a ledger: what that ledger has kept beside. */
  readonly kept?: KeptFields
}

/** What its seller can change, and what it was sold as. */
export interface LicenseTerms {
  readonly disabled: boolean
  readonly seatsLimit: number | null
  readonly expiresAt: number | null
  readonly testMode: boolean
  readonly storeId: string | null
  readonly productId: string | null
  readonly variantId: string | null
  readonly orderId: string | null
  readonly orderItemId: string | null
  readonly customerId: string | null
  readonly productName: string | null
  readonly variantName: string | null
}

export interface KeptFields {
  readonly id: string | null
  readonly updatedAt: number | null
  readonly sealedKey: string | null
  /** `null`: it was made in that ledger. */
  readonly storeTerms: LicenseTerms | null
  readonly mirroredAt: number | null
}

export interface ImportedSeat {
  readonly id: string
  readonly name: string
  readonly createdAt?: number
  readonly device?: string
  /** A seat that is free stays free, also where the store does not know. */
  readonly releasedAt?: number
  readonly releaseId?: string
  readonly lentAt?: number
  readonly claimedAt?: number
  readonly storeSeatId?: string
}

/** In the order in which their texts are written. */
export const TERM_NAMES = [
  'disabled',
  'seatsLimit',
  'expiresAt',
  'testMode',
  'storeId',
  'productId',
  'variantId',
  'orderId',
  'orderItemId',
  'customerId',
  'productName',
  'variantName',
] as const satisfies readonly (keyof LicenseTerms)[]

export function termsOf(terms: LicenseTerms): LicenseTerms {
  return Object.fromEntries(TERM_NAMES.map((name) => [name, terms[name]])) as unknown as LicenseTerms
}

/** What a license was sold as may be unknown; its limit, its end and its switches are not. */
export function mayBeUnknown(name: keyof LicenseTerms): boolean {
  return name.endsWith('Id') || name.endsWith('Name')
}

/** As `termsOf`, in a text of the books. */
export function writeTerms(terms: LicenseTerms): string {
  return JSON.stringify(termsOf(terms))
}

/** `undefined`: none of ours. */
export function readTerms(text: string): LicenseTerms | undefined {
  try {
    const given = JSON.parse(text) as Partial<LicenseTerms>
    // one that a later version has added is not known
    const terms = Object.fromEntries(TERM_NAMES.map((name) => [name, given[name] ?? null]))
    return faultOfTerms(terms as unknown as LicenseTerms) === undefined
      ? (terms as unknown as LicenseTerms)
      : undefined
  } catch {
    return undefined
  }
}

const MAX_NAME_LENGTH = 255
const MAX_LIMIT = 2_147_483_647
/** The last instant that JavaScript's dates have. */
const MAX_INSTANT = 8.64e15

const isId = (value: string) => /^[\x21-\x7e]{1,128}$/.test(value)
const isHash = (value: string) => /^[0-9a-f]{64}$/.test(value)
const isInstant = (value: number) => Number.isSafeInteger(value) && Math.abs(value) <= MAX_INSTANT

/** What is wrong with it, in words that name no key; `undefined`: nothing. */
export function faultOf({ key, keyHash, terms, seats }: ImportedLicense): string | undefined {
  if (key === undefined && keyHash === undefined) return 'there is no key'
  if (key !== undefined && (key.length > MAX_KEY_LENGTH || !/^[^\p{Cc}]+$/u.test(key)))
    return `the key is not a string of 1 to ${MAX_KEY_LENGTH} characters`
  if (keyHash !== undefined && !isHash(keyHash)) return 'the hash of the key is not 64 hexadecimal digits'
  const fault = terms && faultOfTerms(terms)
  if (fault !== undefined) return fault
  if (terms?.reference && !isId(terms.reference)) return 'its reference is not a text without blanks'
  return seats.map(faultOfSeat).find((each) => each !== undefined)
}

type IdName = Extract<keyof LicenseTerms, `${string}Id`>

function isIdName(name: keyof LicenseTerms): name is IdName {
  return name.endsWith('Id')
}

function faultOfTerms(terms: LicenseTerms): string | undefined {
  const { seatsLimit, expiresAt, disabled, testMode } = terms
  if (
    seatsLimit !== null &&
    !(Number.isSafeInteger(seatsLimit) && seatsLimit >= 0 && seatsLimit <= MAX_LIMIT)
  )
    return 'its limit of seats is not a whole number'
  if (expiresAt !== null && !isInstant(expiresAt)) return 'its end is no instant'
  if (typeof disabled !== 'boolean' || typeof testMode !== 'boolean') return 'a switch is neither on nor off'
  const ids = TERM_NAMES.filter(isIdName).find((name) => terms[name] !== null && !isId(terms[name]))
  return ids && `its ${ids} is not a string of 1 to 128 characters without whitespace`
}

function faultOfSeat({ id, createdAt = 0 }: ImportedSeat): string | undefined {
  if (!isId(id)) return 'the id of a seat is not a string of 1 to 128 characters without whitespace'
  return isInstant(createdAt) ? undefined : 'a seat was taken at no instant'
}

/** As the books keep it: a name of somebody else's store may be of any length. */
export function seatNameOf({ name }: ImportedSeat): string {
  return name.slice(0, MAX_NAME_LENGTH)
}

/** The key as people are shown it. */
export function shownTailOf({ key, keyTail = '' }: Pick<ImportedLicense, 'key' | 'keyTail'>): string {
  return key === undefined ? keyTail : keyTailOf(key)
}
