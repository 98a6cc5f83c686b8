import type { RefusalReason } from '../../contract/license-error.js'
import { type AnsweredRow, answered } from './answered.js'
import { asText, bareNo, licenseKey, no, sale, VERDICT_FIELDS, verdict } from './outcome-bodies.js'
import type { OutcomeRow, OutcomeSection } from './outcome-row.js'

const DISABLED = 'This license key is disabled.'
const EXPIRED = 'This license key is expired.'
const LIMIT = 'This license key has reached the activation limit.'
const NO_INSTANCE = 'instance_id not found.'
const UNCLEAR = 'A no that says nothing of our key'
const IS_DISABLED = 'Our key is disabled'
const IS_EXPIRED = 'Our key is expired'

function refusedRow(given: AnsweredRow & { readonly becomes: RefusalReason }): OutcomeRow {
  return answered({ status: 400, ...given })
}

const disabledNo = no(DISABLED, { status: 'disabled' })

const disabled: readonly OutcomeRow[] = [
  refusedRow({ what: IS_DISABLED, body: disabledNo, becomes: 'key-disabled' }),
  refusedRow({ what: IS_DISABLED, status: 200, body: disabledNo, becomes: 'key-disabled' }),
  refusedRow({
    what: IS_DISABLED,
    detail: 'and the seat is gone',
    status: 404,
    body: no(NO_INSTANCE, { status: 'disabled' }),
    becomes: 'key-disabled',
  }),
  refusedRow({
    what: IS_DISABLED,
    detail: 'in capitals',
    body: no('', { status: 'DISABLED' }),
    becomes: 'key-disabled',
  }),
  refusedRow({
    what: IS_DISABLED,
    detail: 'and full',
    body: no(LIMIT, { status: 'disabled', activation_usage: 3 }),
    becomes: 'key-disabled',
  }),
  refusedRow({
    what: IS_DISABLED,
    detail: 'in an envelope',
    body: (call) => ({ data: disabledNo(call) }),
    becomes: 'key-disabled',
  }),
  refusedRow({
    what: IS_DISABLED,
    detail: 'with a byte order mark',
    body: asText(disabledNo, (text) => `\uFEFF${text}`),
    becomes: 'key-disabled',
  }),
  refusedRow({
    what: IS_DISABLED,
    detail: 'the verdict twice, the last one counts',
    body: asText(disabledNo, (text, call) => text.replace('{', `{"${VERDICT_FIELDS[call]}":true,`)),
    becomes: 'key-disabled',
  }),
  refusedRow({
    what: IS_DISABLED,
    detail: 'with a number of the request',
    headers: { 'x-request-id': 'req-17' },
    requestId: 'req-17',
    body: disabledNo,
    becomes: 'key-disabled',
  }),
  refusedRow({
    what: 'Our key is disabled, without a word on what was bought',
    body: no(DISABLED, { status: 'disabled' }, { meta: undefined }),
    becomes: 'key-disabled',
  }),
  refusedRow({
    what: 'A no with 0 for false',
    body: verdict(0, { error: DISABLED, license_key: licenseKey({ status: 'disabled' }), meta: sale() }),
    becomes: 'key-disabled',
  }),
]

const expired: readonly OutcomeRow[] = [
  refusedRow({
    what: IS_EXPIRED,
    detail: 'with a date',
    body: no(EXPIRED, { status: 'expired', expires_at: '2029-12-01T00:00:00.000000Z' }),
    becomes: 'key-expired',
  }),
  refusedRow({
    what: IS_EXPIRED,
    status: 200,
    body: no(EXPIRED, { status: 'expired' }),
    becomes: 'key-expired',
  }),
  refusedRow({
    what: IS_EXPIRED,
    detail: 'in other words',
    body: no('Anything', { status: 'expired' }),
    becomes: 'key-expired',
  }),
]

const unclear: readonly OutcomeRow[] = [
  refusedRow({
    what: 'A status word that is not known, with a clear sentence',
    body: no('This license_key has been disabled', { status: 'off' }),
    becomes: 'key-disabled',
  }),
  refusedRow({
    what: 'A status word that is not known, with a clear sentence',
    detail: 'expired',
    body: no('Your license has EXPIRED', { status: null }),
    becomes: 'key-expired',
  }),
  refusedRow({
    what: 'A status that contradicts the sentence',
    body: no(DISABLED, { status: 'active' }),
    becomes: 'unspecified',
  }),
  refusedRow({
    what: 'A refused key of another product',
    body: no(DISABLED, { status: 'disabled' }, { meta: sale({ product_id: 6 }) }),
    becomes: 'wrong-product',
  }),
  refusedRow({
    what: UNCLEAR,
    detail: 'disabled',
    body: no(DISABLED, { status: 'disabled', key: undefined }),
    becomes: 'unspecified',
  }),
  refusedRow({
    what: UNCLEAR,
    detail: 'expired',
    body: no(EXPIRED, { status: 'expired', key: null }),
    becomes: 'unspecified',
  }),
  refusedRow({
    what: UNCLEAR,
    detail: 'another product',
    body: no('', { key: undefined }, { meta: sale({ product_id: 6 }) }),
    becomes: 'unspecified',
  }),
  refusedRow({ what: UNCLEAR, detail: 'bare, disabled', body: bareNo(DISABLED), becomes: 'unspecified' }),
  refusedRow({ what: UNCLEAR, detail: 'bare, expired', body: bareNo(EXPIRED), becomes: 'unspecified' }),
]

export const ENDING_OUTCOMES: OutcomeSection = {
  title: 'A no that ends a license',
  intro:
    'Counts with the statuses 2xx, 400 and 404, and only in an answer that repeats our key. The license’s own status goes ' +
    'first; the store’s sentence counts only where that status is a word that is not known.',
  rows: [...disabled, ...expired, ...unclear],
}
