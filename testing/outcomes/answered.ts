import type { BodyOf } from './outcome-bodies.js'
import type { Becomes, OutcomeCall, OutcomeRow } from './outcome-row.js'

export interface AnsweredRow {
  readonly what: string
  readonly body: BodyOf | string
  readonly becomes: Becomes
  /** 200 where nothing else is said. */
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** Validate where nothing else is said. */
  readonly calls?: readonly OutcomeCall[]
  readonly options?: OutcomeRow['options']
}

/** A row of an outcome that is an HTTP answer. */
export function answered(given: AnsweredRow): OutcomeRow {
  const { what, body, becomes, status = 200, headers, calls = ['validate'], options } = given
  const answer = headers ? { status, headers, body } : { status, body }
  const row: OutcomeRow = { what, calls, outcome: { kind: 'answer', ...answer }, becomes }
  return options ? { ...row, options } : row
}
