import type { LicenseEntry, NewLicense } from '../books.js'
import { type LicenseTerms, mayBeUnknown, readTerms, TERM_NAMES, writeTerms } from './imported-license.js'
import type { RowFault, TransferRow } from './transfer-books.js'

/** What an import does to one license of the books. */
export type RowPlan =
  | { readonly kind: 'add'; readonly license: NonNullable<TransferRow['license']> }
  /** `change` may hold what nobody notices: what the store said last. */
  | {
      readonly kind: 'keep'
      readonly id: string
      readonly change: Partial<NewLicense>
      readonly isChanged: boolean
    }
  | { readonly kind: 'refuse'; readonly fault: RowFault }

/** @param byKey - the license with the row's key; `byReference`: the one that came from the same place */
export function planRow(
  { keyHash, license, storeTerms }: TransferRow,
  { byKey, byReference }: { readonly byKey?: LicenseEntry; readonly byReference?: LicenseEntry },
): RowPlan {
  if (license === undefined) {
    if (byKey === undefined) return { kind: 'refuse', fault: 'unknown-key' }
    return { kind: 'keep', id: byKey.id, change: {}, isChanged: false }
  }
  if (byKey && byReference && byKey.id !== byReference.id) return { kind: 'refuse', fault: 'other-key' }
  if (byKey && isTwiceInStore(byKey.reference, license.reference))
    return { kind: 'refuse', fault: 'double-key' }
  const existing = byKey ?? byReference
  if (existing === undefined) return { kind: 'add', license }
  // The store gave the license a new key: the seats stay.
  const isReissued = existing.keyHash !== keyHash
  const { keyTail, sealedKey, reference } = license
  const terms = changedTerms(existing, storeTerms)
  const change = {
    ...(isReissued ? { keyHash, keyTail, sealedKey } : {}),
    ...(existing.sealedKey === null && sealedKey !== null ? { sealedKey } : {}),
    ...(existing.reference === null && reference !== null ? { reference } : {}),
    ...(storeTerms === null || existing.storeTerms === writeTerms(storeTerms)
      ? {}
      : { storeTerms: writeTerms(storeTerms) }),
    ...terms,
  }
  return { kind: 'keep', id: existing.id, change, isChanged: isReissued || Object.keys(terms).length > 0 }
}

/** Another store may have the same key: it was brought there when its author moved. */
function isTwiceInStore(one: string | null, other: string | null): boolean {
  if (one === null || other === null || one === other) return false
  return storeOf(one) !== undefined && storeOf(one) === storeOf(other)
}

function storeOf(reference: string): string | undefined {
  return /^(.+?):/.exec(reference)?.[1]
}

/**
 * What the store has changed since it was last asked. The rest is as the books have it: an author who has turned a key off in
 * the ledger does not want it on again.
 */
function changedTerms(existing: LicenseEntry, storeTerms: LicenseTerms | null): Partial<LicenseTerms> {
  if (storeTerms === null) return {}
  const before = existing.storeTerms === null ? undefined : readTerms(existing.storeTerms)
  const isNews = (name: keyof LicenseTerms) =>
    before === undefined ? existing[name] === null && mayBeUnknown(name) : before[name] !== storeTerms[name]
  const changed = TERM_NAMES.filter((name) => isNews(name) && existing[name] !== storeTerms[name])
  return Object.fromEntries(changed.map((name) => [name, storeTerms[name]]))
}
