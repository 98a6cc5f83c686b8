import { type AnsweredRow, answered } from './answered.js'
import { licenseKey, sale, yes } from './outcome-bodies.js'
import type { BecomesByCall, BodyOf, OutcomeRow, OutcomeSection } from './outcome-row.js'

/** A seat is given back whatever it was taken for. */
const WRONG_PRODUCT: BecomesByCall = { others: 'wrong-product', deactivate: 'granted' }
const TEST_KEY: BecomesByCall = { others: 'test-key', deactivate: 'granted' }

const otherRow = (given: AnsweredRow): OutcomeRow => answered({ ...given, takesSeat: true })
const license = (fields: Parameters<typeof licenseKey>[0]): BodyOf => yes({ license_key: licenseKey(fields) })
const meta = (fields: Parameters<typeof sale>[0]): BodyOf => yes({ meta: sale(fields) })

const products: readonly OutcomeRow[] = [
  otherRow({ what: 'Another store', body: meta({ store_id: 2 }), becomes: WRONG_PRODUCT }),
  otherRow({ what: 'Another product', body: meta({ product_id: 6 }), becomes: WRONG_PRODUCT }),
  otherRow({
    what: 'Another variant',
    body: meta({ variant_id: 9 }),
    becomes: WRONG_PRODUCT,
    options: { variantIds: [4, 8] },
  }),
  answered({
    what: 'One of the accepted variants',
    body: meta({ variant_id: 8 }),
    becomes: 'granted',
    options: { variantIds: [4, 8] },
  }),
  answered({
    what: 'Any variant, where none is named in the options',
    body: meta({ variant_id: 9 }),
    becomes: 'granted',
  }),
  otherRow({
    what: 'Another product, without the key repeated',
    body: yes({ license_key: licenseKey({ key: undefined }), meta: sale({ product_id: 6 }) }),
    becomes: { others: 'not-the-api', deactivate: 'granted' },
  }),
]

const testMode: readonly OutcomeRow[] = [
  ...[true, 1, 'true'].map((value) =>
    otherRow({
      what: 'A key bought in test mode',
      detail: JSON.stringify(value),
      body: license({ test_mode: value }),
      becomes: TEST_KEY,
    }),
  ),
  answered({
    what: 'A key bought in test mode, with `allowTestMode`',
    body: license({ test_mode: true }),
    becomes: 'granted',
    options: { allowTestMode: true },
  }),
  answered({
    what: 'A real key, with `allowTestMode`',
    body: yes(),
    becomes: 'granted',
    options: { allowTestMode: true },
  }),
  answered({
    what: 'No word on test mode',
    body: license({ test_mode: undefined }),
    becomes: 'granted',
  }),
  otherRow({
    what: 'A test key of another product',
    body: yes({ license_key: licenseKey({ test_mode: true }), meta: sale({ product_id: 6 }) }),
    becomes: WRONG_PRODUCT,
  }),
]

export const BINDING_OUTCOMES: OutcomeSection = {
  title: 'A yes, but not for this app',
  intro:
    'Every key of every store is valid by itself. Only store, product and (where set) variant make it a key of this app. ' +
    'A seat that such a key has taken is given back at once; where that fails, the user is told the seat’s name.',
  rows: [...products, ...testMode],
}
