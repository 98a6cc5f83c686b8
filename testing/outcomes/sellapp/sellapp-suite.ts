import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectedRun, type ToldRow } from '../expected-run.js'
import { wordAt } from '../outcome-row.js'
import { type OutcomeRunner, type RunReport, type RunRow, startOutcomeRunner } from '../outcome-run.js'
import { ASKING_FOR_SEAT, RUN_STARTS, type RunStart } from '../run-starts.js'
import { WORD_EFFECTS } from '../word-effects.js'
import { data, yes } from './sellapp-bodies.js'
import { SELLAPP_ERRORS, SELLAPP_VERDICTS } from './sellapp-rows.js'
import { openSellAppStages, type SellAppRun, TAKEN } from './sellapp-stages.js'

interface Run extends SellAppRun, ToldRow, RunRow {
  readonly what: string
  readonly starts: readonly RunStart[]
  /** The activation was granted, and its answer names the seat. */
  readonly isTaken: boolean
}

/** A validation meets them, also that which follows an activation; no deactivation does. */
const VERDICTS = SELLAPP_VERDICTS.map(
  (row): Run => ({
    what: row.what,
    becomes: row.becomes,
    isFull: row.isFull === true,
    isTaken: row.becomes !== 'granted',
    starts: RUN_STARTS.filter(({ call }) => call !== 'deactivate'),
    answer: ({ verb }) => (verb === 'activate' ? TAKEN : row),
  }),
)

/** Whatever is asked first meets them, and then whatever names the seat; the key by itself is fine, unless it was asked for. */
const ERRORS = SELLAPP_ERRORS.map(
  ({ what, inspect, activate, validate, deactivate, ...error }): Run => ({
    what,
    becomes: { inspect, activate, validate, deactivate, others: inspect },
    starts: RUN_STARTS,
    isTaken: false,
    answer: ({ isFirst, hasInstance }, call) =>
      isFirst || hasInstance || call === 'inspect' ? error : { body: data(yes()) },
  }),
)

/** The validation that follows an activation meets them. */
const CONFIRMATIONS = SELLAPP_ERRORS.map(
  ({ what, inspect, status, body }): Run => ({
    what,
    becomes: inspect,
    starts: [ASKING_FOR_SEAT],
    isTaken: true,
    answer: ({ verb }) => (verb === 'activate' ? TAKEN : { status, body }),
  }),
)

/** Plays each row of SellApp against its provider and the real engine, from each start. */
export function describeSellAppRuns(): void {
  let runner: OutcomeRunner<Run>
  beforeAll(async () => {
    runner = await startOutcomeRunner<Run>(openSellAppStages)
  })
  afterAll(() => runner.close())

  describe.each([
    ['answers', VERDICTS],
    ['errors', ERRORS],
    ['errors after the seat was taken', CONFIRMATIONS],
  ] as const)('what an engine makes of %s of SellApp', { timeout: 60_000 }, (_title, runs) => {
    it.each(runs.map((run) => [run.what, run] as const))('%s', async (_what, run) => {
      const expected: Record<string, RunReport> = {}
      const reports: Record<string, RunReport> = {}
      for (const start of run.starts) {
        expected[start.name] = expectedRun(run, start)
        reports[start.name] = await runner.run(run, start)
      }
      const unfreed = whereUnfreed(run)
      if (unfreed !== undefined) {
        const name = `${ASKING_FOR_SEAT.name}, which the store has taken`
        expected[name] = expectedRun(unfreed, ASKING_FOR_SEAT, true)
        reports[name] = await runner.run(run, ASKING_FOR_SEAT, true)
      }
      expect(reports).toEqual(expected)
    })
  })
}

/** What is told where the seat is taken and cannot be given back: no word after which nobody would look for it. */
function whereUnfreed(run: Run): ToldRow | undefined {
  const isCounted = WORD_EFFECTS[wordAt(run, 'activate')].seat === 'counted'
  if (isCounted) return run
  return run.isTaken ? { ...run, becomes: 'not-the-api' } : undefined
}
