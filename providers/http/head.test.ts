import { describe, expect, it } from 'vitest'
import { parseHttpDate, readHead } from './head.js'

const head = (headers: Record<string, string>) => readHead({ status: 200, headers: new Headers(headers) })

describe('parseHttpDate', () => {
  it('reads the one form of today', () => {
    expect(parseHttpDate('Sun, 06 Nov 1994 08:49:37 GMT')).toBe(784_111_777_000)
  })

  it.each([
    null,
    '',
    'Sunday, 06-Nov-94 08:49:37 GMT',
    'Sun Nov  6 08:49:37 1994',
    'Mon, 06 Nov 1994 08:49:37 GMT',
    'Sun, 6 Nov 1994 08:49:37 GMT',
    'Sun, 06 Nov 1994 08:49:37 +0000',
    'Sun, 06 Nov 1994 08:49:60 GMT',
    'Wed, 31 Feb 1996 00:00:00 GMT',
    '1994-11-06T08:49:37Z',
    '784111777',
  ])('refuses %s', (text) => {
    expect(parseHttpDate(text)).toBeUndefined()
  })
})

describe('readHead', () => {
  const date = 'Tue, 01 Jan 2030 00:00:00 GMT'

  it.each([
    ['Mon, 31 Dec 2029 23:59:59 GMT', undefined],
    ['Tue, 01 Jan 2030 00:00:00 GMT', 0],
    ['Tue, 01 Jan 2030 00:00:01 GMT', 1_000],
    ['Tue, 01 Jan 2030 23:59:59 GMT', 86_399_000],
    ['Wed, 02 Jan 2030 00:00:00 GMT', 86_400_000],
    ['Wed, 02 Jan 2030 00:00:01 GMT', 86_400_000],
    ['86399', 86_399_000],
    ['86400', 86_400_000],
    ['86401', 86_400_000],
  ])('reads Retry-After: %s at the answer’s own date', (retryAfter, expected) => {
    expect(head({ date, 'retry-after': retryAfter }).retryAfterMs).toBe(expected)
  })

  it.each([
    [{ 'x-ratelimit-limit': '60', 'x-ratelimit-remaining': '16' }, undefined],
    [{ 'x-ratelimit-limit': '60', 'x-ratelimit-remaining': '15' }, undefined],
    [{ 'x-ratelimit-limit': '60', 'x-ratelimit-remaining': '14' }, true],
    [{ 'ratelimit-limit': '60', 'ratelimit-remaining': '0' }, true],
    [{ 'x-ratelimit-limit': '0', 'x-ratelimit-remaining': '0' }, undefined],
    [{ 'x-ratelimit-remaining': '0' }, undefined],
    [{ 'x-ratelimit-limit': '60' }, undefined],
    [{ 'x-ratelimit-limit': '60', 'x-ratelimit-remaining': '-1' }, undefined],
    [{ 'x-ratelimit-limit': '6e9', 'x-ratelimit-remaining': '' }, undefined],
  ])('has few requests left by %o: %s', (headers, expected) => {
    expect(head(headers as Record<string, string>).isBusy).toBe(expected)
  })

  it.each([
    [502, undefined],
    [503, true],
    [504, undefined],
  ])('takes status %i for an overload: %s', (status, expected) => {
    expect(readHead({ status, headers: new Headers() }).isBusy).toBe(expected)
  })

  it('takes a request id only if it looks like one', () => {
    expect(head({ 'cf-ray': '8a1b2c3d4e5f-FRA' }).requestId).toBe('8a1b2c3d4e5f-FRA')
    expect(head({ 'x-request-id': '<script>', 'apigw-requestid': 'Abc=' }).requestId).toBe('Abc=')
    expect(head({ 'x-request-id': 'x'.repeat(129) })).toEqual({ status: 200 })
  })
})
