import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import type { LicenseErrorCode, LicenseErrorInfo } from '../../contract/license-error.js'
import { chooseLocale } from '../../contract/locale.js'
import { describeFailure } from './describe-failure.js'
import { en } from './en.js'
import { createTranslator } from './translator.js'

const NOW = Date.UTC(2026, 10, 23, 12)
const translator = createTranslator({
  choice: chooseLocale('en-US'),
  catalog: en,
  appName: 'Acme Studio',
  timeZone: 'UTC',
})

function describeIt(error: Omit<LicenseErrorInfo, 'message'>): string {
  const { title, text } = describeFailure(translator, { message: 'for logs', ...error }, { now: NOW })
  return `${title} ${text}`
}

describe('describeFailure()', () => {
  it('names the date, the product and the seat where they are known, and leaves a known wait to the seconds', () => {
    expect(describeIt({ code: 'key-expired', facts: { expiresAt: NOW - 21 * DAY_MS } })).toBe(
      'This license expired on November\u00a02. Renew it, or use another key.',
    )
    expect(describeIt({ code: 'wrong-product', facts: { productName: 'Acme Paint' } })).toBe(
      'This key is for Acme Paint. Acme Studio needs its own key.',
    )
    expect(describeIt({ code: 'cancelled', facts: { seatName: 'Studio 3F9A1C-7K2M' } })).toContain(
      'as Studio 3F9A1C-7K2M',
    )
    expect(describeIt({ code: 'rate-limited', retryAfterMs: 120_000 })).not.toContain('Try again')
  })

  it('leaves no gap where they are not', () => {
    for (const code of ['key-expired', 'wrong-product', 'rate-limited', 'server-error'] as const) {
      expect(describeIt({ code, facts: {} })).not.toMatch(/[{}]|undefined/)
    }
  })

  it('names the address of the store where a network may block it, and nowhere else', () => {
    const hostOf = (code: LicenseErrorCode, storeHost?: string) =>
      describeFailure(translator, { code, message: '' }, { now: 0, storeHost }).host
    expect(hostOf('tls', 'api.example.test')).toBe('Must be reachable: api.example.test')
    expect([hostOf('tls'), hostOf('key-not-found', 'api.example.test')]).toEqual([undefined, undefined])
  })

  it('never shows the text that is meant for logs', () => {
    expect(describeIt({ code: 'internal' })).not.toContain('for logs')
  })
})
