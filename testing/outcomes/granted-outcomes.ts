import { type AnsweredRow, answered } from './answered.js'
import { asText, instance, licenseKey, SENT, sale, VERDICT_FIELDS, verdict, yes } from './outcome-bodies.js'
import type { BecomesByCall, BodyOf, OutcomeRow, OutcomeSection } from './outcome-row.js'

type Given = Omit<AnsweredRow, 'becomes'> & Partial<Pick<AnsweredRow, 'becomes'>>

function grantedRow(given: Given): OutcomeRow {
  return answered({ becomes: 'granted', ...given })
}

const license = (fields: Parameters<typeof licenseKey>[0]): BodyOf => yes({ license_key: licenseKey(fields) })
const seat = (fields: Parameters<typeof instance>[0]): BodyOf => yes({ instance: instance(fields) })

const forms: readonly OutcomeRow[] = [
  grantedRow({ what: 'The store’s yes', body: yes() }),
  grantedRow({ what: 'The store’s yes', body: yes(), status: 201 }),
  grantedRow({
    what: 'With 1 for true',
    body: (call) => verdict(1, yes()(call))(call),
  }),
  grantedRow({
    what: 'With more fields than are known',
    body: yes({ new_field: { deep: [1] }, license_key: licenseKey({ plan: 'x' }) }),
  }),
  grantedRow({ what: 'In a `data` envelope', body: (call) => ({ data: yes()(call) }) }),
  grantedRow({
    what: 'With a field `data` beside it',
    body: yes({ data: { valid: false, activated: false, deactivated: false } }),
  }),
  grantedRow({ what: 'With a byte order mark', body: asText(yes(), (text) => `\uFEFF${text}`) }),
  grantedRow({
    what: 'With a field twice: the last one counts',
    body: asText(yes(), (text, call) => text.replace('{', `{"${VERDICT_FIELDS[call]}":false,`)),
  }),
  grantedRow({
    what: 'With fields named `__proto__`: fields like any other',
    body: asText(yes(), (text) =>
      text.replace('{', '{"__proto__":{"valid":false},').replace('"test_mode"', '"__proto__":[],"test_mode"'),
    ),
  }),
  grantedRow({
    what: 'With a field that is nested thousands deep',
    body: asText(yes(), (text) => text.replace('{', `{"deep":${'['.repeat(5_000)}${']'.repeat(5_000)},`)),
  }),
  grantedRow({ what: 'Without a content type', body: yes(), headers: { 'content-type': '' } }),
  ...['application/vnd.api+json; charset=utf-8', 'Application/JSON', 'text/json'].map((type) =>
    grantedRow({
      what: 'With another content type of JSON',
      detail: type,
      body: yes(),
      headers: { 'content-type': type },
    }),
  ),
]

const facts: readonly OutcomeRow[] = [
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
    what: 'With more seats used than there are: no further one is asked for',
    body: license({ activation_limit: 1, activation_usage: 5 }),
    isFull: true,
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
]

/** Giving a seat back unlocks nothing, so the bare yes is enough there. */
const LACKING: BecomesByCall = { others: 'not-the-api', deactivate: 'granted' }
const SEATLESS: BecomesByCall = { others: 'not-the-api', inspect: 'granted', deactivate: 'granted' }

const incomplete: readonly OutcomeRow[] = [
  grantedRow({ what: 'A bare yes', body: verdict(true, { error: null }), becomes: LACKING }),
  ...[undefined, null, [], 'K', 7].map((value) =>
    grantedRow({
      what: 'A yes without the license',
      detail: String(JSON.stringify(value)),
      body: yes({ license_key: value }),
      becomes: LACKING,
      takesSeat: true,
    }),
  ),
  ...[undefined, null, [], {}, 'shop', sale({ store_id: undefined }), sale({ product_id: null })].map(
    (value) =>
      grantedRow({
        what: 'A yes that does not say what was bought',
        detail: String(JSON.stringify(value)).slice(0, 30),
        body: yes({ meta: value }),
        becomes: LACKING,
        takesSeat: true,
      }),
  ),
  grantedRow({
    what: 'A yes that does not say what was bought',
    detail: 'which variant',
    body: yes({ meta: sale({ variant_id: undefined }) }),
    becomes: LACKING,
    takesSeat: true,
    options: { variantIds: [4] },
  }),
  ...[undefined, null, {}, [], 'seat'].map((value) =>
    grantedRow({
      what: 'A yes that does not name the seat',
      detail: String(JSON.stringify(value)),
      body: yes({ instance: value }),
      becomes: SEATLESS,
    }),
  ),
  grantedRow({
    what: 'A yes about another seat',
    body: seat({ id: 'c0ffee00-0000-4000-8000-000000000000' }),
    becomes: { others: 'granted', validate: 'not-the-api' },
  }),
  grantedRow({
    what: 'Our seat, its id in another case',
    body: seat({ id: SENT.instanceId.toUpperCase() }),
  }),
  grantedRow({ what: 'A seat without a name or a date', body: seat({ name: null, created_at: 'x' }) }),
]

export const GRANTED_OUTCOMES: OutcomeSection = {
  title: 'A yes',
  intro:
    'What is read is read leniently; what a yes must have is required: the license, what was bought, and the seat.',
  rows: [...forms, ...facts, ...incomplete],
}
