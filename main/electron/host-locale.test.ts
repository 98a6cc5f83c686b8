import { describe, expect, it } from 'vitest'
import { createHostLocale } from './host-locale.js'

function createLocale(first?: string) {
  const told: (string | undefined)[] = []
  const locale = createHostLocale(first, () => told.push(locale.read()))
  return { locale, told }
}

describe('createHostLocale()', () => {
  it('starts with the option, and tells each change once it is made', () => {
    const { locale, told } = createLocale('de')
    expect(locale.read()).toBe('de')
    locale.set('ar')
    locale.set(undefined)
    expect(told).toEqual(['ar', undefined])
  })

  it.each([
    [7, 'a number'],
    [null, 'a object'],
    [['de'], 'a object'],
  ])('refuses %j and keeps what it has', (wanted, given) => {
    const { locale, told } = createLocale('de')
    expect(() => locale.set(wanted as never)).toThrow(
      new TypeError(`setLocale: expected a BCP 47 locale or undefined, got ${given}`),
    )
    expect([locale.read(), told]).toEqual(['de', []])
  })
})
