import type { LemonSqueezySettings } from './options.js'
import type { SaleObject, VerdictBody } from './parse.js'

/** Whether a key was sold for this app. `unclear`: the answer does not say all that must match. */
export type Binding = 'ours' | 'other' | 'unclear'

/** Any key of any store of Lemon Squeezy is valid by itself; what was bought makes it ours. */
export function bindingOf(
  { storeId, productId, variantIds }: LemonSqueezySettings,
  sale: SaleObject | undefined,
): Binding {
  const demands: [string | undefined, readonly string[]][] = [
    [sale?.storeId, [storeId]],
    [sale?.productId, [productId]],
  ]
  if (variantIds !== null) demands.push([sale?.variantId, variantIds])
  if (demands.some(([id]) => id === undefined)) return 'unclear'
  return demands.every(([id, accepted]) => accepted.some((each) => isSame(id, each))) ? 'ours' : 'other'
}

/** Whether an answer speaks of the key that was sent: it repeats the key. An answer for an unknown key has none. */
export function isAboutKey(sentKey: string, { license }: VerdictBody): Binding {
  if (license?.key === undefined) return 'unclear'
  return isSame(license.key, sentKey) ? 'ours' : 'other'
}

/** Keys and instance ids are UUIDs, whose case means nothing. */
export function isSame(one: string | undefined, other: string): boolean {
  return one?.trim().toLowerCase() === other.trim().toLowerCase()
}
