import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectedRun } from '../expected-run.js'
import type { Becomes, OutcomeCall } from '../outcome-row.js'
import { type OutcomeRunner, type RunReport, type RunRow, startOutcomeRunner } from '../outcome-run.js'
import { RUN_STARTS, type RunStart } from '../run-starts.js'
import { WORD_EFFECTS } from '../word-effects.js'
import { KEYGEN_ERRORS } from './keygen-errors.js'
import { type KeygenRun, openKeygenStages } from './keygen-stages.js'
import { KEYGEN_VALIDATIONS } from './keygen-validations.js'

interface Run extends KeygenRun, RunRow {
  readonly what: string
  readonly becomes: { readonly [Call in OutcomeCall]?: Becomes }
  readonly requestId?: string
}

const VALIDATIONS = KEYGEN_VALIDATIONS.map(
  ({ what, wanted, held, ...answer }): Run => ({
    what,
    becomes: { inspect: wanted, validate: held },
    meets: 'validation',
    isSeatGone: held === 'instance-not-found',
    ...answer,
  }),
)

const errorsAt = (meets: KeygenRun['meets']) =>
  KEYGEN_ERRORS.map(
    ({ what, status, body, validation, activate, deactivate }): Run => ({
      what,
      becomes: meets === 'machine' ? { activate, deactivate } : { inspect: validation, validate: validation },
      meets,
      status,
      body: () => body,
      ...requestIdOf(body),
    }),
  )

function requestIdOf(body: unknown): { readonly requestId?: string } {
  const { meta } = Object(body) as { readonly meta?: { readonly id: string } }
  return meta === undefined ? {} : { requestId: meta.id }
}

/** Plays each row of Keygen against its provider and the real engine, from each start at which it can be met. */
export function describeKeygenRuns(): void {
  let runner: OutcomeRunner<Run>
  beforeAll(async () => {
    runner = await startOutcomeRunner<Run>(openKeygenStages)
  })
  afterAll(() => runner.close())

  describe.each([
    ['validations', VALIDATIONS],
    ['errors in place of a validation', errorsAt('validation')],
    ['errors in place of a machine', errorsAt('machine')],
  ] as const)('what an engine makes of %s of Keygen', { timeout: 60_000 }, (_title, runs) => {
    it.each(runs.map((run) => [run.what, run] as const))('%s', async (_what, run) => {
      const expected: Record<string, RunReport> = {}
      const reports: Record<string, RunReport> = {}
      for (const start of RUN_STARTS) {
        const word = run.becomes[start.call]
        if (word === undefined) continue
        expected[start.name] = expectedOf(run, start, word)
        reports[start.name] = await runner.run(run, start)
      }
      expect(reports).toEqual(expected)
    })
  })
}

function expectedOf(run: Run, start: RunStart, word: Becomes): RunReport {
  const report = expectedRun({ becomes: word, ...requestIdOfRun(run) }, start)
  // Whether a seat was taken the store tells by the computer, and no count is asked for.
  if (start.call === 'activate' && WORD_EFFECTS[word].seat === 'counted')
    return { ...report, asked: ['inspect', 'activate'] }
  // The seat's name has no tag of this computer, so it may be one from before the computer was known otherwise: it is given back.
  if (start.call === 'validate' && word === 'instance-not-found') {
    const [first, ...rest] = report.asked
    return { ...report, asked: [first ?? 'validate', 'deactivate', ...rest] }
  }
  return report
}

function requestIdOfRun({ requestId }: Run): { readonly requestId?: string } {
  return requestId === undefined ? {} : { requestId }
}
