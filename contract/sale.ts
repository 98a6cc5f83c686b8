/**
 * What a license was sold as, as far as it is known. Kept with the license, so that an app of another product does not open
 * by it, and so that its seat is asked about at its own store only.
 */
export interface Sale {
  /** The id of the store's provider: `lemon-squeezy`. `'unknown'`: a relay did not tell which store is behind it. */
  readonly store: string
  readonly storeId?: string
  readonly productId?: string
  readonly variantId?: string
  /** The codes of what the license comes with, at stores that have such. */
  readonly entitlements?: readonly string[]
}

/** What a key must have been sold as. */
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

const SALE_IDS = ['storeId', 'productId', 'variantId', 'entitlements'] as const

/** The sale that facts of a license tell of. */
export function saleOf(facts: Partial<Omit<Sale, 'store'>>, store: string): Sale {
  const ids = SALE_IDS.filter((id) => facts[id] !== undefined).map((id) => [id, facts[id]])
  return { store, ...Object.fromEntries(ids) }
}

/**
 * What is known of a license's sale once its store has told more: an answer that leaves an id out says nothing against it. One that
 * names another product speaks for the variant and the entitlements too.
 */
export function saleAfter(known: Sale | null | undefined, told: Sale): Sale {
  if (known?.store !== told.store) return told
  const { productId, variantId: _, entitlements: __, ...place } = known
  const isOther = productId !== undefined && told.productId !== undefined && told.productId !== productId
  return isOther ? { ...place, ...told } : { ...known, ...told }
}

/** By whom a seat was taken, and whose it is. */
export interface SeatOrigin {
  readonly providerId: string
  readonly sale?: Sale
}

/** Early versions kept only who had been asked, and the store behind a relay was not told. */
export function storeOf({ providerId, sale }: SeatOrigin): string {
  return sale?.store ?? (providerId === 'relay' ? UNKNOWN_STORE : providerId)
}

/** One who can be asked for seats, or several in its place. */
interface SeatAsker {
  readonly id: string
  readonly leaseTrust?: unknown
  readonly sale?: SaleDemand
}

/**
 * Which of several providers is asked for a seat: the one that took it, else the first that can be asked for it. Where an app
 * has two accounts at one store, what was sold tells them apart.
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
 * Whether a provider can be asked for a seat. A seat is the store's own, whoever took it: the store knows it also where a relay
 * asked for it, and a relay stands before the store. Only what is known to be another store's is kept from a store.
 */
export function servesSeat(
  provider: SeatAsker & { readonly members?: readonly SeatAsker[] },
  seat: SeatOrigin,
): boolean {
  const { members } = provider
  if (members !== undefined) return members.some((member) => servesSeat(member, seat))
  return provider.leaseTrust !== undefined || [provider.id, UNKNOWN_STORE].includes(storeOf(seat))
}

/** What an app sells, and through which store. */
export interface StoreDemand extends SaleDemand {
  readonly store: string
  /** Where it sells through several stores: the others. */
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
 * Whether a kept license was sold as what an app sells. What is not known is not held against it, and two stores number their
 * products each for itself: both are `unclear`.
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
