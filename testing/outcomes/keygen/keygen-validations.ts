import { SENT } from '../outcome-bodies.js'
import type { Becomes } from '../outcome-row.js'
import { licenseWith, type SentMeta, validation } from './keygen-bodies.js'

/** An answer to a validation. A text goes out as HTML. */
interface KeygenValidationRow {
  readonly what: string
  readonly status?: number
  readonly body: (sent: SentMeta) => unknown
  /** Where a key is entered: a seat is wanted. */
  readonly wanted: Becomes
  /** Where a seat is checked. */
  readonly held: Becomes
}

const both = (word: Becomes) => ({ wanted: word, held: word })
const gone = { wanted: 'granted', held: 'instance-not-found' } as const
const yes = (license?: unknown) =>
  validation('VALID', license === undefined ? { valid: true } : { valid: true, license })
const another = { data: { type: 'products', id: '00000009-90d0-4000-8000-000000000000' } }

const VERDICTS: readonly KeygenValidationRow[] = [
  { what: '`VALID`', body: yes(), ...both('granted') },
  { what: '`VALID`, `valid` is 1', body: validation('VALID', { valid: 1 }), ...both('granted') },
  {
    what: '`EXPIRED` beside `valid: true`: the policy keeps access',
    body: validation('EXPIRED', {
      valid: true,
      license: licenseWith({ status: 'EXPIRED', expiry: '2029-01-01' }),
    }),
    ...both('granted'),
  },
  {
    what: '`TOO_MANY_MACHINES` beside `valid: true`: the policy allows more',
    body: validation('TOO_MANY_MACHINES', { valid: true }),
    ...both('granted'),
  },
  {
    what: '`NOT_FOUND` with `data: null`',
    body: validation('NOT_FOUND', { license: null }),
    ...both('key-not-found'),
  },
  { what: '`NOT_FOUND` beside a license', body: validation('NOT_FOUND'), ...both('unspecified') },
  {
    what: 'another code with `data: null`',
    body: validation('SUSPENDED', { license: null }),
    ...both('unspecified'),
  },
  { what: '`SUSPENDED`', body: validation('SUSPENDED'), ...both('key-disabled') },
  { what: '`BANNED`', body: validation('BANNED'), ...both('key-disabled') },
  { what: '`EXPIRED`', body: validation('EXPIRED'), ...both('key-expired') },
  { what: '`OVERDUE`: the policy demands check-ins', body: validation('OVERDUE'), ...both('unspecified') },
  {
    what: '`PRODUCT_SCOPE_MISMATCH`',
    body: validation('PRODUCT_SCOPE_MISMATCH', { license: licenseWith({}, { product: another }) }),
    ...both('wrong-product'),
  },
  {
    what: '`VALID` for another product',
    body: yes(licenseWith({}, { product: another })),
    ...both('wrong-product'),
  },
  {
    what: '`PRODUCT_SCOPE_MISMATCH`, though the license names our product',
    body: validation('PRODUCT_SCOPE_MISMATCH'),
    ...both('unspecified'),
  },
  {
    what: '`POLICY_SCOPE_MISMATCH`, though no policy was asked for',
    body: validation('POLICY_SCOPE_MISMATCH'),
    ...both('unspecified'),
  },
  { what: '`ENTITLEMENTS_MISSING`', body: validation('ENTITLEMENTS_MISSING'), ...both('unspecified') },
  { what: '`NO_MACHINE`', body: validation('NO_MACHINE'), ...gone },
  { what: '`NO_MACHINES`', body: validation('NO_MACHINES'), ...gone },
  { what: '`FINGERPRINT_SCOPE_MISMATCH`', body: validation('FINGERPRINT_SCOPE_MISMATCH'), ...gone },
  { what: '`MACHINE_SCOPE_MISMATCH`', body: validation('MACHINE_SCOPE_MISMATCH'), ...gone },
  {
    what: '`FINGERPRINT_SCOPE_REQUIRED`',
    body: validation('FINGERPRINT_SCOPE_REQUIRED'),
    wanted: 'granted',
    held: 'misconfigured',
  },
  ...[
    'PRODUCT_SCOPE_REQUIRED',
    'POLICY_SCOPE_REQUIRED',
    'USER_SCOPE_REQUIRED',
    'USER_SCOPE_MISMATCH',
    'ENVIRONMENT_SCOPE_REQUIRED',
    'ENVIRONMENT_SCOPE_MISMATCH',
    'MACHINE_SCOPE_REQUIRED',
    'CHECKSUM_SCOPE_REQUIRED',
    'VERSION_SCOPE_REQUIRED',
    'COMPONENTS_SCOPE_REQUIRED',
    'COMPONENTS_SCOPE_MISMATCH',
    'COMPONENTS_SCOPE_EMPTY',
    'FINGERPRINT_SCOPE_EMPTY',
    'ENTITLEMENTS_SCOPE_EMPTY',
    'HEARTBEAT_NOT_STARTED',
    'HEARTBEAT_DEAD',
  ].map((code) => ({ what: `\`${code}\``, body: validation(code), ...both('misconfigured') })),
  ...['CHECKSUM_SCOPE_MISMATCH', 'VERSION_SCOPE_MISMATCH'].map((code) => ({
    what: `\`${code}\`: this build is not covered`,
    body: validation(code),
    ...both('unspecified'),
  })),
  ...[
    'TOO_MANY_MACHINES',
    'TOO_MANY_USERS',
    'TOO_MANY_CORES',
    'TOO_MUCH_MEMORY',
    'TOO_MUCH_DISK',
    'TOO_MANY_PROCESSES',
  ].map((code) => ({
    what: `\`${code}\``,
    body: validation(code),
    wanted: 'no-seats-left' as const,
    held: 'unspecified' as const,
  })),
  {
    what: 'a code that nobody knows, `valid` is false',
    body: validation('SOMETHING_NEW'),
    ...both('unspecified'),
  },
  {
    what: 'a code that nobody knows, `valid` is true',
    body: validation('SOMETHING_NEW', { valid: true }),
    ...both('granted'),
  },
]

/** What is no answer to this question, or not about this key. */
const STRANGERS: readonly KeygenValidationRow[] = [
  ...['VALID', 'SUSPENDED'].map((code) => ({
    what: `\`${code}\` that repeats no nonce, or another one`,
    body: (sent: SentMeta) => validation(code, { valid: code === 'VALID' })({ ...sent, nonce: 7 }),
    ...both('not-the-api'),
  })),
  { what: '`VALID` about another key', body: yes(licenseWith({ key: 'another' })), ...both('not-the-api') },
  {
    what: '`SUSPENDED` about our key in other letters',
    body: validation('SUSPENDED', { license: licenseWith({ key: SENT.key.toLowerCase() }) }),
    ...both('not-the-api'),
  },
  {
    what: '`SUSPENDED` that repeats no key',
    body: validation('SUSPENDED', { license: licenseWith({ key: undefined }) }),
    ...both('unspecified'),
  },
  {
    what: '`VALID` that does not say for which product',
    body: yes(licenseWith({}, { product: undefined })),
    ...both('not-the-api'),
  },
  { what: '`VALID` without a license', body: yes(null), ...both('not-the-api') },
  {
    what: '`VALID` with something else than a license',
    body: yes({ id: 'x', type: 'users', attributes: {} }),
    ...both('not-the-api'),
  },
  { what: '`valid` is a word', body: validation('VALID', { valid: 'yes' }), ...both('not-the-api') },
  {
    what: 'no code',
    body: ({ nonce }) => ({ data: licenseWith(), meta: { valid: true, nonce } }),
    ...both('not-the-api'),
  },
  {
    what: '`SUSPENDED` with an error status',
    status: 404,
    body: validation('SUSPENDED'),
    ...both('not-the-api'),
  },
  { what: '200, other JSON', body: () => ({ ok: true }), ...both('not-the-api') },
  { what: '200, a page', body: () => '<html>Sign in</html>', ...both('not-the-api') },
]

export const KEYGEN_VALIDATIONS: readonly KeygenValidationRow[] = [...VERDICTS, ...STRANGERS]
