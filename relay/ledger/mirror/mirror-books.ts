/** What books that mirror a store know beside. As `LedgerBooks`, each rejects with a `LedgerTrouble`. */
export interface MirrorBooks {
  /** Takes what the store says of a license, unless a later word of the store is known. */
  keep(word: StoreWord): Promise<'taken' | 'older'>
  /** A seat that the store has given. A seat that the books have lent to the same computer meanwhile is free again. */
  keepSeat(keyHash: string, seat: KeptSeat): Promise<void>
  /** A seat by the id that the app has of it, unless it is free. */
  seat(id: string): Promise<MirrorSeat | undefined>
  /**
   * Frees a seat by the app's id or by the store's. With `onlyOwn` none that the store may have: `false` where the books have not lent it, or
   * the store was asked for it.
   */
  free(seatId: string, at: number, rule?: { readonly onlyOwn: boolean }): Promise<boolean>
  /** Lets one process ask the store for a seat that was lent; `false`: another one has asked after `staleAt`. */
  claim(seatId: string, at: number, staleAt: number): Promise<boolean>
  /** Tells what became of a claim: the store's id of the seat, or `null` where the store has given none. */
  settle(seatId: string, storeSeatId: string | null): Promise<void>
  /** Since when the store does not answer; that is now where it has answered before. */
  silentSince(store: string, at: number): Promise<number>
  /** The store has answered. */
  heard(store: string): Promise<void>
}

interface KeptSeat {
  readonly id: string
  readonly name: string
  /** A hash of the app's id and the computer's; `null` where the computer is not known. */
  readonly device: string | null
  readonly createdAt: number
}

export interface MirrorSeat extends KeptSeat {
  readonly licenseId: string
  /** When the books have given it in the place of the store; `null`: the store has given it. */
  readonly lentAt: number | null
  /** When the store was asked for it. */
  readonly claimedAt: number | null
  /** The store's id of a seat that was lent, once the store has given it. */
  readonly storeSeatId: string | null
}

/** What a store has said of a license. What is absent, it did not say. */
export interface StoreWord {
  /** As of when it is, by the store's clock. */
  readonly at: number
  /** Where a license is new to the books. */
  readonly now: number
  readonly keyHash: string | undefined
  readonly keyTail: string
  readonly sealedKey: string | null
  /** The store and the number that the license has there: `lemon-squeezy:4711`. */
  readonly reference: string | undefined
  readonly terms: StoreTerms
}

export interface StoreTerms {
  readonly disabled?: boolean
  readonly seatsLimit?: number | null
  readonly expiresAt?: number | null
  readonly testMode?: boolean
  readonly storeId?: string
  readonly productId?: string
  readonly variantId?: string
  readonly orderId?: string
  readonly customerId?: string
  readonly productName?: string
  readonly variantName?: string
}
