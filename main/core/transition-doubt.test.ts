import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import { countNotFound, isNotFoundProven } from './transition.js'

const firstAt = Date.UTC(2030, 0, 15)

describe('doubt', () => {
  it('begins with the first answer and counts from it', () => {
    const first = countNotFound(null, firstAt)
    const second = countNotFound(first, firstAt + 5)
    expect([first, second, countNotFound(second, firstAt + 9)]).toEqual([
      { answers: 1, firstAt },
      { answers: 2, firstAt },
      { answers: 3, firstAt },
    ])
  })

  it.each([
    [1, DAY_MS * 30, false],
    [2, DAY_MS - 1, false],
    [2, DAY_MS, false],
    [2, DAY_MS + 1, false],
    [3, DAY_MS - 1, false],
    [3, DAY_MS, true],
    [3, DAY_MS + 1, true],
    [100, DAY_MS - 1, false],
    [100, -DAY_MS, false],
  ])('of %i answers over %i ms is proven: %s', (answers, spreadMs, isProven) => {
    expect(isNotFoundProven({ answers, firstAt }, firstAt + spreadMs)).toBe(isProven)
  })
})
