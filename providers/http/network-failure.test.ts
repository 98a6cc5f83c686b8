import { describe, expect, it } from 'vitest'
import { causeOfFailure } from './network-failure.js'

const coded = (code: string, message = 'see the code') => Object.assign(new Error(message), { code })

describe('causeOfFailure', () => {
  it('looks into nested causes and into lists of errors', () => {
    const list = new AggregateError([coded('ENETUNREACH'), coded('ETIMEDOUT')])
    expect(causeOfFailure(new TypeError('fetch failed', { cause: list }))).toBe('timeout')
    const wrapped = new Error('outer', { cause: new Error('middle', { cause: coded('CERT_HAS_EXPIRED') }) })
    expect(causeOfFailure(wrapped)).toBe('tls')
  })

  it('goes by the code where there is one, not by the prose beside it', () => {
    const reset = coded(
      'ECONNRESET',
      'Client network socket disconnected before secure TLS connection was established',
    )
    expect(causeOfFailure(new TypeError('fetch failed', { cause: reset }))).toBe('offline')
  })

  it('survives an error that is its own cause', () => {
    const error = new Error('net::ERR_FAILED')
    error.cause = error
    expect(causeOfFailure(error)).toBe('offline')
  })

  it.each([undefined, null, 'net::ERR_CERT_INVALID', 7, {}, new Error('')])(
    'takes %s for no connection',
    (error) => {
      expect(causeOfFailure(error)).toBe('offline')
    },
  )

  it('knows a time-out by its name', () => {
    expect(causeOfFailure(new DOMException('The operation timed out.', 'TimeoutError'))).toBe('timeout')
  })
})
