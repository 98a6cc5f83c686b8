import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectedRun } from '../expected-run.js'
import { ALL_CALLS, type Becomes } from '../outcome-row.js'
import { type OutcomeRunner, type RunReport, type RunRow, startOutcomeRunner } from '../outcome-run.js'
import { ASKING_FOR_SEAT, RUN_STARTS, type RunStart } from '../run-starts.js'
import { WORD_EFFECTS } from '../word-effects.js'
import type { AnswerRow, StoreDialect } from './answer-row.js'
import { openAnswerStages } from './answer-stages.js'

type Run = AnswerRow & RunRow

/** Plays each answer of a store against its provider and the real engine, from each start at which it can be met. */
export function describeAnswerRuns(dialect: StoreDialect): void {
  let runner: OutcomeRunner<Run>
  beforeAll(async () => {
    const open = (store: Parameters<typeof openAnswerStages>[1]) => openAnswerStages(dialect, store)
    runner = await startOutcomeRunner<Run>(open, dialect.seatId)
  })
  afterAll(() => runner.close())

  describe(`what an engine makes of the answers of ${dialect.title}`, { timeout: 60_000 }, () => {
    it.each(dialect.rows.map((row) => [row.what, row] as const))('%s', async (_what, row) => {
      const expected: Record<string, RunReport> = {}
      const reports: Record<string, RunReport> = {}
      for (const start of RUN_STARTS) {
        const word = row.becomes[start.call]
        if (word === undefined) continue
        expected[start.name] = expectedOf(dialect, row, { start, word, spent: false })
        reports[start.name] = await runner.run(row, start)
      }
      const word = dialect.hasSeats ? whereUnfreed(row) : undefined
      if (word !== undefined) {
        const name = `${ASKING_FOR_SEAT.name}, which the store has taken`
        expected[name] = expectedOf(dialect, row, { start: ASKING_FOR_SEAT, word, spent: true })
        reports[name] = await runner.run(row, ASKING_FOR_SEAT, true)
      }
      expect(reports).toEqual(expected)
    })
  })
}

interface Met {
  readonly start: RunStart
  readonly word: Becomes
  readonly spent: boolean
}

function expectedOf(dialect: StoreDialect, row: AnswerRow, { start, word, spent }: Met): RunReport {
  const report = expectedRun({ becomes: word }, start, spent)
  if (start.call === 'inspect' && word === 'key-not-found' && !dialect.hasForm) {
    return { ...report, asked: ['inspect'] }
  }
  // Where there are no seats, none can be in use unseen: nobody is asked for its sake.
  if (!dialect.hasSeats && start === ASKING_FOR_SEAT) return { ...report, asked: ['inspect', 'activate'] }
  if (dialect.tellsCount || start.call !== 'activate' || WORD_EFFECTS[word].seat === 'none') return report
  if (word === 'granted') return report
  // Without a count nothing but the store's word for it says that no seat was taken.
  if (row.takesSeat === true && !spent)
    return { ...report, asked: ['inspect', 'activate'], seatTold: 'nowhere' }
  return {
    ...report,
    seatTold: 'in the error and a notice',
    journal: 'empty',
    retryAfterMs: undefined,
  }
}

/** What is told where the seat is taken and cannot be given back: no word after which nobody would look for it. */
function whereUnfreed({ becomes, takesSeat }: AnswerRow): Becomes | undefined {
  const { activate } = becomes
  if (activate === undefined || activate === 'granted') return undefined
  if (WORD_EFFECTS[activate].seat === 'counted') return activate
  return takesSeat === true ? 'not-the-api' : undefined
}

/** The part of `docs/outcomes.md` that a store has. */
export function describeAnswers({ title, intro, rows }: StoreDialect): string {
  const cell = (word: Becomes | undefined): string => (word === undefined ? '–' : `\`${word}\``)
  const line = ({ what, becomes }: AnswerRow): string =>
    `| ${what} | ${ALL_CALLS.map((call) => cell(becomes[call])).join(' | ')} |`
  const head = `| ${title} answers | ${ALL_CALLS.join(' | ')} |`
  return [`## ${title}`, '', intro, '', head, '| --- | --- | --- | --- | --- |', ...rows.map(line), ''].join(
    '\n',
  )
}
