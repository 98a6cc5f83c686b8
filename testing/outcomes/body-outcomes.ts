import { type AnsweredRow, answered } from './answered.js'
import {
  asText,
  instance,
  licenseKey,
  no,
  OTHER_KEY,
  otherCallsVerdict,
  PAGE,
  sale,
  VERDICT_FIELDS,
  verdict,
  yes,
} from './outcome-bodies.js'
import type { OutcomeRow, OutcomeSection } from './outcome-row.js'

function strangeRow(given: Omit<AnsweredRow, 'becomes'>): OutcomeRow {
  return answered({ ...given, becomes: 'not-the-api' })
}

const DISABLED = no('This license key is disabled.', { status: 'disabled' })
const NO_VERDICT = 'JSON without this call’s verdict field'
const NOT_BOOLEAN = 'A verdict that is not true, false, 1 or 0'
const NOT_JSON = 'A body that is not JSON'
const NOT_CALLED_JSON = 'JSON that calls itself something else'
const HTML = { 'content-type': 'text/html' }

const notJson: readonly OutcomeRow[] = [
  strangeRow({ what: 'A page with status 200: a captive portal', body: PAGE, headers: HTML }),
  ...['text/html', 'text/plain', 'application/octet-stream', 'application/javascript'].map((type) =>
    strangeRow({ what: NOT_CALLED_JSON, detail: type, body: yes(), headers: { 'content-type': type } }),
  ),
  strangeRow({ what: NOT_CALLED_JSON, detail: 'a no', body: DISABLED, status: 400, headers: HTML }),
  ...['', ' ', '{"valid":true', 'true}'].map((body) =>
    strangeRow({ what: NOT_JSON, detail: JSON.stringify(body), body }),
  ),
  strangeRow({
    what: NOT_JSON,
    detail: 'cut by a character',
    body: asText(yes(), (text) => text.slice(0, -1)),
  }),
  strangeRow({ what: NOT_JSON, detail: 'twice', body: asText(yes(), (text) => `${text}${text}`) }),
  strangeRow({ what: NOT_JSON, detail: 'a script', body: asText(yes(), (text) => `callback(${text})`) }),
  ...[400, 404, 422].map((status) => strangeRow({ what: NOT_JSON, detail: 'a page', body: PAGE, status })),
  strangeRow({ what: NOT_JSON, detail: 'nested without end', body: '['.repeat(100_000) }),
  strangeRow({
    what: 'A body that is not packed as it says',
    body: yes(),
    headers: { 'content-encoding': 'gzip' },
  }),
  strangeRow({
    what: 'A body above 256 kB',
    body: (call) => ({ ...yes()(call), padding: 'x'.repeat(300_000) }),
  }),
]

const noVerdict: readonly OutcomeRow[] = [
  ...['null', 'true', '"granted"', '[]', '{}', '7'].map((body) =>
    strangeRow({ what: NO_VERDICT, detail: body, body }),
  ),
  strangeRow({ what: NO_VERDICT, detail: 'in a list', body: (call) => [yes()(call)] }),
  strangeRow({ what: NO_VERDICT, detail: 'a greeting', body: () => ({ message: 'Hello.' }) }),
  strangeRow({
    what: NO_VERDICT,
    detail: 'a message',
    body: () => ({ message: 'Not Found' }),
    status: 404,
  }),
  strangeRow({
    what: NO_VERDICT,
    detail: 'the store’s sentence',
    body: () => ({ error: 'license_key not found.' }),
    status: 404,
  }),
  strangeRow({
    what: NO_VERDICT,
    detail: 'all but the verdict',
    body: () => ({
      error: 'This license key is disabled.',
      license_key: licenseKey({ status: 'disabled' }),
      meta: sale(),
    }),
    status: 400,
  }),
  strangeRow({
    what: NO_VERDICT,
    detail: 'errors',
    body: () => ({ errors: [{ status: '404', title: 'Not Found' }] }),
    status: 404,
  }),
  strangeRow({ what: 'The verdict of another call', detail: 'a yes', body: otherCallsVerdict(yes()) }),
  strangeRow({
    what: 'The verdict of another call',
    detail: 'a no',
    body: otherCallsVerdict(DISABLED),
    status: 400,
  }),
  strangeRow({
    what: 'A verdict that is only inherited (`__proto__`)',
    body: { text: (call) => `{"__proto__":{"${VERDICT_FIELDS[call]}":true},"license_key":{},"meta":{}}` },
  }),
]

const notBoolean: readonly OutcomeRow[] = [
  ...['true', 'false', null, 2, -1, {}, [], ''].map((value) =>
    strangeRow({
      what: NOT_BOOLEAN,
      detail: JSON.stringify(value),
      body: verdict(value, { license_key: licenseKey(), instance: instance(), meta: sale() }),
    }),
  ),
  strangeRow({
    what: NOT_BOOLEAN,
    detail: 'in a no',
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
    takesSeat: true,
  }),
  strangeRow({
    what: 'A no about another key',
    detail: 'disabled',
    body: no('This license key is disabled.', { status: 'disabled', key: OTHER_KEY }),
    status: 400,
  }),
  strangeRow({
    what: 'A no about another key',
    detail: 'expired',
    body: no('This license key is expired.', { status: 'expired', key: OTHER_KEY }),
    status: 400,
  }),
  strangeRow({
    what: 'A no about another key',
    detail: 'of another product',
    body: no('', {}, { license_key: licenseKey({ key: OTHER_KEY }), meta: sale({ product_id: 6 }) }),
    status: 400,
  }),
  ...[400, 404].map((status) =>
    strangeRow({ what: 'A yes with a status that says no', body: yes(), status, takesSeat: true }),
  ),
]

export const BODY_OUTCOMES: OutcomeSection = {
  title: 'An answer that is no verdict',
  intro:
    'A verdict is JSON with the field of this very call (`valid`, `activated`, `deactivated`) as a boolean, about the ' +
    'key that was sent. A missing content type is taken for JSON.',
  rows: [...notJson, ...noVerdict, ...notBoolean, ...otherKey],
}
