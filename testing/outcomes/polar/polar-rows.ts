import { polar } from '../../../providers/index.js'
import type { AnswerRow, StoreDialect } from '../answers/answer-row.js'
import {
  always,
  BENEFIT,
  checks,
  error,
  everywhere,
  fault,
  ORGANIZATION,
  taken,
  valid,
} from './polar-bodies.js'
import { POLAR_NOES } from './polar-noes.js'

const FINE = valid({}, null)
const OTHER = '00000000-0000-4000-8000-00000000000f'

const CHECKS: readonly AnswerRow[] = [
  { what: '200 with a license of ours', reply: valid(), becomes: checks('granted') },
  {
    what: '200 with fields that nobody knows',
    reply: valid({ future: {} }),
    becomes: checks('granted'),
  },
  {
    what: '200 with a `status` that nobody knows',
    reply: valid({ status: 'trialing' }),
    becomes: checks('granted'),
  },
  {
    what: '200 beside a date that has passed',
    reply: valid({ expires_at: '2020-01-01T00:00:00Z' }),
    becomes: checks('granted'),
  },
  { what: '200 of another benefit', reply: valid({ benefit_id: OTHER }), becomes: checks('wrong-product') },
  {
    what: '200 of another organization',
    reply: valid({ organization_id: OTHER }),
    becomes: checks('wrong-product'),
  },
  { what: '200 of no benefit', reply: valid({ benefit_id: undefined }), becomes: checks('not-the-api') },
  { what: '200 about another key', reply: valid({ key: OTHER }), becomes: checks('not-the-api') },
  { what: '200 without the key', reply: valid({ key: undefined }), becomes: checks('not-the-api') },
  {
    what: '200 whose `status` is `revoked`',
    reply: valid({ status: 'revoked' }),
    becomes: checks('unspecified'),
  },
  {
    what: '200 without the seat that was asked about',
    reply: FINE,
    becomes: { inspect: 'granted', validate: 'not-the-api' },
  },
]

const SWITCHED_OFF = 'License key is no longer active. This license key can not be activated.'
const NO_SEATS =
  'This license key does not support activations. Use the /validate endpoint instead to check license validity.'

const ACTIVATIONS: readonly AnswerRow[] = [
  { what: '200 with a seat', reply: taken(), becomes: { activate: 'granted' } },
  {
    what: '200 with a seat of another benefit',
    reply: taken({ benefit_id: OTHER }),
    becomes: { activate: 'wrong-product' },
    takesSeat: true,
  },
  {
    what: '200 with a seat of another key',
    reply: taken({ key: OTHER }),
    becomes: { activate: 'not-the-api' },
    takesSeat: true,
  },
  {
    what: '200 with a seat and no license',
    reply: { body: { ...(taken().body as object), license_key: null } },
    becomes: { activate: 'not-the-api' },
    takesSeat: true,
  },
  {
    what: '200 with a seat without an id',
    reply: taken({}, { id: undefined }),
    becomes: { activate: 'not-the-api' },
  },
  {
    what: '403: no longer active',
    reply: error(403, 'NotPermitted', SWITCHED_OFF),
    becomes: { activate: 'key-disabled', validate: 'unspecified', deactivate: 'unspecified' },
  },
  {
    what: '403: expired',
    reply: error(403, 'NotPermitted', 'License key has expired.'),
    becomes: { activate: 'key-expired', validate: 'unspecified', deactivate: 'unspecified' },
  },
  {
    what: '403: limit reached',
    reply: error(403, 'NotPermitted', 'License key activation limit already reached'),
    becomes: { activate: 'no-seats-left', validate: 'unspecified', deactivate: 'unspecified' },
  },
  {
    what: '403: does not support activations, while the key is fine',
    reply: error(403, 'NotPermitted', NO_SEATS),
    becomes: { activate: 'granted', validate: 'unspecified', deactivate: 'unspecified' },
  },
]

const TROUBLE: readonly AnswerRow[] = [
  { what: '204', reply: { status: 204 }, becomes: { ...everywhere('not-the-api'), deactivate: 'granted' } },
  { what: '200 without a body', reply: {}, becomes: everywhere('not-the-api') },
  {
    what: '422 about `activation_id`, as of another store’s seat, while the key alone is fine',
    reply: fault('activation_id'),
    becomes: { validate: 'instance-not-found', deactivate: 'instance-not-found' },
  },
  always('422 about `key`', fault('key'), everywhere('invalid-input')),
  always('422 about `organization_id`', fault('organization_id'), everywhere('misconfigured')),
  always(
    '422 about `key` and `organization_id`',
    fault('key', 'organization_id'),
    everywhere('misconfigured'),
  ),
  always('403 with another sentence', error(403, 'NotPermitted', 'New.'), everywhere('unspecified')),
  always('404 with another class', error(404, 'NewClass', 'Not found'), everywhere('not-the-api')),
  always(
    '404 `{ "detail": "Not Found" }`',
    { status: 404, body: { detail: 'Not Found' } },
    everywhere('not-the-api'),
  ),
  always(
    '401 `invalid_token`',
    { status: 401, body: { error: 'invalid_token', error_description: 'x' } },
    everywhere('misconfigured'),
  ),
  always(
    '401 of something else',
    { status: 401, body: { error: 'sign in', detail: 'x' } },
    everywhere('not-the-api'),
  ),
  always('403 of something else', { status: 403, body: '<html>Blocked</html>' }, everywhere('not-the-api')),
  always('429 without a body', { status: 429 }, everywhere('rate-limited')),
  always('500', error(500, 'InternalServerError', 'x'), everywhere('server-error')),
  always('503, a page', { status: 503, body: '<html>' }, everywhere('server-error')),
  always('200, a page', { body: '<html>Welcome</html>' }, everywhere('not-the-api')),
  always('200, other JSON', { body: { ok: true } }, everywhere('not-the-api')),
]

export const POLAR_DIALECT: StoreDialect = {
  title: 'Polar',
  intro:
    'A no repeats no key, so only exactly these sentences of these classes count. A check of key and seat that is refused is ' +
    'followed by one of the key alone: two answers have to agree before a license ends.',
  rows: [...CHECKS, ...POLAR_NOES, ...ACTIVATIONS, ...TROUBLE],
  fine: FINE,
  released: { status: 204 },
  hasSeats: true,
  tellsCount: false,
  hasForm: true,
  seatId: (id) => id,
  good: (store) => polar(store.polar),
  bad: (baseUrl) => polar({ organizationId: ORGANIZATION, benefitIds: [BENEFIT], baseUrl }),
}
