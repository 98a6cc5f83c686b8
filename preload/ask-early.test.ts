import { describe, expect, it } from 'vitest'
import { askEarly } from './ask-early.js'

describe('askEarly', () => {
  it('asks at once, answers the first caller with that, and asks anew for each later one', async () => {
    let asked = 0
    const read = askEarly(() => Promise.resolve(++asked))
    expect(asked).toBe(1)
    expect([await read(), await read(), await read()]).toEqual([1, 2, 3])
  })
})
