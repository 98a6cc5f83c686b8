/**
 * A license's sale, as far as it is known. It is stored with the license, so that it cannot open an app of another product and
 * its seat is only asked about at its own store.
 */
export interface Sale {
  /** The id of the store's provider: `lemon-squeezy`. `'unknown'`: a relay did not name the store behind it. */
  readonly store: string
  readonly storeId?: string
  readonly productId?: string
  readonly variantId?: string
  /** The codes of the features in the license, if the store has such. */
  readonly entitlements?: readonly string[]
}

/** The sale that a key must come from. */
export interface SaleDemand {
  /** `null`: any store. */
  readonly storeId: string | null
  /** One product, or each of several; `null`: every product of the store. */
  readonly productId: string | readonly string[] | null
  /** `null`: every variant. */
  readonly variantIds: readonly string[] | null
}

/** The products that are accepted; `null`: every one. */
export function productsOf({ productId }: Pick<SaleDemand, 'productId'>): readonly string[] | null {
  return typeof productId === 'string' ? [productId] : productId
}

export const UNKNOWN_STORE = 'unknown'
/** Who tells ids that another store has given: relays of early versions, and the books of an author who has left a store. */
export const BORROWED_IDS: readonly string[] = [UNKNOWN_STORE, 'ledger']

const SALE_IDS = ['storeId', 'productId', 'variantId', 'entitlements'] as const

/** Reads the sale from the facts of a license. */
export function saleOf(facts: Partial<Omit<Sale, 'store'>>, store: string): Sale {
  const ids = SALE_IDS.filter((id) => facts[id] !== undefined).map((id) => [id, facts[id]])
  return { store, ...Object.fromEntries(ids) }
}

/**
 * Merges a new answer of the store into the known sale. An id that the answer leaves out stays; another product replaces variant
 * and entitlements too.
 */
export function saleAfter(known: Sale | null | undefined, told: Sale): Sale {
  if (known === null || known === undefined) return told
  if (known.store !== told.store) {
    const isBorrowed = BORROWED_IDS.includes(told.store) && told.productId === undefined
    return isBorrowed ? { ...known, ...told } : told
  }
  const { productId, variantId: _, entitlements: __, ...place } = known
  const isOther = productId !== undefined && told.productId !== undefined && told.productId !== productId
  return isOther ? { ...place, ...told } : { ...known, ...told }
}

/** The provider that took a seat, and the seat's sale. */
export interface SeatOrigin {
  readonly providerId: string
  readonly sale?: Sale
}

/** Early versions stored only the provider that was asked, and did not know the store behind a relay. */
export function storeOf({ providerId, sale }: SeatOrigin): string {
  return sale?.store ?? (providerId === 'relay' ? UNKNOWN_STORE : providerId)
}

/** A provider that can be asked for seats, or several in its place. */
interface SeatAsker {
  readonly id: string
  readonly isRetired?: true
  readonly leaseTrust?: unknown
  readonly sale?: SaleDemand
}

/**
 * Chooses the provider to ask for a seat: the one that took it, or the first that can be asked for it. If an app has two accounts
 * at one store, the sale decides.
 */
export function memberFor<Asker extends SeatAsker>(
  { members }: { readonly members: readonly Asker[] },
  seat: SeatOrigin,
): Asker | undefined {
  const serving = members.filter((member) => servesSeat(member, seat))
  const own = serving.filter(({ id }) => id === seat.providerId)
  const isOthers = ({ id, sale }: Asker): boolean =>
    sale !== undefined && judgeSale({ store: id, ...sale }, seat.sale ?? null) === 'other'
  return [...own, ...serving].find((member) => !isOthers(member)) ?? own[0] ?? serving[0]
}

/**
 * Returns whether a provider can be asked for a seat. A seat belongs to its store, whichever provider took it: a store also knows
 * the seats that a relay took, and a relay may stand before any store. Only a seat that is known to be another store's is
 * excluded.
 */
export function servesSeat(
  provider: SeatAsker & { readonly members?: readonly SeatAsker[] },
  seat: SeatOrigin,
): boolean {
  const { members } = provider
  if (members !== undefined) return members.some((member) => servesSeat(member, seat))
  if (provider.isRetired) return false
  return provider.leaseTrust !== undefined || [provider.id, UNKNOWN_STORE].includes(storeOf(seat))
}

/** Whether the store that a seat is of is retired, whoever else may be asked for it: a relay in front of what was taken over. */
export function isOfRetired(
  provider: SeatAsker & { readonly members?: readonly SeatAsker[] },
  { providerId }: SeatOrigin,
): boolean {
  const own = (provider.members ?? [provider]).filter(({ id }) => id === providerId)
  return own.length > 0 && own.every(({ isRetired }) => isRetired)
}

/** The products that an app sells, and the store. */
export interface StoreDemand extends SaleDemand {
  readonly store: string
  /** The other stores, if it sells through several. */
  readonly others?: readonly StoreDemand[]
}

/** What is known of the license that an app waits for. */
export function saleDemanded(demand: StoreDemand): Sale {
  const { store, storeId } = demand
  const [productId, ...others] = productsOf(demand) ?? []
  const isOne = productId !== undefined && others.length === 0
  return { store, ...(storeId === null ? {} : { storeId }), ...(isOne ? { productId } : {}) }
}

/**
 * Judges whether a stored license was sold as one of the app's products. Unknown facts do not count against it, and two stores
 * number their products independently: both are `unclear`.
 */
export function judgeSale(demand: StoreDemand | null, sale: Sale | null): 'ours' | 'other' | 'unclear' {
  const judged = [demand, ...(demand?.others ?? [])].map((each) => judgeSaleAt(each, sale))
  return (['ours', 'other'] as const).find((word) => judged.includes(word)) ?? 'unclear'
}

function judgeSaleAt(demand: StoreDemand | null, sale: Sale | null): 'ours' | 'other' | 'unclear' {
  if (demand === null || sale === null || sale.store !== demand.store) return 'unclear'
  const { storeId, productId, variantId } = sale
  const { variantIds } = demand
  const productIds = productsOf(demand)
  if (storeId !== undefined && demand.storeId !== null && storeId !== demand.storeId) return 'other'
  if (productId !== undefined && productIds !== null && !productIds.includes(productId)) return 'other'
  if (variantId !== undefined && variantIds !== null && !variantIds.includes(variantId)) return 'other'
  return productId === undefined || storeId === undefined ? 'unclear' : 'ours'
}
