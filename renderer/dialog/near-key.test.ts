import { describe, expect, it } from 'vitest'
import { UUID_PATTERNS } from '../../contract/key-patterns.js'
import { nearKeyOf } from './near-key.js'

const KEY = '9C1E6F50-2D7B-4A38-B6E4-5D0F8C7A1A2B'

describe('nearKeyOf()', () => {
  it.each([
    [KEY.slice(0, -1), { kind: 'short', count: 1 }],
    [KEY.slice(4), { kind: 'short', count: 4 }],
    [`${KEY}B`, { kind: 'long', count: 1 }],
    [KEY.replace('0', 'O').replace('1', 'I').toLowerCase(), { kind: 'letters', letters: 'I, O' }],
    [KEY.replaceAll('-', '').slice(1), { kind: 'short', count: 1 }],
  ])('says what is amiss with %s', (text, near) => {
    expect(nearKeyOf(text, UUID_PATTERNS)).toEqual(near)
  })

  it.each([
    ['', 'nothing'],
    [KEY, 'a key'],
    [KEY.slice(5), 'one with more than a slip'],
    ['ACME-2026-XYZ', 'another form'],
    ['QUICK-BROWN-FOXES-JUMPS-OVER-LAZYD', 'another form of the same length'],
    [`${KEY.slice(0, -1)}ß`, 'other signs'],
  ])('has nothing to say about %s: %s', (text) => {
    expect(nearKeyOf(text, UUID_PATTERNS)).toBeNull()
  })
})
