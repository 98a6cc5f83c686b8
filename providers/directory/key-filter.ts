import type { DirectoryKey, KeyFilter } from '../license-directory.js'

/** For a store that does not have a filter itself. */
export async function* fittingKeys<Key extends DirectoryKey>(
  keys: AsyncIterable<Key>,
  filter: KeyFilter,
): AsyncGenerator<Key> {
  for await (const key of keys) {
    if (fitsFilter(key, filter)) yield key
  }
}

/** Only Lemon Squeezy knows order items, so elsewhere that filter fits nothing. */
export function fitsFilter(
  { storeId, productId, orderId, status }: DirectoryKey,
  filter: KeyFilter,
): boolean {
  const facts: Readonly<Record<keyof KeyFilter, string | undefined>> = {
    storeId,
    productId,
    orderId,
    status,
    orderItemId: undefined,
  }
  const wanted = Object.entries(filter) as [keyof KeyFilter, string | undefined][]
  return wanted.every(([name, value]) => value === undefined || facts[name] === value)
}
