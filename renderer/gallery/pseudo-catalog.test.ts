import { describe, expect, it } from 'vitest'
import { en } from '../messages/en.js'
import { type Message, placeholdersOf } from '../messages/message.js'
import { PSEUDO_CATALOGS, pseudoText } from './pseudo-catalog.js'

describe('pseudoText()', () => {
  it('is longer by 40 %, accented and in brackets', () => {
    expect(pseudoText('Activate')).toBe('[Áçttîvvátéé]')
    expect(pseudoText('x'.repeat(100))).toHaveLength(142)
  })

  it('keeps values and mark-up', () => {
    expect(pseudoText('{app} <b>{count}</b>')).toBe('[{app} <b>{count}</b>]')
  })
})

it('stands for every message, with its values', () => {
  const catalog = PSEUDO_CATALOGS['en-XA'] as unknown as Readonly<Record<string, Message>>
  const values = (of: Readonly<Record<string, Message>>) =>
    Object.entries(of).map(([name, message]) => [name, placeholdersOf(message)])
  expect(values(catalog)).toEqual(values(en))
})
