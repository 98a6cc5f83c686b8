import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, type GallerySettings, parseSettings, queryOf } from './settings.js'

describe('the address of the gallery', () => {
  it('says nothing of what is as usual', () => {
    expect(queryOf(DEFAULT_SETTINGS)).toBe('')
    expect(parseSettings('')).toEqual(DEFAULT_SETTINGS)
  })

  it('brings back everything that was chosen', () => {
    const chosen: GallerySettings = {
      state: 'locked-expired',
      lang: 'de',
      theme: 'dark',
      dir: 'rtl',
      width: 320,
      zoom: 200,
      density: 'compact',
      platform: 'win32',
      presentation: 'modal',
      accent: '#c0ffee',
      logo: true,
      spacing: true,
      still: true,
      strict: true,
      texts: { 'action.activate': 'Unlock & go' },
    }
    expect(parseSettings(queryOf(chosen))).toEqual(chosen)
  })

  it('takes what does not exist for the default', () => {
    expect(parseSettings('theme=sepia&width=-3&zoom=abc&platform=beos&dir=up')).toEqual(DEFAULT_SETTINGS)
  })
})
