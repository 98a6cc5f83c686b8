import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROCESSES, playTwoProcesses, type TwoProcessStep } from '../../testing/two-process-history.js'

/** `RUNS=5000 SEED=7 npx vitest run main/engine/two-processes` looks longer and elsewhere. */
const RUNS = Number(process.env.RUNS ?? 500)
const SEED = Number(process.env.SEED ?? 20_300_116)
const parameters = { numRuns: RUNS, seed: SEED }

const one = fc.constantFrom(...PROCESSES)
const verbs = [
  fc.record({ do: fc.constant('activate'), process: one, key: fc.constantFrom('good', 'good', 'other') }),
  fc.record({ do: fc.constantFrom('deactivate', 'revalidate'), process: one }),
  fc.record({ do: fc.constant('wait'), ms: fc.integer({ min: 0, max: 45 }) }),
  fc.record({ do: fc.constant('wait'), ms: fc.constantFrom(100, 1_000, 120_000) }),
  fc.record({ do: fc.constant('restart'), process: one }),
]
const kill = fc.record({ do: fc.constant('kill'), process: one })

function histories(...steps: readonly fc.Arbitrary<unknown>[]): fc.Arbitrary<TwoProcessStep[]> {
  return fc.array(fc.oneof(...steps) as fc.Arbitrary<TwoProcessStep>, { maxLength: 20, size: 'max' })
}

describe(`two processes with one license file (RUNS=${RUNS} SEED=${SEED})`, () => {
  it('that are not killed lose no seat, and tell of no seat that is free', async () => {
    await fc.assert(
      fc.asyncProperty(histories(...verbs), async (history) => {
        const { seats, held, told, open } = await playTwoProcesses(history)
        expect(told.filter((name) => !seats.includes(name))).toEqual([])
        expect(seats.filter((name) => name !== held && !told.includes(name))).toEqual([])
        expect(open).toBe(0)
      }),
      parameters,
    )
  }, 600_000)

  it('that both take a seat: of the one that is killed the user is told', async () => {
    const history: TwoProcessStep[] = [
      { do: 'activate', process: 'one', key: 'good' },
      { do: 'activate', process: 'other', key: 'good' },
      // Both have inspected, and both activations are on their way.
      { do: 'wait', ms: 20 },
      { do: 'kill', process: 'one' },
    ]
    const { seats, held, told } = await playTwoProcesses(history)
    expect(seats).toHaveLength(2)
    expect(told).toEqual(seats.filter((name) => name !== held))
  })

  it('lose no seat silently, killed at any instant', async () => {
    await fc.assert(
      fc.asyncProperty(histories(...verbs, kill), async (history) => {
        const { seats, held, told, open } = await playTwoProcesses(history)
        expect(seats.filter((name) => name !== held && !told.includes(name))).toEqual([])
        expect(open).toBe(0)
      }),
      parameters,
    )
  }, 600_000)
})
