import { describe, expect, it } from 'vitest'
import { accentColorOf } from './accent-color.js'

function never(): never {
  throw new Error('the system is asked for nothing')
}

describe('accentColorOf()', () => {
  it('takes the host at its word, and asks the system for nothing', () => {
    expect(accentColorOf('#1f63d6', never)).toBe('#1f63d6')
    expect(accentColorOf('light-dark(teal, aqua)', never)).toBe('light-dark(teal, aqua)')
    expect(accentColorOf(undefined, never)).toBeUndefined()
  })

  it.each([
    ['Windows, blue', '0078d7ff', '#0078d7'],
    ['macOS, pink, as bright as it gets', 'f74f9eff', '#f74f9e'],
    ['a color that lets through', '744DA9C4', '#744da9'],
  ])('makes a CSS color of what Electron reads: %s', (_what, read, color) => {
    expect(accentColorOf('system', () => read)).toBe(color)
  })

  it.each([
    ['no color at all', ''],
    ['a color that cannot be seen', '00000000'],
    ['something else', 'blue'],
    ['nothing', undefined],
  ])('leaves the default where the system says %s', (_what, read) => {
    expect(accentColorOf('system', () => read)).toBeUndefined()
  })

  it('leaves the default where this Electron cannot read it', () => {
    const { getAccentColor } = {} as { getAccentColor: () => string }
    expect(accentColorOf('system', () => getAccentColor())).toBeUndefined()
  })
})
