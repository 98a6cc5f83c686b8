import { describe, expect, it } from 'vitest'
import { en } from './en.js'
import { englishFor } from './english.js'

describe('englishFor()', () => {
  it.each(['en', 'en-US', 'en-PH'])('has a license in %s', (locale) => {
    expect(englishFor(locale)).toBe(en)
  })

  it.each(['en-GB', 'en-AU', 'en-CA', 'en-IN', 'en-001'])('has a licence in %s', (locale) => {
    const catalog = englishFor(locale)
    expect(catalog['enter-key.label']).toBe('Licence key')
    expect(catalog['link.buy']).toBe('Buy a licence')
    expect(catalog['expiring.title']).toEqual({
      one: 'Your licence expires in {count} day',
      other: 'Your licence expires in {count} days',
    })
    expect(JSON.stringify(Object.values(catalog))).not.toMatch(/license/i)
  })

  it('changes no name of a message', () => {
    expect(Object.keys(englishFor('en-GB'))).toEqual(Object.keys(en))
  })

  it('is the same object each time', () => {
    expect(englishFor('en-GB')).toBe(englishFor('en-AU'))
  })
})
