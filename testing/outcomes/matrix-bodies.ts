import { asText, no, otherCallsVerdict, PAGE, VERDICT_FIELDS, verdict, yes } from './outcome-bodies.js'
import { ALL_CALLS, type OutcomeBody, type OutcomeCall } from './outcome-row.js'

/** A body as it comes with every status. */
export interface MatrixBody {
  readonly name: string
  readonly body: OutcomeBody
  readonly contentType?: string
  /** What it is where the status lets it speak. */
  readonly says: 'yes' | 'no' | 'nothing'
}

const DISABLED = no('This license key is disabled.', { status: 'disabled' })
const PADDING = 'x'.repeat(10_000_000)
const TEN_MEGABYTES = Object.fromEntries(
  ALL_CALLS.map((call) => [call, JSON.stringify({ padding: PADDING, ...yes()(call) })]),
) as Readonly<Record<OutcomeCall, string>>
const extra = { new_field: { deep: [1] }, message: 'Hello.' }

export const MATRIX_BODIES: readonly MatrixBody[] = [
  { name: 'a well-formed yes', says: 'yes', body: yes() },
  { name: 'a yes with fields that are not known', says: 'yes', body: yes(extra) },
  { name: 'a yes with a byte order mark', says: 'yes', body: asText(yes(), (text) => `\uFEFF${text}`) },
  {
    name: 'a yes with its field twice',
    says: 'yes',
    body: asText(yes(), (text, call) => text.replace('{', `{"${VERDICT_FIELDS[call]}":false,`)),
  },
  {
    name: 'a yes with a field nested thousands deep',
    says: 'yes',
    body: asText(yes(), (text) => text.replace('{', `{"deep":${'['.repeat(5_000)}${']'.repeat(5_000)},`)),
  },
  { name: 'a well-formed “disabled”', says: 'no', body: DISABLED },
  {
    name: 'a “disabled” with fields that are not known',
    says: 'no',
    body: (call) => ({ ...extra, ...DISABLED(call) }),
  },
  {
    name: 'a verdict of the wrong type',
    says: 'nothing',
    body: verdict('true', yes()('validate')),
  },
  { name: 'the verdict of another call', says: 'nothing', body: otherCallsVerdict(yes()) },
  { name: '{}', says: 'nothing', body: '{}' },
  { name: 'null', says: 'nothing', body: 'null' },
  { name: 'a list', says: 'nothing', body: (call) => [yes()(call)] },
  { name: 'a string', says: 'nothing', body: '"valid"' },
  { name: 'a number', says: 'nothing', body: '1' },
  { name: 'half of a yes', says: 'nothing', body: asText(yes(), (text) => text.slice(0, text.length / 2)) },
  { name: 'a page', says: 'nothing', body: PAGE, contentType: 'text/html; charset=UTF-8' },
  { name: 'nothing', says: 'nothing', body: '' },
  { name: 'a yes that calls itself a page', says: 'nothing', body: yes(), contentType: 'text/html' },
  {
    name: 'a yes of 10 MB',
    says: 'nothing',
    body: { text: (call) => TEN_MEGABYTES[call] },
  },
  {
    name: 'lists nested thousands deep',
    says: 'nothing',
    body: `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  },
  {
    name: 'a verdict that is only inherited',
    says: 'nothing',
    body: { text: (call) => `{"__proto__":{"${VERDICT_FIELDS[call]}":true}}` },
  },
]
