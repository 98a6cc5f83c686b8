import { type AnsweredRow, answered } from './answered.js'
import { instance, licenseKey, no, OTHER_KEY, PAGE, sale, verdict, yes } from './outcome-bodies.js'
import { ALL_CALLS, type OutcomeRow, type OutcomeSection } from './outcome-row.js'

type Given = Omit<AnsweredRow, 'becomes'>

function strangeRow(given: Given): OutcomeRow {
  return answered({ ...given, becomes: 'not-the-api' })
}

const json = (value: unknown): string => JSON.stringify(value)
const whole = json(yes()('validate'))
const DISABLED = no('This license key is disabled.', { status: 'disabled' })
const NO_VERDICT = 'JSON without this call’s verdict field'
const NOT_BOOLEAN = 'A verdict that is not true, false, 1 or 0'
const NOT_JSON = 'A body that is not JSON'

const notJson: readonly OutcomeRow[] = [
  strangeRow({
    what: 'A page with status 200: a captive portal',
    body: PAGE,
    headers: { 'content-type': 'text/html' },
    calls: ALL_CALLS,
  }),
  strangeRow({
    what: 'JSON that calls itself a page',
    body: yes(),
    headers: { 'content-type': 'text/html' },
    calls: ALL_CALLS,
  }),
  strangeRow({
    what: 'JSON that calls itself a page',
    body: DISABLED,
    status: 400,
    headers: { 'content-type': 'text/html' },
  }),
  ...['', ' ', whole.slice(0, -1), `${whole}${whole}`, `callback(${whole})`, '{"valid":true', 'true}'].map(
    (body) => strangeRow({ what: NOT_JSON, body }),
  ),
  ...[400, 404, 422].map((status) => strangeRow({ what: NOT_JSON, body: PAGE, status })),
  strangeRow({ what: NOT_JSON, body: '['.repeat(100_000) }),
  strangeRow({
    what: 'A body above 256 kB',
    body: json({ ...(yes()('validate') as object), padding: 'x'.repeat(300_000) }),
  }),
]

const noVerdict: readonly OutcomeRow[] = [
  ...['null', 'true', '"granted"', '[]', '{}', '7', json([yes()('validate')])].map((body) =>
    strangeRow({ what: NO_VERDICT, body }),
  ),
  strangeRow({ what: NO_VERDICT, body: () => ({ message: 'Hello.' }), calls: ALL_CALLS }),
  strangeRow({ what: NO_VERDICT, body: () => ({ message: 'Not Found' }), status: 404, calls: ALL_CALLS }),
  strangeRow({
    what: NO_VERDICT,
    body: () => ({ error: 'license_key not found.' }),
    status: 404,
    calls: ALL_CALLS,
  }),
  strangeRow({
    what: NO_VERDICT,
    body: () => ({
      error: 'This license key is disabled.',
      license_key: licenseKey({ status: 'disabled' }),
      meta: sale(),
    }),
    status: 400,
  }),
  strangeRow({
    what: NO_VERDICT,
    body: () => ({ errors: [{ status: '404', title: 'Not Found' }] }),
    status: 404,
  }),
  strangeRow({
    what: 'The verdict field of another call',
    body: () => yes()('deactivate'),
    calls: ['inspect', 'activate', 'validate'],
  }),
  strangeRow({
    what: 'The verdict field of another call',
    body: () => DISABLED('activate'),
    status: 400,
    calls: ['inspect', 'validate', 'deactivate'],
  }),
  strangeRow({
    what: 'The verdict field of another call',
    body: () => yes()('validate'),
    calls: ['activate', 'deactivate'],
  }),
  strangeRow({
    what: 'A verdict that is only inherited (`__proto__`)',
    body: '{"__proto__":{"valid":true},"license_key":{},"meta":{}}',
  }),
  ...['true', 'false', null, 2, -1, {}, [], ''].map((value) =>
    strangeRow({
      what: NOT_BOOLEAN,
      body: verdict(value, { license_key: licenseKey(), instance: instance(), meta: sale() }),
      calls: ['validate', 'activate'],
    }),
  ),
  strangeRow({
    what: NOT_BOOLEAN,
    body: verdict('false', {
      error: 'This license key is disabled.',
      license_key: licenseKey({ status: 'disabled' }),
      meta: sale(),
    }),
    status: 400,
  }),
]

const otherKey: readonly OutcomeRow[] = [
  strangeRow({
    what: 'A yes about another key',
    body: yes({ license_key: licenseKey({ key: OTHER_KEY }) }),
    calls: ALL_CALLS,
  }),
  strangeRow({
    what: 'A no about another key',
    body: no('This license key is disabled.', { status: 'disabled', key: OTHER_KEY }),
    status: 400,
    calls: ALL_CALLS,
  }),
  strangeRow({
    what: 'A no about another key',
    body: no('This license key is expired.', { status: 'expired', key: OTHER_KEY }),
    status: 400,
  }),
  strangeRow({
    what: 'A no about another key',
    body: no('', {}, { license_key: licenseKey({ key: OTHER_KEY }), meta: sale({ product_id: 6 }) }),
    status: 400,
  }),
  ...[400, 404].map((status) =>
    strangeRow({ what: 'A yes with a status that says no', body: yes(), status, calls: ALL_CALLS }),
  ),
]

export const BODY_OUTCOMES: OutcomeSection = {
  title: 'An answer that is no verdict',
  intro:
    'A verdict is JSON with the field of this very call (`valid`, `activated`, `deactivated`) as a boolean, about the ' +
    'key that was sent. A missing content type is taken for JSON.',
  rows: [...notJson, ...noVerdict, ...otherKey],
}
