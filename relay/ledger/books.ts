import type { MirrorBooks } from './mirror/mirror-books.js'

/**
 * What a ledger keeps, as the SQL behind it is asked. Instants are epoch milliseconds. Every method rejects with a
 * `LedgerTrouble` where the database could not do it; then nothing was changed, unless its connection was lost.
 */
export interface LedgerBooks {
  license(name: LicenseName): Promise<LicenseEntry | undefined>
  /** In order of their ids, those after `after`. */
  licenses(filter: LicenseFilter, page: Page): Promise<readonly LicenseEntry[]>
  /** `undefined`: the key, or the reference, has a license already. */
  addLicense(license: NewLicense): Promise<LicenseEntry | undefined>
  changeLicense(id: string, change: LicenseChange, at: number): Promise<LicenseEntry | undefined>
  /** Judges and takes in one transaction, so that no other process can take the same seat in between. */
  takeSeat<Refusal>(request: TakeSeat<Refusal>): Promise<TakenSeat<Refusal>>
  /** The seat of this id, unless it is free. */
  seat(id: string): Promise<SeatEntry | undefined>
  /** In order of their ids, those after `after` that are taken. */
  seats(filter: { readonly licenseId?: string | undefined }, page: Page): Promise<readonly SeatEntry[]>
  /** `true` also where the same release has freed the seat before. */
  freeSeat(release: FreeSeat): Promise<boolean>
  readonly mirror: MirrorBooks
  close(): Promise<void>
}

export type LicenseName =
  | { readonly keyHash: string }
  | { readonly id: string }
  | { readonly reference: string }

export interface Page {
  readonly after: string
  readonly size: number
}

export interface LicenseFilter {
  readonly storeId?: string | undefined
  readonly productId?: string | undefined
  readonly orderId?: string | undefined
}

/** A license without the key: of that, only a hash and its last characters. */
export interface LicenseEntry {
  /** Digits, of the same length for all: in their order the licenses were added. */
  readonly id: string
  readonly keyHash: string
  readonly keyTail: string
  /** The key, encrypted, where the author asked for it. */
  readonly sealedKey: string | null
  readonly disabled: boolean
  readonly seatsLimit: number | null
  readonly expiresAt: number | null
  readonly testMode: boolean
  readonly storeId: string | null
  readonly productId: string | null
  readonly variantId: string | null
  readonly orderId: string | null
  readonly customerId: string | null
  readonly reference: string | null
  readonly orderItemId: string | null
  readonly productName: string | null
  readonly variantName: string | null
  /** The instant of the store's last word on it, if the books mirror a store. */
  readonly mirroredAt: number | null
  /** What the store said of it that it was imported from, as `writeTerms` writes it. */
  readonly storeTerms: string | null
  readonly createdAt: number
  readonly updatedAt: number
  readonly seatsUsed: number
}

export type NewLicense = Omit<LicenseEntry, 'seatsUsed'>
export type LicenseChange = Partial<Pick<LicenseEntry, 'seatsLimit' | 'expiresAt' | 'disabled'>>

export interface SeatEntry {
  readonly id: string
  readonly licenseId: string
  readonly name: string
  /** A hash of the app's id and the computer's; `null` where the computer is not known. */
  readonly device: string | null
  readonly createdAt: number
}

export interface TakeSeat<Refusal> {
  readonly keyHash: string
  readonly seat: Omit<SeatEntry, 'licenseId'>
  /** The books give it in the place of a store that does not answer. */
  readonly isLent?: boolean
  /** Whether a seat was named by the same computer before it was known by its hash. */
  readonly isOwnName: (name: string) => boolean
  /** Returns the reason to refuse the license, whoever asks. */
  readonly judge: (license: LicenseEntry) => Refusal | undefined
}

export type TakenSeat<Refusal> =
  | { readonly kind: 'taken'; readonly license: LicenseEntry; readonly seat: SeatEntry }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'full'; readonly license: LicenseEntry }
  | { readonly kind: 'unknown' }

export interface FreeSeat {
  readonly keyHash: string
  readonly seatId: string
  /** The same for each try of one release. */
  readonly releaseId: string
  readonly at: number
}
