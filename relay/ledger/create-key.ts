import { keyTailOf, MAX_KEY_LENGTH } from '../../contract/key-text.js'
import { productsOf } from '../../contract/sale.js'
import { readKeyChange } from '../../providers/directory/key-change.js'
import { createOptionReader, flag, type OptionRule } from '../../providers/http/option-reader.js'
import type { LedgerBooks, LicenseEntry, NewLicense } from './books.js'
import { hashLicenseKey, makeLicenseKey } from './key-secrets.js'
import { type LedgerSettings, saleId } from './options.js'

/** Says what a new key is for. What is left out of the ids stays unknown. */
export interface NewKeyOptions {
  /** On how many computers it works at once; `null`: any number. @defaultValue 1 */
  readonly seatsLimit?: number | null
  /** Epoch milliseconds; `null`: never. @defaultValue `null` */
  readonly expiresAt?: number | null
  /** @defaultValue the ledger's product, where it is for one alone */
  readonly productId?: string
  /** The variant of the product that was sold. @defaultValue unknown */
  readonly variantId?: string
  /** The id of the store that sold it. @defaultValue unknown */
  readonly storeId?: string
  /** The product's name: an app shows it for a key of another product. @defaultValue unknown */
  readonly productName?: string
  /** The variant's name. @defaultValue unknown */
  readonly variantName?: string
  /** The order that it was sold with. */
  readonly orderId?: string
  /** The item of the order, at stores that count those. @defaultValue unknown */
  readonly orderItemId?: string
  /** The customer's number at your shop. No name and no e-mail address: the ledger keeps none. */
  readonly customerId?: string
  /** Opens nothing but builds of a relay that allow keys of test mode. @defaultValue `false` */
  readonly testMode?: boolean
  /**
   * Names the sale, such as the id of a checkout: the same again makes no second key. Webhooks come more than once.
   * @defaultValue none: each call makes a key
   */
  readonly reference?: string
  /** A key of your own, at least 16 characters that nobody can guess. @defaultValue a new UUID in capitals */
  readonly key?: string
}

/** A key that was made, or had been made for the same `reference`. */
export interface NewKey {
  /** Its number, by which the ledger and the command line know it. */
  readonly id: string
  /**
   * In full: send it to the customer now. The ledger keeps a hash, so it is absent where the key was made before, unless the ledger has
   * an `encryptionKey`.
   */
  readonly key?: string
  /** The last four characters. */
  readonly keyTail: string
  /** `false`: the `reference` has had this key already. */
  readonly isNew: boolean
}

const KNOWN_OPTIONS = [
  'seatsLimit',
  'expiresAt',
  'productId',
  'variantId',
  'storeId',
  'productName',
  'variantName',
  'orderId',
  'orderItemId',
  'customerId',
  'testMode',
  'reference',
  'key',
] as const satisfies readonly (keyof NewKeyOptions)[]

/** A key's sale, as texts. */
type SaleText = Exclude<(typeof KNOWN_OPTIONS)[number], 'seatsLimit' | 'expiresAt' | 'testMode' | 'key'>

const ownKey: OptionRule<string> = {
  expected: `a text of 16 to ${MAX_KEY_LENGTH} characters without blanks`,
  secret: true,
  read: (value) => (typeof value === 'string' && /^[\x21-\x7e]{16,255}$/.test(value) ? value : undefined),
}

const saleName: OptionRule<string> = {
  expected: 'a string of 1 to 255 characters',
  read: (value) =>
    typeof value === 'string' && value.trim() !== '' && /^[^\p{Cc}\p{Cs}]{1,255}$/u.test(value)
      ? value
      : undefined,
}

const reader = createOptionReader('createKey')

export async function createKey(
  options: NewKeyOptions,
  settings: LedgerSettings,
  books: LedgerBooks,
): Promise<NewKey> {
  const key = options.key ?? makeLicenseKey()
  const license = await newLicense(key, options, settings)
  const { reference, keyHash } = license
  for (let tries = 0; ; tries += 1) {
    const known = reference === null ? undefined : await books.license({ reference })
    if (known !== undefined) return describeKnown(known, settings)
    const added = await books.addLicense({ ...license, id: numberAt(license.createdAt + tries) })
    if (added !== undefined) return { id: added.id, key, keyTail: added.keyTail, isNew: true }
    if (await books.license({ keyHash }))
      throw new TypeError('createKey: option "key" must be new; the ledger has this key')
    // Another process has made the reference's key in between, or there are many of this millisecond.
  }
}

async function newLicense(
  key: string,
  options: NewKeyOptions,
  { sale, sealer, now }: LedgerSettings,
): Promise<Omit<NewLicense, 'id'>> {
  reader.checkNames(options, KNOWN_OPTIONS, '{ seatsLimit, expiresAt, … }')
  const { seatsLimit = 1, expiresAt = null, testMode = false } = options
  readKeyChange({ seatsLimit, expiresAt })
  reader.read('key', ownKey, key)
  const [product, ...others] = productsOf(sale) ?? []
  const readOr = (rule: OptionRule<string>) => (name: SaleText) =>
    options[name] === undefined ? null : reader.read(name, rule, options[name])
  const [idOf, nameOf] = [readOr(saleId), readOr(saleName)]
  const keyHash = await hashLicenseKey(key)
  const at = now()
  return {
    keyHash,
    keyTail: keyTailOf(key),
    sealedKey: (await sealer?.seal(key, keyHash)) ?? null,
    disabled: false,
    seatsLimit,
    expiresAt,
    testMode: reader.read('testMode', flag, testMode),
    storeId: idOf('storeId'),
    productId: idOf('productId') ?? (others.length === 0 ? (product ?? null) : null),
    variantId: idOf('variantId'),
    orderId: idOf('orderId'),
    customerId: idOf('customerId'),
    reference: idOf('reference'),
    orderItemId: idOf('orderItemId'),
    productName: nameOf('productName'),
    variantName: nameOf('variantName'),
    mirroredAt: null,
    storeTerms: null,
    createdAt: at,
    updatedAt: at,
  }
}

/** In the order of time, and without telling how many there are. */
export function numberAt(at: number): string {
  const [chance = 0] = crypto.getRandomValues(new Uint16Array(1))
  return `${String(at).padStart(13, '0')}${String(chance % 1_000).padStart(3, '0')}`
}

async function describeKnown(license: LicenseEntry, { sealer }: LedgerSettings): Promise<NewKey> {
  const { id, keyTail, keyHash, sealedKey } = license
  const key = sealedKey === null ? undefined : await sealer?.open(sealedKey, keyHash)
  return { id, ...(key === undefined ? {} : { key }), keyTail, isNew: false }
}
