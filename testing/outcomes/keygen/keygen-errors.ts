import type { Becomes } from '../outcome-row.js'
import { errors } from './keygen-bodies.js'

/** An answer in place of a result. */
interface KeygenErrorRow {
  readonly what: string
  readonly status: number
  /** A text goes out as HTML. */
  readonly body: unknown
  /** In place of a validation, which nobody logs in for. */
  readonly validation: Becomes
  /** In place of a new machine. */
  readonly activate: Becomes
  /** In place of a machine's removal. */
  readonly deactivate: Becomes
}

const everywhere = (word: Becomes) => ({ validation: word, activate: word, deactivate: word })
const loggedIn = (word: Becomes) => ({ ...everywhere(word), validation: 'not-the-api' as const })
const MACHINE_MISSING = "The requested machine 'x' was not found"

export const KEYGEN_ERRORS: readonly KeygenErrorRow[] = [
  {
    what: '401 `LICENSE_INVALID`',
    status: 401,
    body: errors({ code: 'LICENSE_INVALID' }),
    ...loggedIn('key-not-found'),
  },
  {
    what: '401 `TOKEN_MISSING`',
    status: 401,
    body: errors({ code: 'TOKEN_MISSING' }),
    ...everywhere('misconfigured'),
  },
  {
    what: '401 `TOKEN_INVALID`',
    status: 401,
    body: errors({ code: 'TOKEN_INVALID' }),
    ...everywhere('misconfigured'),
  },
  {
    what: '403 `LICENSE_SUSPENDED`',
    status: 403,
    body: errors({ code: 'LICENSE_SUSPENDED' }),
    ...loggedIn('key-disabled'),
  },
  {
    what: '403 `LICENSE_BANNED`',
    status: 403,
    body: errors({ code: 'LICENSE_BANNED' }),
    ...loggedIn('key-disabled'),
  },
  {
    what: '403 `LICENSE_EXPIRED`',
    status: 403,
    body: errors({ code: 'LICENSE_EXPIRED' }),
    ...loggedIn('key-expired'),
  },
  {
    what: '403 `LICENSE_NOT_ALLOWED`: license keys may not log in',
    status: 403,
    body: errors({ code: 'LICENSE_NOT_ALLOWED' }),
    ...everywhere('misconfigured'),
  },
  {
    what: '403 `TOKEN_NOT_ALLOWED`',
    status: 403,
    body: errors({ code: 'TOKEN_NOT_ALLOWED' }),
    ...everywhere('misconfigured'),
  },
  {
    what: '403 without a code: no plan, or no permission',
    status: 403,
    body: errors({}),
    ...everywhere('misconfigured'),
  },
  {
    what: '402: the account’s plan is used up',
    status: 402,
    body: errors({ code: 'ACCOUNT_ALU_LIMIT_EXCEEDED' }),
    ...everywhere('server-error'),
  },
  {
    what: '404, a machine',
    status: 404,
    body: errors({ detail: MACHINE_MISSING }),
    ...loggedIn('instance-not-found'),
  },
  {
    what: '404, the account',
    status: 404,
    body: errors({ detail: "The requested account 'x' was not found" }),
    ...everywhere('misconfigured'),
  },
  {
    what: '404, something else',
    status: 404,
    body: errors({ detail: 'The requested endpoint was not found' }),
    ...everywhere('not-the-api'),
  },
  {
    what: '400 about the name',
    status: 400,
    body: errors({ source: { pointer: '/data/attributes/name' } }),
    ...everywhere('invalid-input'),
  },
  {
    what: '400 about the key',
    status: 400,
    body: errors({ source: { pointer: '/meta/key' } }),
    ...everywhere('invalid-input'),
  },
  {
    what: '400 about anything else',
    status: 400,
    body: errors({ source: { pointer: '/meta/scope' } }),
    ...everywhere('misconfigured'),
  },
  {
    what: '400 `INVALID_API_VERSION`',
    status: 400,
    body: errors({ code: 'INVALID_API_VERSION' }),
    ...everywhere('misconfigured'),
  },
  { what: '409: two requests at once', status: 409, body: errors({}), ...everywhere('server-error') },
  {
    what: '422 `MACHINE_LIMIT_EXCEEDED`',
    status: 422,
    body: errors({ code: 'MACHINE_LIMIT_EXCEEDED' }),
    ...loggedIn('no-seats-left'),
  },
  {
    what: '422 `FINGERPRINT_TAKEN`, by another license',
    status: 422,
    body: errors({ code: 'FINGERPRINT_TAKEN' }),
    ...loggedIn('unspecified'),
  },
  {
    what: '422 with a code that nobody knows',
    status: 422,
    body: errors({ code: 'SOMETHING_NEW' }),
    ...loggedIn('unspecified'),
  },
  { what: '401 of something else', status: 401, body: '<html>Sign in</html>', ...everywhere('not-the-api') },
  { what: '403 of something else', status: 403, body: { message: 'Blocked' }, ...everywhere('not-the-api') },
  {
    what: '404 of something else',
    status: 404,
    body: { message: 'Not found' },
    ...everywhere('not-the-api'),
  },
  { what: '422 of something else', status: 422, body: { errors: ['No.'] }, ...everywhere('not-the-api') },
  {
    what: '200 with errors',
    status: 200,
    body: errors({ code: 'LICENSE_SUSPENDED' }),
    ...everywhere('not-the-api'),
  },
  { what: '429', status: 429, body: errors({ code: 'TOO_MANY_REQUESTS' }), ...everywhere('rate-limited') },
  { what: '500', status: 500, body: errors({}), ...everywhere('server-error') },
]
