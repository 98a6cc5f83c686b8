import type { AnswerRow } from '../answers/answer-row.js'
import { always, checks, error } from './polar-bodies.js'

const NOT_FOUND = error(404, 'ResourceNotFound', 'Not found')
const NOT_ACTIVE = error(404, 'ResourceNotFound', 'License key is no longer active.')
const EXPIRED = error(404, 'ResourceNotFound', 'License key has expired.')
const OTHER_BENEFIT = error(404, 'ResourceNotFound', 'License key does not match given benefit.')

/** To a check: of the key with its seat, then of the key alone. */
export const POLAR_NOES: readonly AnswerRow[] = [
  always('404 `Not found`, then the same for the key alone', NOT_FOUND, {
    inspect: 'key-not-found',
    activate: 'key-not-found',
    validate: 'key-not-found',
    deactivate: 'instance-not-found',
  }),
  {
    what: '404 `Not found`, while the key alone is fine',
    reply: NOT_FOUND,
    becomes: { validate: 'instance-not-found' },
  },
  always('404 `License key is no longer active.` for both', NOT_ACTIVE, checks('key-disabled')),
  always('404 `License key has expired.` for both', EXPIRED, checks('key-expired')),
  {
    what: '404 `License key is no longer active.`, while the key alone is fine',
    reply: NOT_ACTIVE,
    becomes: { validate: 'unspecified' },
  },
  {
    what: '404 `License key has expired.`, while the key alone is fine',
    reply: EXPIRED,
    becomes: { validate: 'unspecified' },
  },
  {
    what: '404 `License key is no longer active.`, then `License key has expired.`',
    reply: NOT_ACTIVE,
    next: EXPIRED,
    becomes: { validate: 'unspecified' },
  },
  {
    what: '404 `License key has expired.`, then 503',
    reply: EXPIRED,
    next: { status: 503, body: '<html>' },
    becomes: { validate: 'server-error' },
  },
  {
    what: '404 `Not found`, then a page',
    reply: NOT_FOUND,
    next: { body: '<html>Sign in</html>' },
    becomes: { validate: 'not-the-api' },
  },
  always('404 `License key does not match given benefit.` for both', OTHER_BENEFIT, checks('wrong-product')),
  always(
    '404 `License key does not match required conditions`',
    error(404, 'ResourceNotFound', 'License key does not match required conditions'),
    checks('unspecified'),
  ),
  always(
    '404 `License key does not match given user.`',
    error(404, 'ResourceNotFound', 'License key does not match given user.'),
    checks('unspecified'),
  ),
  always(
    '400 `License key only has 1 more usages.`',
    error(400, 'BadRequest', 'License key only has 1 more usages.'),
    checks('unspecified'),
  ),
  always(
    '404 `license key has expired`, in other letters',
    error(404, 'ResourceNotFound', 'license key has expired'),
    {
      ...checks('unspecified'),
      activate: 'unspecified',
    },
  ),
]
