import { describe, expect, it } from 'vitest'
import { en } from './en.js'
import { catalogAtHand, chooseLocale, loadCatalog } from './locales.js'

const load = async () => en
const LOADERS = { de: load, 'pt-BR': load, 'zh-Hans': load, 'zh-Hant': load, ar: load, he: load }

describe('chooseLocale()', () => {
  it.each([
    ['de', 'de', 'de'],
    ['de-CH', 'de', 'de-CH'],
    ['pt-BR', 'pt-BR', 'pt-BR'],
    ['zh-TW', 'zh-Hant', 'zh-TW'],
    ['zh-HK', 'zh-Hant', 'zh-HK'],
    ['zh-CN', 'zh-Hans', 'zh-CN'],
    ['zh', 'zh-Hans', 'zh'],
    ['en-GB', 'en', 'en-GB'],
  ])('gives %s the texts of %s and the dates of %s', (wanted, language, locale) => {
    expect(chooseLocale(wanted, LOADERS)).toMatchObject({ language, locale })
  })

  it.each([undefined, '', 'not a locale', 'pt-PT', 'fi'])(
    'falls back to English, dates included, for %j',
    (wanted) => {
      expect(chooseLocale(wanted, LOADERS)).toEqual({ language: 'en', locale: 'en', direction: 'ltr' })
    },
  )

  it('writes Arabic and Hebrew from right to left', () => {
    expect(['ar-EG', 'he', 'de'].map((wanted) => chooseLocale(wanted, LOADERS).direction)).toEqual([
      'rtl',
      'rtl',
      'ltr',
    ])
  })
})

describe('loading a catalog', () => {
  it('has English at hand and fetches the others', async () => {
    const german = { ...en, 'action.activate': 'Aktivieren' }
    expect(catalogAtHand('en')).toBe(en)
    expect(catalogAtHand('de')).toBeUndefined()
    expect(await loadCatalog('de', { de: async () => german })).toBe(german)
  })
})
