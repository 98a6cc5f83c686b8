/** One page of a list, as both stores cut it: pages are counted from 1. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly number: number
  readonly size: number
  /** At least 1. */
  readonly lastNumber: number
  readonly total: number
  /** The place of the first and last item in the whole list, from 1; null where the page is empty. */
  readonly from: number | null
  readonly to: number | null
}

export function pageOf<Item>(list: readonly Item[], number: number, size: number): Page<Item> {
  const start = (number - 1) * size
  const items = list.slice(start, start + size)
  const isEmpty = items.length === 0
  return {
    items,
    number,
    size,
    lastNumber: Math.max(1, Math.ceil(list.length / size)),
    total: list.length,
    from: isEmpty ? null : start + 1,
    to: isEmpty ? null : start + items.length,
  }
}
