import { DAY_MS } from '../../contract/duration.js'
import type { StoreProduct } from './license-ledger.js'
import type { LicenseSpec } from './license-record.js'

/** The keys a new store holds, one for each thing an app must cope with. Fixed, so that documents and tests can name them. */
export const demoKeys = {
  unlimited: 'B56F9264-B4DF-428A-A100-39182F3A3913',
  fiveSeats: 'FFDFC7C0-03C3-4688-BEE1-04836DFC964F',
  oneSeat: '0C2C1E79-6CB3-4CB7-8169-ED11B37CC81D',
  full: '569E966A-582F-4F2E-9619-D7619FBAEF4E',
  expired: 'BDB5F341-BE95-44BA-B5EE-7374400B7FB1',
  disabled: '8989BE9E-A4FD-487C-A3E9-6C8338120E12',
  otherProduct: '6A94C066-BA4E-4FB4-9A56-F6C1478FCAA1',
  otherStore: 'F22A34AA-4DEE-4CCF-91C4-834FF4C9FD51',
  otherVariant: 'DE9D935A-1FB0-43B4-9234-26350CAEC14B',
  testMode: '4E12ECEE-2DAB-4D4E-92A4-C74611C2C080',
  expiresSoon: 'E00FB531-027D-4371-A33F-257C37BB6624',
} as const

/** Names a demo key by what it shows. */
export type DemoKeyName = keyof typeof demoKeys

/** What each demo key shows, in one line for a person. */
export const demoKeyNotes: Readonly<Record<DemoKeyName, string>> = {
  unlimited: 'works on any number of computers, never expires',
  fiveSeats: 'works on five computers',
  oneSeat: 'works on one computer',
  full: 'refused: its only seat is used by another computer',
  expired: 'refused: expired yesterday',
  disabled: 'refused: disabled by the seller',
  otherProduct: 'valid, but for another product of this store',
  otherStore: 'valid, but for another store',
  otherVariant: 'valid, but for another variant of this product',
  testMode: 'bought in test mode: a packaged app must refuse it',
  expiresSoon: 'works, expires in three days',
}

/** Descriptions of the demo keys; their dates are counted from `at` (epoch ms). */
export function createDemoSpecs(product: StoreProduct, at: number): readonly LicenseSpec[] {
  const createdAt = at - 30 * DAY_MS
  const details: Readonly<Record<DemoKeyName, LicenseSpec>> = {
    unlimited: {},
    fiveSeats: { activationLimit: 5 },
    oneSeat: { activationLimit: 1 },
    full: {
      activationLimit: 1,
      instances: [
        {
          id: '0d4c37a2-7b1e-4c1f-9a53-5b8f3c2d6e10',
          name: 'Another computer',
          createdAt: at - 20 * DAY_MS,
        },
      ],
    },
    expired: { activationLimit: 5, createdAt: at - 366 * DAY_MS, expiresAt: at - DAY_MS },
    disabled: { activationLimit: 5, disabled: true },
    otherProduct: {
      productId: product.productId + 1,
      productName: 'Another App',
      variantId: product.variantId + 1,
    },
    otherStore: {
      storeId: product.storeId + 1,
      productId: product.productId + 2,
      productName: 'An App of Another Store',
      variantId: product.variantId + 2,
    },
    otherVariant: { variantId: product.variantId + 3, variantName: 'Another Variant' },
    testMode: { testMode: true },
    expiresSoon: { activationLimit: 5, expiresAt: at + 3 * DAY_MS },
  }
  return demoKeyNames.map((name) => ({ createdAt, ...details[name], key: demoKeys[name] }))
}

/** The names of all demo keys, in the order of `demoKeys`. */
export const demoKeyNames = Object.keys(demoKeys) as readonly DemoKeyName[]
