import { gumroad } from '../../../providers/index.js'
import type { AnswerRow, PlayedReply, StoreDialect } from '../answers/answer-row.js'
import { OTHER_KEY, SENT } from '../outcome-bodies.js'
import type { Becomes } from '../outcome-row.js'

const PRODUCT = 'SDGgCnivv6gTTHfVRfUBxQ=='
const PAST = '2029-12-31T23:59:59Z'
const FUTURE = '2030-06-01T00:00:00Z'

/** Fields set to undefined are absent. */
const yes = (purchase: Readonly<Record<string, unknown>> = {}, uses: unknown = 1): PlayedReply => ({
  body: {
    success: true,
    uses,
    purchase: {
      seller_id: 'x==',
      product_id: PRODUCT,
      product_name: 'App',
      email: 'a@example.test',
      full_name: 'A. Customer',
      license_key: SENT.key,
      refunded: false,
      chargebacked: false,
      disputed: false,
      ...purchase,
    },
  },
})
const no = (status: number, message: string): PlayedReply => ({ status, body: { success: false, message } })

/** Nobody is asked when a license is taken off the computer. */
const asked = (word: Becomes, validate: Becomes = word): AnswerRow['becomes'] => ({
  inspect: word,
  activate: word,
  validate,
})

const YESES: readonly AnswerRow[] = [
  { what: '`success: true`', reply: yes(), becomes: asked('granted') },
  { what: 'a yes beside fields that nobody knows', reply: yes({ future: {} }), becomes: asked('granted') },
  {
    what: 'a yes that does not repeat the key',
    reply: yes({ license_key: undefined }),
    becomes: asked('granted'),
  },
  {
    what: 'a yes about a customer who was imported',
    reply: { body: { success: true, uses: 1, imported_customer: { product_name: 'App' } } },
    becomes: asked('granted'),
  },
  { what: 'a yes, `refunded`', reply: yes({ refunded: true }), becomes: asked('key-disabled') },
  { what: 'a yes, `chargebacked`', reply: yes({ chargebacked: true }), becomes: asked('key-disabled') },
  { what: 'a yes, `disputed`', reply: yes({ disputed: true }), becomes: asked('key-disabled') },
  {
    what: 'a yes, `disputed` and `dispute_won`',
    reply: yes({ disputed: true, dispute_won: true }),
    becomes: asked('granted'),
  },
  {
    what: 'a yes, `refunded`, that does not repeat the key',
    reply: yes({ refunded: true, license_key: undefined }),
    becomes: asked('unspecified'),
  },
  { what: 'a yes, `test`', reply: yes({ test: true }), becomes: asked('test-key') },
  {
    what: 'a yes, `subscription_ended_at` has passed',
    reply: yes({ subscription_ended_at: PAST }),
    becomes: asked('key-expired'),
  },
  {
    what: 'a yes, `subscription_failed_at` has passed',
    reply: yes({ subscription_failed_at: PAST }),
    becomes: asked('key-expired'),
  },
  {
    what: 'a yes, `subscription_cancelled_at` has passed',
    reply: yes({ subscription_cancelled_at: PAST }),
    becomes: asked('key-expired'),
  },
  {
    what: 'a yes, `subscription_cancelled_at` lies ahead',
    reply: yes({ subscription_cancelled_at: FUTURE }),
    becomes: asked('granted'),
  },
  { what: 'a yes about another product', reply: yes({ product_id: 'y==' }), becomes: asked('wrong-product') },
  { what: 'a yes about no product', reply: yes({ product_id: undefined }), becomes: asked('not-the-api') },
  { what: 'a yes about another key', reply: yes({ license_key: OTHER_KEY }), becomes: asked('not-the-api') },
  {
    what: 'a yes without a purchase',
    reply: { body: { success: true, uses: 1 } },
    becomes: asked('not-the-api'),
  },
]

const NOES: readonly AnswerRow[] = [
  {
    what: '404, the license does not exist',
    reply: no(404, 'That license does not exist for the provided product.'),
    becomes: asked('key-not-found'),
  },
  ...(
    [
      [
        '404, the access has expired',
        'Access to the purchase associated with this license has expired.',
        'key-expired',
      ],
      ['404, the license has been disabled', 'This license key has been disabled.', 'key-disabled'],
    ] as const
  ).flatMap(([what, sentence, word]): AnswerRow[] => [
    { what: `${what}, twice`, reply: no(404, sentence), next: no(404, sentence), becomes: asked(word) },
    { what: `${what}, then a yes`, reply: no(404, sentence), becomes: { validate: 'unspecified' } },
    {
      what: `${what}, then 503`,
      reply: no(404, sentence),
      next: { status: 503, body: '<html>' },
      becomes: { validate: 'server-error' },
    },
  ]),
  { what: '404 with another sentence', reply: no(404, 'No.'), becomes: asked('unspecified') },
  {
    what: '422 with a known sentence, another pair than the known one',
    reply: no(422, 'This license key has been disabled.'),
    becomes: asked('not-the-api'),
  },
  {
    what: '400, the key is no text',
    reply: no(400, "The 'license_key' parameter must be a string."),
    becomes: asked('invalid-input'),
  },
  {
    what: '500, `product_id` is wanted',
    reply: no(
      500,
      "The 'product_id' parameter is required to verify the license for this product. Please set it.",
    ),
    becomes: asked('misconfigured'),
  },
]

const TROUBLE: readonly AnswerRow[] = [
  {
    what: '200, `success: false`',
    reply: no(200, 'This license key has been disabled.'),
    becomes: asked('not-the-api'),
  },
  { what: '200, `success: "yes"`', reply: { body: { success: 'yes' } }, becomes: asked('not-the-api') },
  { what: '200, other JSON', reply: { body: { ok: true } }, becomes: asked('not-the-api') },
  { what: '200, a page', reply: { body: '<html>Welcome</html>' }, becomes: asked('not-the-api') },
  {
    what: '403 of something else',
    reply: { status: 403, body: '<html>Blocked</html>' },
    becomes: asked('not-the-api'),
  },
  {
    what: '404, other JSON',
    reply: { status: 404, body: { status: 404, error: 'Not Found' } },
    becomes: asked('not-the-api'),
  },
  { what: '429', reply: { status: 429 }, becomes: asked('rate-limited') },
  { what: '500', reply: no(500, 'Something broke.'), becomes: asked('server-error') },
  { what: '503, a page', reply: { status: 503, body: '<html>' }, becomes: asked('server-error') },
]

export const GUMROAD_DIALECT: StoreDialect = {
  title: 'Gumroad',
  intro:
    'A yes is held against what became of the purchase; only an answer that repeats the key can end a license by that. A no ' +
    'repeats none, so only these pairs of status and sentence count, and one that would end a license is asked for once more ' +
    'in another form. Nobody is asked when a license is taken off a computer.',
  rows: [...YESES, ...NOES, ...TROUBLE],
  fine: yes(),
  released: {},
  hasSeats: false,
  tellsCount: true,
  hasForm: false,
  seatId: (id) => id,
  good: (store) => gumroad(store.gumroad),
  bad: (baseUrl) => gumroad({ productId: PRODUCT, baseUrl }),
}
