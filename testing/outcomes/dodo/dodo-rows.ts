import { dodoPayments } from '../../../providers/index.js'
import type { AnswerRow, PlayedReply, StoreDialect } from '../answers/answer-row.js'
import { SENT } from '../outcome-bodies.js'
import { ALL_CALLS, type Becomes } from '../outcome-row.js'

const BUSINESS = 'bus_1'
const PRODUCT = 'pdt_5'
const VALID = { body: { valid: true } }
const INVALID = { body: { valid: false } }

/** Fields set to undefined are absent. */
const seat = (changes: Readonly<Record<string, unknown>> = {}): PlayedReply => ({
  status: 201,
  body: {
    id: `lki_${SENT.instanceId}`,
    business_id: BUSINESS,
    created_at: '2030-01-01T00:00:00.000Z',
    license_key_id: 'lic_7',
    name: SENT.seatName,
    customer: { customer_id: 'cus_1', email: 'a@example.test', name: 'A. Customer' },
    product: { product_id: PRODUCT, name: 'App' },
    ...changes,
  },
})

const error = (status: number, code: string): PlayedReply => ({
  status,
  body: { code, message: 'A sentence for people.' },
})
const everywhere = (word: Becomes): AnswerRow['becomes'] =>
  Object.fromEntries(ALL_CALLS.map((call) => [call, word]))

const ACTIVATIONS: readonly AnswerRow[] = [
  { what: '201 with a seat of ours', reply: seat(), becomes: { activate: 'granted' } },
  {
    what: '201 with a seat of ours and fields that nobody knows',
    reply: seat({ future: {} }),
    becomes: { activate: 'granted' },
  },
  {
    what: '201 with a seat of another business',
    reply: seat({ business_id: 'bus_9' }),
    becomes: { activate: 'wrong-product' },
    takesSeat: true,
  },
  {
    what: '201 with a seat of another product',
    reply: seat({ product: { product_id: 'pdt_9', name: 'Other' } }),
    becomes: { activate: 'wrong-product' },
    takesSeat: true,
  },
  {
    what: '201 with a seat of no product',
    reply: seat({ product: undefined }),
    becomes: { activate: 'wrong-product' },
    takesSeat: true,
  },
  {
    what: '201 with a seat of no business',
    reply: seat({ business_id: undefined }),
    becomes: { activate: 'not-the-api' },
    takesSeat: true,
  },
  {
    what: '201, other JSON',
    reply: { status: 201, body: { ok: true } },
    becomes: { activate: 'not-the-api' },
  },
  {
    what: '403 `INACTIVE_LICENSE_KEY`',
    reply: error(403, 'INACTIVE_LICENSE_KEY'),
    becomes: { activate: 'key-disabled', validate: 'unspecified', deactivate: 'unspecified' },
  },
  ...[422, 409].map(
    (status): AnswerRow => ({
      what: `${status} \`LICENSE_KEY_LIMIT_REACHED\``,
      reply: error(status, 'LICENSE_KEY_LIMIT_REACHED'),
      becomes: { activate: 'no-seats-left', validate: 'unspecified', deactivate: 'unspecified' },
    }),
  ),
  {
    what: '422 `INACTIVE_LICENSE_KEY`, another pair than the known one',
    reply: error(422, 'INACTIVE_LICENSE_KEY'),
    becomes: { activate: 'unspecified', validate: 'unspecified' },
  },
]

const CHECKS: readonly AnswerRow[] = [
  { what: '`valid: true`', reply: VALID, becomes: { inspect: 'granted', validate: 'granted' } },
  { what: '`valid: 1`', reply: { body: { valid: 1 } }, becomes: { inspect: 'granted', validate: 'granted' } },
  {
    what: '`valid: "no"`',
    reply: { body: { valid: 'no' } },
    becomes: { inspect: 'not-the-api', validate: 'not-the-api' },
  },
  {
    what: '`valid: false` for key and seat, `true` for the key alone',
    reply: INVALID,
    next: VALID,
    becomes: { validate: 'instance-not-found' },
  },
  {
    what: '`valid: false` for both',
    reply: INVALID,
    next: INVALID,
    becomes: { inspect: 'key-not-found', validate: 'key-not-found' },
  },
  {
    what: '`valid: false`, then 503',
    reply: INVALID,
    next: { status: 503, body: '<html>' },
    becomes: { validate: 'server-error' },
  },
  {
    what: '`valid: false`, then a page',
    reply: INVALID,
    next: { body: '<html>Sign in</html>' },
    becomes: { validate: 'not-the-api' },
  },
  {
    what: '`valid: false`, then an error that nobody knows',
    reply: INVALID,
    next: error(422, 'NEW_CODE'),
    becomes: { validate: 'unspecified' },
  },
  ...['NOT_FOUND', 'LICENSE_KEY_NOT_FOUND'].map(
    (code): AnswerRow => ({
      what: `404 \`${code}\`, then the same for the key alone`,
      reply: error(404, code),
      next: error(404, code),
      becomes: everywhere('key-not-found'),
    }),
  ),
]

const RELEASES: readonly AnswerRow[] = [
  {
    what: '200 without a body, then `valid: false` for the seat',
    reply: {},
    next: INVALID,
    becomes: { deactivate: 'granted', validate: 'not-the-api' },
  },
  {
    what: '200 without a body, then `valid: true` for the seat',
    reply: {},
    next: VALID,
    becomes: { deactivate: 'not-the-api' },
  },
  {
    what: '200 without a body, then 503',
    reply: {},
    next: { status: 503, body: '<html>' },
    becomes: { deactivate: 'server-error' },
  },
  { what: '200 `{}`', reply: { body: {} }, becomes: everywhere('not-the-api') },
  {
    what: '403 `LICENSE_KEY_NOT_FOUND`',
    reply: error(403, 'LICENSE_KEY_NOT_FOUND'),
    becomes: { activate: 'unspecified', validate: 'unspecified', deactivate: 'instance-not-found' },
  },
]

const TROUBLE: readonly AnswerRow[] = [
  {
    what: '422 `INVALID_REQUEST_BODY`',
    reply: error(422, 'INVALID_REQUEST_BODY'),
    becomes: everywhere('invalid-input'),
  },
  { what: '403 with another code', reply: error(403, 'NEW_CODE'), becomes: everywhere('unspecified') },
  { what: '404 with another code', reply: error(404, 'NEW_CODE'), becomes: everywhere('unspecified') },
  {
    what: '403 with a code and no sentence',
    reply: { status: 403, body: { code: 'X' } },
    becomes: everywhere('not-the-api'),
  },
  {
    what: '403 of something else',
    reply: { status: 403, body: '<html>Blocked</html>' },
    becomes: everywhere('not-the-api'),
  },
  {
    what: '404, other JSON',
    reply: { status: 404, body: { error: 'none' } },
    becomes: everywhere('not-the-api'),
  },
  { what: '401', reply: error(401, 'UNAUTHORIZED'), becomes: everywhere('not-the-api') },
  { what: '415', reply: error(415, 'INVALID_REQUEST_BODY'), becomes: everywhere('not-the-api') },
  { what: '429', reply: error(429, 'TOO_MANY_REQUESTS'), becomes: everywhere('rate-limited') },
  { what: '500', reply: error(500, 'INTERNAL_SERVER_ERROR'), becomes: everywhere('server-error') },
  { what: '503, a page', reply: { status: 503, body: '<html>' }, becomes: everywhere('server-error') },
  { what: '200, a page', reply: { body: '<html>Welcome</html>' }, becomes: everywhere('not-the-api') },
]

export const DODO_DIALECT: StoreDialect = {
  title: 'Dodo Payments',
  intro:
    'A no repeats no key, so only these pairs of status and code count. A check of key and seat that is refused is followed by ' +
    'one of the key alone: two answers have to agree. A seat that was given back has to be gone at a check.',
  rows: [...ACTIVATIONS, ...CHECKS, ...RELEASES, ...TROUBLE],
  fine: VALID,
  released: {},
  gone: INVALID,
  hasSeats: true,
  tellsCount: false,
  hasForm: true,
  seatId: (id) => `lki_${id}`,
  good: (store) => dodoPayments(store.dodo),
  bad: (baseUrl) => dodoPayments({ businessId: BUSINESS, productIds: [PRODUCT], baseUrl }),
}
