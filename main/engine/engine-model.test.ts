import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import { REFUSAL_REASONS, UNREACHABLE_CAUSES } from '../../contract/license-error.js'
import type { HistoryStep } from '../../testing/model-history.js'
import { playHistory } from '../../testing/play-history.js'

/** `RUNS=5000 SEED=7 npx vitest run main/engine/engine-model` looks longer and elsewhere. */
const RUNS = Number(process.env.RUNS ?? 40)
const SEED = Number(process.env.SEED ?? 20_300_115)

const key = fc.constantFrom('good', 'other')
const hours = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 48 }) },
  { weight: 1, arbitrary: fc.integer({ min: 2, max: 40 }).map((days) => days * 24) },
)
const jumpHours = fc.oneof(
  fc.integer({ min: -30, max: 30 }),
  fc.integer({ min: -800, max: 800 }).map((days) => days * 24),
)
/** A store that denies a seat it has given is beyond help: it is asked for by freeing that seat. */
const reason = fc.constantFrom(...REFUSAL_REASONS.filter((each) => each !== 'instance-not-found'))
const retryAfterMs = fc.integer({ min: 0, max: DAY_MS })
const trouble = fc.record(
  { do: fc.constant('trouble'), cause: fc.constantFrom(...UNREACHABLE_CAUSES), retryAfterMs },
  { requiredKeys: ['do', 'cause'] },
)

const steps: readonly [number, fc.Arbitrary<unknown>][] = [
  [
    6,
    fc.record({
      do: fc.constant('activate'),
      key: fc.constantFrom('good', 'other', 'good', 'unknown', 'remembered'),
    }),
  ],
  [5, fc.record({ do: fc.constantFrom('deactivate', 'revalidate', 'move-here', 'dismiss', 'restart') })],
  [4, fc.record({ do: fc.constant('calm') })],
  [1, fc.record({ do: fc.constant('wake'), cause: fc.constantFrom('resume', 'online', 'focus') })],
  [3, trouble],
  [
    4,
    fc.record({
      do: fc.constantFrom('lose-answer', 'lose-network-too'),
      verb: fc.constantFrom('activate', 'deactivate'),
    }),
  ],
  [2, fc.record({ do: fc.constant('refuse-next'), reason })],
  [6, fc.record({ do: fc.constantFrom('advance', 'sleep', 'close-for'), hours })],
  [3, fc.record({ do: fc.constantFrom('disable', 'enable', 'expire', 'renew', 'hide', 'show'), key })],
  [2, fc.record({ do: fc.constant('hide'), key })],
  [2, fc.record({ do: fc.constant('free-seat') })],
  [2, fc.record({ do: fc.constant('go-to'), computer: fc.constantFrom('first', 'second') })],
  [2, fc.record({ do: fc.constant('disk'), full: fc.constantFrom(true, false, false) })],
]
const clockSteps: readonly [number, fc.Arbitrary<unknown>][] = [
  [4, fc.record({ do: fc.constant('set-clock'), hours: jumpHours })],
  [1, fc.record({ do: fc.constant('fix-clock') })],
]

function histories(...parts: (readonly [number, fc.Arbitrary<unknown>])[]): fc.Arbitrary<HistoryStep[]> {
  const step = fc.oneof(...parts.map(([weight, arbitrary]) => ({ weight, arbitrary })))
  return fc
    .array(step as fc.Arbitrary<HistoryStep>, { maxLength: 40, size: 'max' })
    .map((history): HistoryStep[] => [{ do: 'activate', key: 'good' }, ...history])
}

const parameters = { numRuns: RUNS, seed: SEED }

describe(`any history keeps the promises (RUNS=${RUNS} SEED=${SEED})`, () => {
  it('on a clock that is right', async () => {
    await fc.assert(
      fc.asyncProperty(histories(...steps), (history) => playHistory(history, { isClockRight: true })),
      parameters,
    )
  }, 600_000)

  it.each([true, false])(
    'on a clock that is set at will, with a store that tells the time: %s',
    async (storeTellsTime) => {
      await fc.assert(
        fc.asyncProperty(histories(...steps, ...clockSteps), (history) =>
          playHistory(history, { isClockRight: false, storeTellsTime }),
        ),
        parameters,
      )
    },
    600_000,
  )

  it('and the histories reach what they are meant to', async () => {
    const reached = new Set<string>()
    const onState = (state: string) => void reached.add(state)
    await fc.assert(
      fc.asyncProperty(histories(...steps), (history) =>
        playHistory(history, { isClockRight: true, onState }),
      ),
      { ...parameters, numRuns: 40 },
    )
    expect([...reached].toSorted()).toEqual(
      expect.arrayContaining([
        'deactivated',
        'disabled',
        'expired',
        'grace',
        'grace-ended',
        'licensed',
        'new-device',
        'not-found',
        'not-saved',
        'seat-may-be-lost',
        'seat-release-pending',
        'seat-released',
      ]),
    )
  }, 600_000)
})
