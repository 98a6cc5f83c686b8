import { describe, expect, it } from 'vitest'
import { createHostLocale } from './gate-dialogs.js'

function createLocale(first?: string) {
  const changes: (string | undefined)[] = []
  const locale = createHostLocale(first, () => changes.push(locale.read()))
  return { locale, changes }
}

describe('createHostLocale()', () => {
  it('starts with the option, and reports each change after it is made', () => {
    const { locale, changes } = createLocale('de')
    expect(locale.read()).toBe('de')
    locale.set('ar')
    locale.set(undefined)
    expect(changes).toEqual(['ar', undefined])
  })

  it.each([
    [7, 'a number'],
    [null, 'a object'],
    [['de'], 'a object'],
  ])('refuses %j and does not change', (wanted, given) => {
    const { locale, changes } = createLocale('de')
    expect(() => locale.set(wanted as never)).toThrow(
      new TypeError(`setLocale: expected a BCP 47 locale or undefined, got ${given}`),
    )
    expect([locale.read(), changes]).toEqual(['de', []])
  })
})
