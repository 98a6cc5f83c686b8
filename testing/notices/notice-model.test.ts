import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { REFUSAL_REASONS, UNREACHABLE_CAUSES } from '../../contract/license-error.js'
import { GOOD_KEY } from '../engine-harness.js'
import { createNoticeTwin, PUBLISHED, playNoticeStep, type NoticeStep as Step } from './notice-twins.js'
import type { NoticeWorld } from './notice-world.js'

/** `RUNS=500 SEED=7 npx vitest run testing/notices/notice-model` looks longer and elsewhere. */
const RUNS = Number(process.env['RUNS'] ?? 12)
const SEED = Number(process.env['SEED'] ?? 20_310_301)

const hours = fc.oneof(
  fc.integer({ min: 1, max: 48 }),
  fc.integer({ min: 2, max: 30 }).map((days) => days * 24),
)

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('check', 'relaunch', 'activate', 'calm') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('retire', 'unretire') }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('pass'), hours }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('set-clock'), hours: fc.integer({ min: -400, max: 400 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('refuse'), reason: fc.constantFrom(...REFUSAL_REASONS) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('trouble'), cause: fc.constantFrom(...UNREACHABLE_CAUSES) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('publish'),
      kind: fc.constantFrom(...PUBLISHED),
      days: fc.integer({ min: -20, max: 90 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('relay'),
      is: fc.constantFrom('cut', 'there', 'ignorant', 'knowing', 'refusing', 'sooner'),
    }),
  },
) as fc.Arbitrary<Step>

describe(`an app with notices, beside the same without (RUNS=${RUNS} SEED=${SEED})`, () => {
  it.each([true, false])(
    'is at every instant at least as open, and never opens without a confirmed license; with a license: %s',
    async (isLicensed) => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 20, size: 'max' }), (steps) =>
          playTwins(steps, isLicensed),
        ),
        { numRuns: RUNS, seed: SEED },
      )
    },
    600_000,
  )

  it('and the histories reach what they are meant to', async () => {
    const reached = new Set<string>()
    const until: Step[] = [
      { do: 'trouble', cause: 'offline' },
      { do: 'pass', hours: 20 * 24 },
      { do: 'check' },
    ]
    for (const kind of ['honor', 'go-to'] as const) {
      const steps: Step[] = [{ do: 'relay', is: 'knowing' }, { do: 'publish', kind, days: 60 }, ...until]
      await playTwins(steps, true, (noted) => void reached.add(noted))
    }
    expect([...reached].toSorted()).toEqual(['grace but locked without', 'licensed but locked without'])
  }, 600_000)
})

/** Two computers of one fate, of which one has the option. */
async function playTwins(
  steps: readonly Step[],
  isLicensed: boolean,
  onDifference: (noted: string) => void = () => undefined,
): Promise<void> {
  const [open, bare] = [await createNoticeTwin(true), await createNoticeTwin(false)] as const
  const twins = [open, bare]
  if (!isLicensed) for (const { world } of twins) world.store.keyOf(GOOD_KEY).disabled = true
  for (const { world } of twins) await world.engine.activate(GOOD_KEY)
  for (const [index, each] of steps.entries()) {
    for (const twin of twins) await playNoticeStep(twin, each)
    compare(open.world, bare.world, `step ${index}: ${JSON.stringify(each)}`, onDifference)
    expect(isLicensed || !open.world.engine.snapshot.entitled).toBe(true)
  }
  for (const { world } of twins) world.engine.dispose()
}

function compare(
  open: NoticeWorld,
  bare: NoticeWorld,
  where: string,
  onDifference: (noted: string) => void,
): void {
  const [withNotices, without] = [open.engine.snapshot, bare.engine.snapshot]
  expect([where, withNotices.entitled || !without.entitled]).toEqual([where, true])
  if (withNotices.entitled && !without.entitled)
    onDifference(`${withNotices.state.status} but ${without.state.status} without`)
}
