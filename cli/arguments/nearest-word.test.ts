import { describe, expect, it } from 'vitest'
import { nearestWord } from './nearest-word.js'

describe('nearestWord', () => {
  it.each([
    ['limt', 'limit'],
    ['lmiit', 'limit'],
    ['limits', 'limit'],
    ['LIMIT', 'limit'],
    ['prod', 'product'],
    ['jsn', 'json'],
    ['status', undefined],
    ['x', undefined],
    ['', undefined],
    ['limit'.repeat(20), undefined],
  ])('of %j is %j', (typed, expected) => {
    expect(nearestWord(typed, ['limit', 'product', 'json', 'yes'])).toBe(expected)
  })
})
