import type { Becomes } from '../outcome-row.js'
import { data, keyWith, no, yes } from './sellapp-bodies.js'

/** SellApp's answer to a validation, and what it becomes. An activation was granted before it, so its seat is given back. */
interface SellAppVerdictRow {
  readonly what: string
  readonly status?: number
  readonly body: unknown
  /** At inspect. */
  readonly becomes: Becomes
  /** Seen at inspect, it leaves no seat to ask for. */
  readonly isFull?: boolean
}

/** SellApp's answer to any call in place of a verdict, while the key by itself is fine. */
interface SellAppErrorRow {
  readonly what: string
  readonly status: number
  /** A text goes out as HTML. */
  readonly body: unknown
  readonly inspect: Becomes
  readonly activate: Becomes
  readonly validate: Becomes
  readonly deactivate: Becomes
}

const without = (name: string) => {
  const { [name]: _left, ...key } = keyWith()
  return key
}

export const SELLAPP_VERDICTS: readonly SellAppVerdictRow[] = [
  { what: '`valid` is true', body: data(yes()), becomes: 'granted' },
  { what: '`valid` is 1', body: data({ ...yes(), valid: 1 }), becomes: 'granted' },
  { what: 'a yes without the envelope `data`', body: yes(), becomes: 'granted' },
  { what: 'a yes with fields that nobody knows', body: data({ ...yes(), future: {} }), becomes: 'granted' },
  { what: 'a yes whose `limit` is null', body: data(yes(keyWith({ limit: null }))), becomes: 'granted' },
  {
    what: 'a yes with more seats than the limit',
    body: data(yes(keyWith({ instances_count: 9 }))),
    becomes: 'granted',
    isFull: true,
  },
  {
    what: 'a yes beside `active: 0`, as in an example of SellApp',
    body: data(yes(keyWith({ active: 0 }))),
    becomes: 'granted',
  },
  {
    what: 'a yes beside a date that has passed',
    body: data(yes(keyWith({ expires_at: '2020-01-01' }))),
    becomes: 'granted',
  },
  {
    what: 'a yes for another product',
    body: data(yes(keyWith({ product_id: 9 }))),
    becomes: 'wrong-product',
  },
  { what: 'a yes for another store', body: data(yes(keyWith({ store_id: 9 }))), becomes: 'wrong-product' },
  {
    what: 'a yes that does not say for which product',
    body: data(yes(without('product_id'))),
    becomes: 'not-the-api',
  },
  { what: 'a yes about another key', body: data(yes(keyWith({ key: 'another' }))), becomes: 'not-the-api' },
  {
    what: 'a yes without a key',
    body: data({ valid: true, license_key: null, instance: null }),
    becomes: 'not-the-api',
  },
  { what: 'a yes with an error status', status: 422, body: data(yes()), becomes: 'not-the-api' },
  { what: '`valid` is a word', body: data({ ...yes(), valid: 'yes' }), becomes: 'not-the-api' },
  { what: 'no `valid`', body: data({ license_key: keyWith() }), becomes: 'not-the-api' },
  { what: 'a no, `active` is 0', body: data(no(keyWith({ active: 0 }))), becomes: 'key-disabled' },
  { what: 'a no, `active` is false', body: data(no(keyWith({ active: false }))), becomes: 'key-disabled' },
  {
    what: 'a no, `active` is 0 and `is_expired` 1',
    body: data(no(keyWith({ active: 0, is_expired: 1 }))),
    becomes: 'key-disabled',
  },
  { what: 'a no, `is_expired` is 1', body: data(no(keyWith({ is_expired: 1 }))), becomes: 'key-expired' },
  {
    what: 'a no, `status` is `EXPIRED` and `is_expired` missing',
    body: data(no({ ...without('is_expired'), status: 'EXPIRED' })),
    becomes: 'key-expired',
  },
  {
    what: 'a no with an error status',
    status: 422,
    body: data(no(keyWith({ active: 0 }))),
    becomes: 'key-disabled',
  },
  { what: 'a no for another product', body: data(no(keyWith({ product_id: 9 }))), becomes: 'wrong-product' },
  {
    what: 'a no about another key',
    body: data(no(keyWith({ key: 'another', active: 0 }))),
    becomes: 'not-the-api',
  },
  {
    what: 'a no that repeats no key, `active` is 0',
    body: data(no({ ...without('key'), active: 0 })),
    becomes: 'unspecified',
  },
  {
    what: 'a no, `status` is `INACTIVE`',
    body: data(no(keyWith({ status: 'INACTIVE' }))),
    becomes: 'unspecified',
  },
  { what: 'a no whose `license_key` is null', body: data(no(null)), becomes: 'key-not-found' },
  { what: 'a no with nothing else', body: data({ valid: false }), becomes: 'unspecified' },
]

const everywhere = (word: Becomes) => ({ inspect: word, activate: word, validate: word, deactivate: word })
/** A no that does not say why, while the key by itself is fine: where a seat was named, it is the seat. */
const unclear = {
  inspect: 'unspecified',
  activate: 'unspecified',
  validate: 'instance-not-found',
  deactivate: 'instance-not-found',
} as const satisfies Partial<Record<string, Becomes>>

const statuses: readonly SellAppErrorRow[] = [400, 404, 410, 422].map((status) => ({
  what: `${status} with a sentence that nobody knows`,
  status,
  body: { message: 'Something about it is not right.' },
  ...unclear,
}))

export const SELLAPP_ERRORS: readonly SellAppErrorRow[] = [
  ...statuses,
  {
    what: '422 that says "expired" and no more',
    status: 422,
    body: { message: 'This license key is expired.' },
    ...unclear,
  },
  {
    what: '400 that says "not active" and no more',
    status: 400,
    body: { message: 'This license is not active.' },
    ...unclear,
  },
  { what: 'an error with nothing but a code', status: 400, body: { code: 'license_something' }, ...unclear },
  {
    what: 'an unknown instance',
    status: 404,
    body: { message: 'The license instance could not be found.', param: 'instance_id' },
    ...unclear,
  },
  {
    what: 'an unknown key, in the framework’s words',
    status: 422,
    body: { message: 'The selected license key is invalid.', errors: { license_key: ['x'] } },
    ...unclear,
    inspect: 'key-not-found',
    activate: 'key-not-found',
  },
  {
    what: 'a parameter that is missing',
    status: 422,
    body: { message: 'The license key field is required.', param: 'license_key' },
    ...everywhere('invalid-input'),
  },
  {
    what: '401 of SellApp',
    status: 401,
    body: { code: '1020', message: 'Unauthenticated.' },
    ...everywhere('misconfigured'),
  },
  {
    what: '403 of SellApp',
    status: 403,
    body: { message: 'This action is unauthorized.' },
    ...everywhere('misconfigured'),
  },
  { what: '401 of something else', status: 401, body: '<html>Sign in</html>', ...everywhere('not-the-api') },
  { what: '403 of something else', status: 403, body: '<html>Blocked</html>', ...everywhere('not-the-api') },
  {
    what: '404 of an address that does not exist',
    status: 404,
    body: { message: 'The route api/v2/x could not be found.' },
    ...everywhere('not-the-api'),
  },
  {
    what: '409, under way already',
    status: 409,
    body: { code: 'idempotency_conflict' },
    ...everywhere('server-error'),
  },
  { what: '429', status: 429, body: { message: 'Too Many Attempts.' }, ...everywhere('rate-limited') },
  { what: '500', status: 500, body: { message: 'Server Error' }, ...everywhere('server-error') },
  { what: '503, a page', status: 503, body: '<html>Maintenance</html>', ...everywhere('server-error') },
  { what: '200, a page', status: 200, body: '<html>Welcome</html>', ...everywhere('not-the-api') },
  { what: '200, other JSON', status: 200, body: { ok: true }, ...everywhere('not-the-api') },
]
