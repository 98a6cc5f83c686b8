import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../contract/duration.js'
import { anyClockError, beginTimed, OFFLINE, TIMED_MS, YEAR_MS } from '../../testing/clock-errors.js'
import type { EngineHarness } from '../../testing/engine-harness.js'
import { FIRST_LOOK_MS } from './housekeeping.js'

/** `RUNS=5000 SEED=7 npx vitest run main/engine/engine-time-game` looks longer and elsewhere. */
const RUNS = Number(process.env.RUNS ?? 60)
const SEED = Number(process.env.SEED ?? 20_300_115)
const parameters = { numRuns: RUNS, seed: SEED }

/** For how long the app is open from here on. */
function createOpenWatch({ engine, clock }: EngineHarness) {
  let openMs = 0
  let since = engine.snapshot.entitled ? clock.monotonic() : null
  const note = (entitled: boolean): void => {
    if (since !== null) openMs += clock.monotonic() - since
    since = entitled ? clock.monotonic() : null
  }
  const stop = engine.subscribe(({ entitled }) => note(entitled))
  return {
    end(): number {
      stop()
      note(false)
      return openMs
    },
  }
}

describe(`a game with the clock (RUNS=${RUNS} SEED=${SEED})`, () => {
  /** What the clock is set to before a launch, by what the player can see: what was kept, the true time, the last setting. */
  const setting = fc.oneof(
    fc.record({ by: fc.constantFrom('kept', 'true', 'last', 'begun'), ms: anyClockError }),
    fc.record({
      by: fc.constantFrom('kept', 'last'),
      ms: fc.integer({ min: -10 * MINUTE_MS, max: 10 * MINUTE_MS }),
    }),
  )
  const answer = fc.constantFrom('none', 'none', 'other-key', 'unspecified')
  const round = fc.record({
    setting,
    runMs: fc.oneof(
      fc.integer({ min: FIRST_LOOK_MS, max: 3 * HOUR_MS }),
      fc.constantFrom(FIRST_LOOK_MS, 5 * MINUTE_MS, HOUR_MS, HOUR_MS + FIRST_LOOK_MS - 1, DAY_MS),
    ),
    sleepMs: fc.integer({ min: 0, max: 2 * DAY_MS }),
    /** In the middle of the run. */
    resetMs: fc.option(anyClockError, { nil: undefined }),
    answer,
    isKilled: fc.boolean(),
  })

  async function answerOnce(harness: EngineHarness, kind: 'other-key' | 'unspecified'): Promise<void> {
    const { provider } = harness
    if (kind === 'other-key') {
      provider.always(null, 'inspect')
      await harness.engine.activate('no such key')
    } else {
      provider.always(async () => ({
        kind: 'refused',
        reason: 'unspecified',
        serverTimeAt: harness.trueNow(),
      }))
      await harness.engine.revalidate()
    }
    provider.always(OFFLINE)
  }

  /** Repeats the rounds until the app stays shut for a whole turn of them; answers for how long it was open. */
  async function play(harness: EngineHarness, rounds: readonly Round[]): Promise<number> {
    let openMs = 0
    const begunAt = harness.clock.now()
    let lastAt = begunAt
    for (let turn = 0, shut = 0; shut < rounds.length && turn < 4_000; turn += 1) {
      const one = rounds[turn % rounds.length] as Round
      const { highWaterAt } = harness.kept().time
      const bases = { kept: highWaterAt, true: harness.trueNow(), last: lastAt, begun: begunAt }
      lastAt = Math.max(0, bases[one.setting.by as keyof typeof bases] + one.setting.ms)
      harness.clock.setWall(lastAt)
      if (one.isKilled) harness.kill()
      else harness.restart()
      const ranMs = (await harness.start()).entitled ? await run(harness, one) : 0
      shut = ranMs === 0 ? shut + 1 : 0
      openMs += ranMs
    }
    return openMs
  }

  /** Answers for how long the app was open. */
  async function run(
    harness: EngineHarness,
    { runMs, resetMs, sleepMs, answer: told }: Round,
  ): Promise<number> {
    const open = createOpenWatch(harness)
    const halfMs = Math.floor(runMs / 2)
    for (const ms of [halfMs, runMs - halfMs]) {
      await harness.clock.advance(ms)
      if (resetMs !== undefined) harness.clock.setWall(Math.max(0, harness.clock.now() + resetMs))
      harness.sleep(sleepMs)
    }
    if (told !== 'none') await answerOnce(harness, told as 'other-key' | 'unspecified')
    return open.end()
  }

  type Round = typeof round extends fc.Arbitrary<infer Value> ? Value : never

  it.each([
    ['grace', 0],
    ['trial', 0],
    ['trial', 10 * YEAR_MS],
    ['trial', -10 * YEAR_MS],
  ] as const)(
    'wins no more than 15 percent over the %s in running time (begun with the clock off by %i ms)',
    async (kind, aheadMs) => {
      await fc.assert(
        fc.asyncProperty(fc.array(round, { minLength: 1, maxLength: 4 }), async (rounds) => {
          const harness = await beginTimed(kind, aheadMs)
          const openMs = await play(harness, rounds)
          harness.engine.dispose()
          expect(openMs).toBeLessThanOrEqual(TIMED_MS * 1.15)
        }),
        parameters,
      )
    },
    600_000,
  )
})
