import { createHash } from 'node:crypto'
import type { Random } from '../main/ports/random.js'

/** Chance that a test decides. */
export interface FakeRandom extends Random {
  /** What `fraction` answers from now on, in [0, 1). */
  setFraction(fraction: number): void
}

/** @param seed Two sources of the same seed give the same digits, two of different ones different digits. */
export function createFakeRandom(seed = 'seed', fraction = 0.5): FakeRandom {
  let current = fraction
  let calls = 0
  return {
    fraction: () => current,
    hex(bytes) {
      calls += 1
      const digits = createHash('sha512').update(`${seed}:${calls}`).digest('hex')
      return digits.slice(0, bytes * 2)
    },
    setFraction(next) {
      if (!(next >= 0 && next < 1)) throw new TypeError(`fraction: expected a number in [0, 1), got ${next}`)
      current = next
    },
  }
}
