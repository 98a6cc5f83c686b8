import { type AnsweredRow, answered } from './answered.js'
import { type BodyOf, instance, licenseKey, SENT, sale, yes } from './outcome-bodies.js'
import { ALL_CALLS, type OutcomeRow, type OutcomeSection } from './outcome-row.js'

type Given = Omit<AnsweredRow, 'becomes'> & Partial<Pick<AnsweredRow, 'becomes'>>
const KEY_CALLS = ['inspect', 'activate', 'validate'] as const
const SEAT_CALLS = ['activate', 'validate'] as const

function grantedRow(given: Given): OutcomeRow {
  return answered({ becomes: 'granted', calls: KEY_CALLS, ...given })
}

const license = (fields: Parameters<typeof licenseKey>[0]): BodyOf => yes({ license_key: licenseKey(fields) })
const meta = (fields: Parameters<typeof sale>[0]): BodyOf => yes({ meta: sale(fields) })
const seat = (fields: Parameters<typeof instance>[0]): BodyOf => yes({ instance: instance(fields) })

const lenient: readonly OutcomeRow[] = [
  grantedRow({ what: 'The store’s yes', body: yes(), calls: ALL_CALLS }),
  grantedRow({ what: 'The store’s yes', body: yes(), status: 201 }),
  grantedRow({
    what: 'With 1 for true',
    body: (call) => ({ ...(yes()(call) as object), [call === 'activate' ? 'activated' : 'valid']: 1 }),
  }),
  grantedRow({
    what: 'With more fields than are known',
    body: yes({ new_field: { deep: [1] }, license_key: licenseKey({ plan: 'x' }) }),
    calls: ALL_CALLS,
  }),
  grantedRow({ what: 'In a `data` envelope', body: (call) => ({ data: yes()(call) }), calls: ALL_CALLS }),
  grantedRow({
    what: 'With a field `data` beside it',
    body: yes({ data: { valid: false, activated: false } }),
  }),
  grantedRow({
    what: 'With a byte order mark',
    body: `\uFEFF${JSON.stringify(yes()('validate'))}`,
    calls: ['validate'],
  }),
  grantedRow({
    what: 'With a field twice: the last one counts',
    body: JSON.stringify(yes()('validate')).replace('{', '{"valid":false,'),
    calls: ['validate'],
  }),
  grantedRow({ what: 'Without a content type', body: yes(), headers: { 'content-type': '' } }),
  grantedRow({
    what: 'As `application/vnd.api+json`',
    body: yes(),
    headers: { 'content-type': 'application/vnd.api+json; charset=utf-8' },
  }),
  grantedRow({
    what: 'With ids as strings',
    body: yes({
      license_key: licenseKey({ id: '7' }),
      meta: sale({ store_id: '1', product_id: '5', variant_id: '4' }),
    }),
    options: { variantIds: [4] },
  }),
  grantedRow({ what: 'With a status word that is not known', body: license({ status: 'trialing' }) }),
  grantedRow({
    what: 'With the status `inactive` (no seat taken yet)',
    body: license({ status: 'inactive', activation_usage: 0 }),
  }),
  grantedRow({
    what: 'With a status that contradicts it: the verdict counts',
    body: license({ status: 'disabled' }),
  }),
  grantedRow({
    what: 'With an expiry in the past: the verdict counts',
    body: license({ expires_at: '2020-01-01T00:00:00.000000Z' }),
  }),
  grantedRow({
    what: 'With more seats used than there are',
    body: license({ activation_limit: 1, activation_usage: 5 }),
  }),
  grantedRow({
    what: 'Without limits or dates',
    body: license({
      activation_limit: undefined,
      activation_usage: null,
      expires_at: undefined,
      created_at: undefined,
    }),
  }),
  grantedRow({ what: 'With dates that are none', body: license({ expires_at: 'next year', created_at: 0 }) }),
  grantedRow({ what: 'With the key in another case', body: license({ key: SENT.key.toLowerCase() }) }),
  grantedRow({ what: 'Without the key repeated', body: license({ key: undefined }) }),
  grantedRow({
    what: 'A seat given back, without a word about the key',
    body: () => ({ deactivated: true, error: null }),
    calls: ['deactivate'],
  }),
  grantedRow({
    what: 'A seat given back, whatever product it was',
    body: meta({ product_id: 6 }),
    calls: ['deactivate'],
  }),
]

const incomplete: readonly OutcomeRow[] = [
  ...[undefined, null, [], 'K', 7].map((value) =>
    grantedRow({
      what: 'A yes without the license',
      body: yes({ license_key: value }),
      becomes: 'not-the-api',
    }),
  ),
  ...[undefined, null, [], {}, 'shop'].map((value) =>
    grantedRow({
      what: 'A yes that does not say what was bought',
      body: yes({ meta: value }),
      becomes: 'not-the-api',
    }),
  ),
  grantedRow({
    what: 'A yes that does not say what was bought',
    body: meta({ store_id: undefined }),
    becomes: 'not-the-api',
  }),
  grantedRow({
    what: 'A yes that does not say what was bought',
    body: meta({ product_id: null }),
    becomes: 'not-the-api',
  }),
  grantedRow({
    what: 'A yes that does not say what was bought',
    body: meta({ variant_id: undefined }),
    becomes: 'not-the-api',
    options: { variantIds: [4] },
  }),
  ...[undefined, null, {}, [], 'seat'].map((value) =>
    grantedRow({
      what: 'A yes that does not name the seat',
      body: yes({ instance: value }),
      becomes: 'not-the-api',
      calls: SEAT_CALLS,
    }),
  ),
  grantedRow({
    what: 'A yes about another seat',
    body: seat({ id: 'c0ffee00-0000-4000-8000-000000000000' }),
    becomes: 'not-the-api',
    calls: ['validate'],
  }),
  grantedRow({
    what: 'Our seat, its id in another case',
    body: seat({ id: SENT.instanceId.toUpperCase() }),
    calls: SEAT_CALLS,
  }),
  grantedRow({
    what: 'A seat without a name or a date',
    body: seat({ name: null, created_at: 'x' }),
    calls: SEAT_CALLS,
  }),
]

export const GRANTED_OUTCOMES: OutcomeSection = {
  title: 'A yes',
  intro:
    'What is read is read leniently; what a yes must have is required: the license, what was bought, and the seat.',
  rows: [...lenient, ...incomplete],
}
