import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectedRun } from './expected-run.js'
import { openLemonSqueezyStages } from './lemon-squeezy-stages.js'
import { type OutcomeRow, type OutcomeSection, wordAt } from './outcome-row.js'
import { type OutcomeRunner, type RunReport, startOutcomeRunner } from './outcome-run.js'
import { titleOfRow } from './outcome-table.js'
import { ASKING_FOR_SEAT, CHECKING_IN_ORDER, RUN_STARTS } from './run-starts.js'
import { WORD_EFFECTS } from './word-effects.js'

/** The same outcome in many forms is met by the two that have most to lose; the others have met one of its forms. */
const STARTS_OF_VARIATION = [ASKING_FOR_SEAT, CHECKING_IN_ORDER]

/** Plays each row against the real provider and the real engine, from each start. */
export function describeOutcomeRuns(sections: readonly OutcomeSection[]): void {
  let runner: OutcomeRunner<OutcomeRow>
  beforeAll(async () => {
    runner = await startOutcomeRunner(openLemonSqueezyStages)
  })
  afterAll(() => runner.close())

  for (const { title, rows } of sections) {
    // A row that was cut off would go on at the store of the next one.
    describe(`what an engine makes of: ${title}`, { timeout: 60_000 }, () => {
      it.each(rows.map((row, index) => [titleOfRow(row, index), row] as const))('%s', async (_title, row) => {
        const expected: Record<string, RunReport> = {}
        const reports: Record<string, RunReport> = {}
        for (const start of row.isVariation ? STARTS_OF_VARIATION : RUN_STARTS) {
          expected[start.name] = expectedRun(row, start)
          reports[start.name] = await runner.run(row, start)
        }
        if (mayTakeSeat(row)) {
          const name = `${ASKING_FOR_SEAT.name}, which the store has taken`
          expected[name] = expectedRun(row, ASKING_FOR_SEAT, true)
          reports[name] = await runner.run(row, ASKING_FOR_SEAT, true)
        }
        expect(reports).toEqual(expected)
      })
    })
  }
}

function mayTakeSeat(row: OutcomeRow): boolean {
  return WORD_EFFECTS[wordAt(row, 'activate')].seat.startsWith('counted')
}
