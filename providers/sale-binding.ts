import { type KeyForm, UUID_KEYS } from '../contract/key-form.js'
import { isSameId } from '../contract/key-text.js'
import { productsOf, type SaleDemand } from '../contract/sale.js'

/** The sale that an answer names. */
interface SoldAs {
  readonly storeId?: string
  readonly productId?: string
  readonly variantId?: string
}

/** Whether a key was sold for this app. `unclear`: the answer does not name all that must match. */
type Binding = 'ours' | 'other' | 'unclear'

/** Any key of any store is valid by itself; what was bought makes it ours. */
export function bindingOf(demand: SaleDemand, sold: SoldAs | undefined): Binding {
  const pairs = idsToCompare(demand, sold)
  if (pairs.some(([id]) => id === undefined)) return 'unclear'
  return pairs.every(([id, accepted]) => id !== undefined && accepted.includes(id)) ? 'ours' : 'other'
}

/**
 * Returns whether an answer names another store, product or variant, even if it leaves out the rest. That explains a refusal, but
 * is not exact enough to end a license.
 */
export function namesAnotherSale(demand: SaleDemand, sold: SoldAs | undefined): boolean {
  return idsToCompare(demand, sold).some(([id, accepted]) => id !== undefined && !accepted.includes(id))
}

function idsToCompare(demand: SaleDemand, sold: SoldAs | undefined) {
  const { storeId, variantIds } = demand
  const productIds = productsOf(demand)
  const pairs: [string | undefined, readonly string[]][] = []
  if (productIds !== null) pairs.push([sold?.productId, productIds])
  if (storeId !== null) pairs.push([sold?.storeId, [storeId]])
  if (variantIds !== null) pairs.push([sold?.variantId, variantIds])
  return pairs
}

/** Returns whether an answer is about the key that was sent: it repeats the key. An answer about an unknown key has none. */
export function isAboutKey(
  sentKey: string,
  { license }: { readonly license: { readonly key: string | undefined } | undefined },
  { caseMatters }: Pick<KeyForm, 'caseMatters'> = UUID_KEYS,
): Binding {
  if (license?.key === undefined) return 'unclear'
  const isSame = caseMatters === true ? license.key === sentKey : isSameId(license.key, sentKey)
  return isSame ? 'ours' : 'other'
}
