import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOUR_MS, MINUTE_MS } from '../../contract/duration.js'
import { anyClockError, beginTimed, TIMED_MS } from '../../testing/clock-errors.js'
import type { EngineHarness } from '../../testing/engine-harness.js'

/** `RUNS=5000 SEED=7 npx vitest run main/engine/engine-time` looks longer and elsewhere. */
const RUNS = Number(process.env.RUNS ?? 60)
const SEED = Number(process.env.SEED ?? 20_300_115)
const parameters = { numRuns: RUNS, seed: SEED }

describe(`an honest user (RUNS=${RUNS} SEED=${SEED})`, () => {
  const step = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('run' as const),
        forMs: fc.integer({ min: 0, max: 4 * HOUR_MS }),
        closedMs: fc.integer({ min: 0, max: 8 * HOUR_MS }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('sleep' as const),
        forMs: fc.integer({ min: 0, max: 6 * HOUR_MS }),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('mistake' as const),
        errorMs: anyClockError,
        forMs: fc.integer({ min: 0, max: MINUTE_MS }),
        asksStore: fc.boolean(),
        isKilled: fc.boolean(),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('slip' as const),
        errorMs: anyClockError,
        forMs: fc.integer({ min: 0, max: MINUTE_MS }),
      }),
    },
  )

  async function launch(harness: EngineHarness, errorMs: number) {
    harness.clock.setWall(harness.trueNow() + errorMs)
    return harness.start()
  }

  it.each(['grace', 'trial'] as const)(
    'whose clock is wrong for up to a minute of running at a time has all of the %s that is left, once it is right',
    async (kind) => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 14, size: 'max' }), async (history) => {
          const harness = await beginTimed(kind)
          const endsAt = harness.trueNow() + TIMED_MS
          for (const each of history) {
            if (each.do === 'sleep') {
              harness.sleep(each.forMs)
              harness.engine.wake('resume')
              await harness.clock.advance(0)
            } else if (each.do === 'run') {
              harness.restart()
              harness.sleep(each.closedMs)
              await launch(harness, 0)
              await harness.clock.advance(each.forMs)
            } else if (each.do === 'slip') {
              harness.clock.setWall(Math.max(0, harness.trueNow() + each.errorMs))
              await harness.clock.advance(each.forMs)
              harness.clock.setWall(harness.trueNow())
            } else {
              harness.restart()
              await launch(harness, each.errorMs)
              if (each.asksStore) await harness.engine.revalidate()
              await harness.clock.advance(each.forMs)
              if (each.isKilled) harness.kill()
            }
            harness.restart()
            const { entitled, notices, at } = await launch(harness, 0)
            expect([entitled, notices, at]).toEqual([harness.trueNow() < endsAt, [], harness.trueNow()])
          }
          harness.engine.dispose()
        }),
        parameters,
      )
    },
    600_000,
  )
})
