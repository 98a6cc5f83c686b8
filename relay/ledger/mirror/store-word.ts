import type { DirectoryKey } from '../../../providers/license-directory.js'
import type { LicenseFacts, RefusalReason } from '../../../providers/license-provider.js'
import { hashLicenseKey, type KeySealer } from '../key-secrets.js'
import type { StoreTerms, StoreWord } from './mirror-books.js'

interface Hearing {
  /** The id of the store's provider. */
  readonly store: string
  readonly at: number
  readonly now: number
  readonly sealer: KeySealer | undefined
}

/** What an answer of the license API says of a license. */
export async function wordOfFacts(
  key: string,
  facts: LicenseFacts,
  reason: RefusalReason | undefined,
  hearing: Hearing,
): Promise<StoreWord> {
  const { licenseId, status, expiresAt } = facts
  const isOff = reason === 'key-disabled' || status === 'disabled'
  const terms: StoreTerms = {
    ...commonTerms(facts),
    ...(isOff ? { disabled: true } : status === 'unknown' ? {} : { disabled: false }),
    ...endOf(expiresAt, reason, hearing.at),
    ...(facts.seatsLimit === 'unknown' ? {} : { seatsLimit: facts.seatsLimit }),
  }
  return { ...(await keyOf(key, hearing)), ...named(licenseId, hearing), keyTail: facts.keyTail, terms }
}

/** What a webhook, or the management API, says of a license. */
export async function wordOfKey(key: DirectoryKey, hearing: Hearing): Promise<StoreWord> {
  const { disabled, expiresAt, seatsLimit, orderId, customerId } = key
  const terms: StoreTerms = {
    ...commonTerms(key),
    ...(disabled === 'unknown' ? {} : { disabled }),
    ...endOf(expiresAt, key.status === 'expired' ? 'key-expired' : undefined, hearing.at),
    ...(seatsLimit === 'unknown' ? {} : { seatsLimit }),
    ...(orderId === undefined ? {} : { orderId }),
    ...(customerId === undefined ? {} : { customerId }),
  }
  const text = key.key
  const known = text === undefined ? { keyHash: undefined, sealedKey: null } : await keyOf(text, hearing)
  return { ...known, ...named(key.id, hearing), keyTail: key.keyTail, terms }
}

async function keyOf(text: string, { sealer }: Hearing) {
  const keyHash = await hashLicenseKey(text)
  return { keyHash, sealedKey: (await sealer?.seal(text, keyHash)) ?? null }
}

function named(id: string | undefined, { store, at, now }: Hearing) {
  return { at, now, reference: id === undefined ? undefined : `${store}:${id}` }
}

function commonTerms({
  storeId,
  productId,
  variantId,
  productName,
  variantName,
  testMode,
}: Pick<
  LicenseFacts,
  'storeId' | 'productId' | 'variantId' | 'productName' | 'variantName' | 'testMode'
>): StoreTerms {
  const texts = Object.entries({ storeId, productId, variantId, productName, variantName })
  const told = Object.fromEntries(texts.filter(([, value]) => value !== undefined)) as StoreTerms
  return { ...told, ...(testMode === 'unknown' ? {} : { testMode }) }
}

/** A store that does not tell dates has said that the license is over now. */
function endOf(
  expiresAt: LicenseFacts['expiresAt'],
  reason: RefusalReason | undefined,
  at: number,
): Pick<StoreTerms, 'expiresAt'> {
  const isOver = reason === 'key-expired'
  if (expiresAt === 'unknown' || (isOver && expiresAt === null)) return isOver ? { expiresAt: at } : {}
  return { expiresAt: isOver && expiresAt !== null && expiresAt > at ? at : expiresAt }
}

/** The number that a license has at a store, of the reference by which the books know it. */
export function storeNumberIn(reference: string | null, store: string): string | undefined {
  return reference?.startsWith(`${store}:`) ? reference.slice(store.length + 1) : undefined
}
