import { type AnsweredRow, answered } from './answered.js'
import { type BodyOf, licenseKey, sale, yes } from './outcome-bodies.js'
import type { OutcomeRow, OutcomeSection } from './outcome-row.js'

type Given = Omit<AnsweredRow, 'becomes'> & Partial<Pick<AnsweredRow, 'becomes'>>
const KEY_CALLS = ['inspect', 'activate', 'validate'] as const

function grantedRow(given: Given): OutcomeRow {
  return answered({ becomes: 'granted', calls: KEY_CALLS, ...given })
}

const license = (fields: Parameters<typeof licenseKey>[0]): BodyOf => yes({ license_key: licenseKey(fields) })
const meta = (fields: Parameters<typeof sale>[0]): BodyOf => yes({ meta: sale(fields) })

const binding: readonly OutcomeRow[] = [
  grantedRow({ what: 'Another store', body: meta({ store_id: 2 }), becomes: 'wrong-product' }),
  grantedRow({ what: 'Another product', body: meta({ product_id: 6 }), becomes: 'wrong-product' }),
  grantedRow({
    what: 'Another variant',
    body: meta({ variant_id: 9 }),
    becomes: 'wrong-product',
    options: { variantIds: [4, 8] },
  }),
  grantedRow({
    what: 'One of the accepted variants',
    body: meta({ variant_id: 8 }),
    options: { variantIds: [4, 8] },
  }),
  grantedRow({ what: 'Any variant, where none is named in the options', body: meta({ variant_id: 9 }) }),
  grantedRow({
    what: 'Another product, without the key repeated',
    body: yes({ license_key: licenseKey({ key: undefined }), meta: sale({ product_id: 6 }) }),
    becomes: 'not-the-api',
  }),
  ...[true, 1, 'true'].map((testMode) =>
    grantedRow({
      what: 'A key bought in test mode',
      body: license({ test_mode: testMode }),
      becomes: 'test-key',
    }),
  ),
  grantedRow({
    what: 'A key bought in test mode, with `allowTestMode`',
    body: license({ test_mode: true }),
    options: { allowTestMode: true },
  }),
  grantedRow({ what: 'A real key, with `allowTestMode`', body: yes(), options: { allowTestMode: true } }),
  grantedRow({ what: 'No word on test mode', body: license({ test_mode: undefined }) }),
  grantedRow({
    what: 'A test key of another product',
    body: yes({ license_key: licenseKey({ test_mode: true }), meta: sale({ product_id: 6 }) }),
    becomes: 'wrong-product',
  }),
]

export const BINDING_OUTCOMES: OutcomeSection = {
  title: 'A yes, but not for this app',
  intro:
    'Every key of every store is valid by itself. Only store, product and (where set) variant make it a key of this app. ' +
    'A seat that such a key has taken is given back at once.',
  rows: binding,
}
