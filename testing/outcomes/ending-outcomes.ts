import type { RefusalReason } from '../../contract/license-error.js'
import { type AnsweredRow, answered } from './answered.js'
import { bareNo, licenseKey, no, sale, verdict } from './outcome-bodies.js'
import { ALL_CALLS, type OutcomeRow, type OutcomeSection } from './outcome-row.js'

const DISABLED = 'This license key is disabled.'
const EXPIRED = 'This license key is expired.'
const LIMIT = 'This license key has reached the activation limit.'
const NO_INSTANCE = 'instance_id not found.'
const UNCLEAR = 'A no that says nothing of our key'

type Given = Omit<AnsweredRow, 'becomes' | 'headers' | 'options'> & { readonly becomes: RefusalReason }

function refusedRow(given: Given): OutcomeRow {
  return answered({ status: 400, ...given })
}

const ending: readonly OutcomeRow[] = [
  refusedRow({
    what: 'Our key is disabled',
    body: no(DISABLED, { status: 'disabled' }),
    becomes: 'key-disabled',
    calls: ALL_CALLS,
  }),
  refusedRow({
    what: 'Our key is disabled',
    status: 200,
    body: no(DISABLED, { status: 'disabled' }),
    becomes: 'key-disabled',
  }),
  refusedRow({
    what: 'Our key is disabled',
    status: 404,
    body: no(NO_INSTANCE, { status: 'disabled' }),
    becomes: 'key-disabled',
  }),
  refusedRow({ what: 'Our key is disabled', body: no('', { status: 'DISABLED' }), becomes: 'key-disabled' }),
  refusedRow({
    what: 'Our key is disabled',
    body: no(LIMIT, { status: 'disabled', activation_usage: 3 }),
    becomes: 'key-disabled',
    calls: ['activate'],
  }),
  refusedRow({
    what: 'Our key is disabled',
    body: (call) => ({ data: no(DISABLED, { status: 'disabled' })(call) }),
    becomes: 'key-disabled',
  }),
  refusedRow({
    what: 'Our key is expired',
    body: no(EXPIRED, { status: 'expired', expires_at: '2029-12-01T00:00:00.000000Z' }),
    becomes: 'key-expired',
    calls: ALL_CALLS,
  }),
  refusedRow({
    what: 'Our key is expired',
    status: 200,
    body: no(EXPIRED, { status: 'expired' }),
    becomes: 'key-expired',
  }),
  refusedRow({
    what: 'Our key is expired',
    body: no('Anything', { status: 'expired' }),
    becomes: 'key-expired',
  }),
  refusedRow({
    what: 'A status word that is not known, with a clear sentence',
    body: no('This license_key has been disabled', { status: 'off' }),
    becomes: 'key-disabled',
  }),
  refusedRow({
    what: 'A status word that is not known, with a clear sentence',
    body: no('Your license has EXPIRED', { status: null }),
    becomes: 'key-expired',
  }),
  refusedRow({
    what: 'A status that contradicts the sentence',
    body: no(DISABLED, { status: 'active' }),
    becomes: 'unspecified',
    calls: ['inspect', 'validate'],
  }),
  refusedRow({
    what: 'A no with 0 for false',
    body: verdict(0, { error: DISABLED, license_key: licenseKey({ status: 'disabled' }), meta: sale() }),
    becomes: 'key-disabled',
  }),
  refusedRow({
    what: 'A refused key of another product',
    body: no(DISABLED, { status: 'disabled' }, { meta: sale({ product_id: 6 }) }),
    becomes: 'wrong-product',
    calls: ALL_CALLS,
  }),
  refusedRow({
    what: UNCLEAR,
    body: no(DISABLED, { status: 'disabled', key: undefined }),
    becomes: 'unspecified',
    calls: ALL_CALLS,
  }),
  refusedRow({ what: UNCLEAR, body: no(EXPIRED, { status: 'expired', key: null }), becomes: 'unspecified' }),
  refusedRow({
    what: UNCLEAR,
    body: no('', { key: undefined }, { meta: sale({ product_id: 6 }) }),
    becomes: 'unspecified',
  }),
  refusedRow({ what: UNCLEAR, body: bareNo(DISABLED), becomes: 'unspecified', calls: ALL_CALLS }),
  refusedRow({ what: UNCLEAR, body: bareNo(EXPIRED), becomes: 'unspecified' }),
  refusedRow({
    what: 'Our key is disabled, without a word on what was bought',
    body: no(DISABLED, { status: 'disabled' }, { meta: undefined }),
    becomes: 'key-disabled',
  }),
]

export const ENDING_OUTCOMES: OutcomeSection = {
  title: 'A no that ends a license',
  intro:
    'Counts with the statuses 2xx, 400 and 404, and only in an answer that repeats our key. The license’s own status goes ' +
    'first; the store’s sentence counts only where that status is a word that is not known.',
  rows: ending,
}
