import { describe, expect, it } from 'vitest'
import { shotsFor } from './shots.mjs'

const known = { states: ['enter-key', 'locked-expired', 'locked-disabled'], languages: ['en', 'de', 'ar'] }
const names = (asked) => shotsFor(asked, known).map(({ name }) => name)

describe('shotsFor', () => {
  it('takes every state in light and dark unless told otherwise', () => {
    expect(names({})).toEqual([
      'enter-key-light',
      'enter-key-dark',
      'locked-expired-light',
      'locked-expired-dark',
      'locked-disabled-light',
      'locked-disabled-dark',
    ])
  })

  it('narrows down by name, and by the beginning of a name', () => {
    expect(names({ states: 'locked-*', themes: 'dark' })).toEqual([
      'locked-expired-dark',
      'locked-disabled-dark',
    ])
    expect(names({ states: 'nothing-like-it' })).toEqual([])
  })

  it('crosses languages, themes and widths, each with a name of its own', () => {
    const asked = { states: 'enter-key', langs: 'all', themes: 'light', widths: '460,320' }
    expect(names(asked)).toEqual([
      'enter-key-light',
      'enter-key-light-320',
      'enter-key-de-light',
      'enter-key-de-light-320',
      'enter-key-ar-light',
      'enter-key-ar-light-320',
    ])
  })

  it('asks the page for what it names', () => {
    const [shot] = shotsFor(
      { states: 'enter-key', themes: 'forced-colors', platform: 'win32', query: 'logo' },
      known,
    )
    expect(shot).toEqual({
      name: 'enter-key-forced-colors',
      query: 'logo=&state=enter-key&lang=en&still=&platform=win32',
      width: 460,
      theme: 'forced-colors',
    })
  })
})
