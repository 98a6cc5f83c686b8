import type { OutcomeBody, OutcomeRow } from './outcome-row.js'

export interface AnsweredRow extends Omit<OutcomeRow, 'outcome'> {
  readonly body: OutcomeBody
  /** 200 where nothing else is said. */
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

/** A row of an outcome that is an HTTP answer. */
export function answered(given: AnsweredRow): OutcomeRow {
  const { body, status = 200, headers, ...row } = given
  const answer = headers ? { status, headers, body } : { status, body }
  return { ...row, outcome: { kind: 'answer', ...answer } }
}
