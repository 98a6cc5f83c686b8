import { creem } from '../../../providers/index.js'
import type { AnswerRow, PlayedReply, StoreDialect } from '../answers/answer-row.js'
import { OTHER_KEY, SENT } from '../outcome-bodies.js'
import { ALL_CALLS, type Becomes } from '../outcome-row.js'

type Fields = Readonly<Record<string, unknown>>

const SEAT = {
  id: SENT.instanceId,
  name: SENT.seatName,
  status: 'active',
  created_at: '2030-01-01T00:00:00Z',
}

/** Fields set to undefined are absent. */
const license = (changes: Fields = {}): PlayedReply => ({
  body: {
    id: 'lic_7',
    mode: 'prod',
    object: 'license',
    product_id: 'prod_5',
    status: 'active',
    key: SENT.key,
    activation: 1,
    activation_limit: 3,
    expires_at: null,
    instance: SEAT,
    ...changes,
  },
})
const error = (status: number, ...message: readonly string[]): PlayedReply => ({
  status,
  body: { trace_id: 'a-b', status, error: 'An error', ...(message.length === 0 ? {} : { message }) },
})
const SEAT_WANTED = error(400, 'instance_id should not be empty')

const checked = (word: Becomes): AnswerRow['becomes'] => ({ inspect: word, activate: word, validate: word })
const everywhere = (word: Becomes): AnswerRow['becomes'] =>
  Object.fromEntries(ALL_CALLS.map((call) => [call, word]))

const KEYS: readonly AnswerRow[] = [
  { what: 'the key, `active`', reply: license(), becomes: checked('granted') },
  {
    what: 'the key, with its seat in a list',
    reply: license({ instance: [SEAT] }),
    becomes: checked('granted'),
  },
  { what: 'the key, `inactive`', reply: license({ status: 'inactive' }), becomes: checked('granted') },
  {
    what: 'the key, with a seat that is `deactivated`',
    reply: license({ instance: { ...SEAT, status: 'deactivated' } }),
    becomes: { validate: 'instance-not-found', deactivate: 'granted' },
  },
  {
    what: 'the key, without a seat',
    reply: license({ instance: null }),
    becomes: { inspect: 'granted', validate: 'not-the-api' },
  },
  {
    what: 'the key, `disabled`',
    reply: license({ status: 'disabled' }),
    becomes: checked('key-disabled'),
    takesSeat: true,
  },
  {
    what: 'the key, `expired`',
    reply: license({ status: 'expired' }),
    becomes: checked('key-expired'),
    takesSeat: true,
  },
  {
    what: 'the key, of a status that nobody knows',
    reply: license({ status: 'odd' }),
    becomes: checked('not-the-api'),
    takesSeat: true,
  },
  {
    what: 'the key, for another product',
    reply: license({ product_id: 'prod_9' }),
    becomes: checked('wrong-product'),
    takesSeat: true,
  },
  {
    what: 'the key, for no product',
    reply: license({ product_id: undefined }),
    becomes: checked('not-the-api'),
    takesSeat: true,
  },
  {
    what: 'the key, of mode `test`',
    reply: license({ mode: 'test' }),
    becomes: checked('test-key'),
    takesSeat: true,
  },
  {
    what: 'another key',
    reply: license({ key: OTHER_KEY }),
    becomes: checked('not-the-api'),
    takesSeat: true,
  },
]

const ERRORS: readonly AnswerRow[] = [
  {
    what: '400, the seat is missing',
    reply: SEAT_WANTED,
    next: SEAT_WANTED,
    becomes: { inspect: 'granted', activate: 'invalid-input', deactivate: 'invalid-input' },
  },
  {
    what: '404, and the key alone is fine',
    reply: error(404, 'Not found'),
    becomes: { validate: 'instance-not-found', deactivate: 'instance-not-found' },
  },
  {
    what: '404, and so is the key alone',
    reply: error(404, 'Not found'),
    next: error(404, 'Not found'),
    becomes: { inspect: 'key-not-found', activate: 'key-not-found', validate: 'key-not-found' },
  },
  {
    what: '404, and the key alone is not told',
    reply: error(404, 'Not found'),
    next: SEAT_WANTED,
    becomes: { validate: 'unspecified' },
  },
  {
    what: '409',
    reply: error(409, 'Already deactivated'),
    becomes: { activate: 'unspecified', deactivate: 'instance-not-found' },
  },
  ...(
    [
      ['revoked', 'key-disabled'],
      ['expired', 'key-expired'],
    ] as const
  ).flatMap(([word, reason]): AnswerRow[] => [
    {
      what: `410, ${word}, and so is the key alone`,
      reply: error(410, `The license was ${word}`),
      next: error(410, `The license was ${word}`),
      becomes: checked(reason),
    },
    {
      what: `410, ${word}, and the key alone is not told`,
      reply: error(410, `The license was ${word}`),
      next: SEAT_WANTED,
      becomes: { validate: 'unspecified' },
    },
    {
      what: `410, ${word}, and the key alone is fine`,
      reply: error(410, `The license was ${word}`),
      becomes: { validate: 'unspecified' },
    },
  ]),
  {
    what: '403 with a sentence about the limit',
    reply: error(403, 'Activation limit reached'),
    becomes: { activate: 'no-seats-left', validate: 'misconfigured' },
  },
  { what: '403 without a sentence', reply: error(403), becomes: everywhere('misconfigured') },
  { what: '401', reply: error(401), becomes: everywhere('misconfigured') },
  {
    what: '403 of something else',
    reply: { status: 403, body: '<html>Blocked</html>' },
    becomes: everywhere('not-the-api'),
  },
  {
    what: '404 of an address that does not exist',
    reply: error(404, 'Cannot POST /v9'),
    becomes: everywhere('not-the-api'),
  },
  { what: '429', reply: error(429), becomes: everywhere('rate-limited') },
  { what: '500', reply: error(500), becomes: everywhere('server-error') },
  { what: '200, a page', reply: { body: '<html>Welcome</html>' }, becomes: everywhere('not-the-api') },
  { what: '200, other JSON', reply: { body: { ok: true } }, becomes: everywhere('not-the-api') },
]

export const CREEM_DIALECT: StoreDialect = {
  title: 'Creem',
  intro:
    'An answer that repeats the key is judged by its own fields. What repeats none is followed by a question about the key alone, ' +
    'and ends a license only where both agree.',
  rows: [...KEYS, ...ERRORS],
  fine: license({ instance: null }),
  released: license({ instance: { ...SEAT, status: 'deactivated' } }),
  hasSeats: true,
  // As long as it does not tell of a key alone, there is no count.
  tellsCount: false,
  hasForm: false,
  seatId: (id) => id,
  good: (store) => creem(store.creem),
  bad: (baseUrl) => creem({ apiKey: 'creem_1', productIds: ['prod_5'], baseUrl }),
}
