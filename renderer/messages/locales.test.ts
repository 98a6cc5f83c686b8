import { describe, expect, it } from 'vitest'
import { chooseLocale } from '../../contract/locale.js'
import { en } from './en.js'
import { catalogAtHand, loadLanguage } from './locales.js'

const german = { ...en, 'action.activate': 'Aktivieren' }
const choice = chooseLocale('de-AT', ['de'])

describe('catalogAtHand()', () => {
  it('has English, and what the host has bundled', () => {
    expect(catalogAtHand(chooseLocale('en'), {})).toBe(en)
    expect(catalogAtHand(choice, { de: german })).toBe(german)
  })

  it('spells English as the region does', () => {
    expect(catalogAtHand(chooseLocale('en-GB'), {})?.['link.buy']).toBe('Buy a licence')
  })

  it('has nothing of what is still to be fetched', () => {
    expect(catalogAtHand(choice, { de: async () => ({ catalog: german }) })).toBeUndefined()
  })
})

describe('loadLanguage()', () => {
  it('fetches the texts', async () => {
    const catalogs = { de: async () => ({ catalog: german }) }
    expect(await loadLanguage(choice, catalogs)).toEqual({ choice, catalog: german })
  })

  it.each([
    ['cannot be fetched', () => Promise.reject(new TypeError('gone'))],
    ['is no catalog', async () => ({}) as never],
  ])('speaks English, dates included, where the file %s', async (_what, load) => {
    expect(await loadLanguage(choice, { de: load })).toEqual({ choice: chooseLocale('en'), catalog: en })
  })
})
