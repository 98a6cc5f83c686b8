import { describe, expect, it } from 'vitest'
import { chooseLocale, LANGUAGES } from './locale.js'

describe('chooseLocale()', () => {
  it.each([
    ['de', 'de', 'de'],
    ['de-CH', 'de', 'de-CH'],
    ['pt-BR', 'pt-BR', 'pt-BR'],
    ['pt-PT', 'pt-BR', 'pt-PT'],
    ['pt', 'pt-BR', 'pt'],
    ['zh-TW', 'zh-Hant', 'zh-TW'],
    ['zh-HK', 'zh-Hant', 'zh-HK'],
    ['zh-Hant-HK', 'zh-Hant', 'zh-Hant-HK'],
    ['zh-CN', 'zh-Hans', 'zh-CN'],
    ['zh-SG', 'zh-Hans', 'zh-SG'],
    ['zh', 'zh-Hans', 'zh'],
    ['en-GB', 'en', 'en-GB'],
    ['iw', 'he', 'he'],
    ['ar-EG-u-nu-latn', 'ar', 'ar-EG-u-nu-latn'],
    ['de_AT.UTF-8', 'de', 'de-AT'],
    ['ca_ES@valencia', 'en', 'en'],
  ])('gives %s the texts of %s and the dates of %s', (wanted, language, locale) => {
    expect(chooseLocale(wanted, LANGUAGES)).toMatchObject({ language, locale })
  })

  it.each([
    [['fi', 'de-AT', 'en'], 'de-AT'],
    [['C', 'pt-BR'], 'pt-BR'],
    [['not a language', 'fr'], 'fr'],
    [['en-US', 'de'], 'en-US'],
    [[], 'en'],
    [['POSIX', 'fi'], 'en'],
  ])('of %j takes the first that there are texts for: %s', (wanted, locale) => {
    expect(chooseLocale(wanted, LANGUAGES).locale).toBe(locale)
  })

  it.each([undefined, '', 'not a locale', 'C', 'fi'])(
    'falls back to English, dates included, for %j',
    (wanted) => {
      expect(chooseLocale(wanted, LANGUAGES)).toEqual({ language: 'en', locale: 'en', direction: 'ltr' })
    },
  )

  it('knows only the languages that it is given, and English', () => {
    expect(['de', 'fr', 'en-GB'].map((wanted) => chooseLocale(wanted, ['fr']).language)).toEqual([
      'en',
      'fr',
      'en',
    ])
    expect(chooseLocale('de').language).toBe('en')
  })

  it('writes Arabic and Hebrew from right to left, and nothing else', () => {
    const backwards = LANGUAGES.filter((each) => chooseLocale(each, LANGUAGES).direction === 'rtl')
    expect(backwards).toEqual(['ar', 'he'])
  })
})
