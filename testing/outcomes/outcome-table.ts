import { BINDING_OUTCOMES } from './binding-outcomes.js'
import { BODY_OUTCOMES } from './body-outcomes.js'
import { ENDING_OUTCOMES } from './ending-outcomes.js'
import { GRANTED_OUTCOMES } from './granted-outcomes.js'
import { NETWORK_OUTCOMES } from './network-outcomes.js'
import type { OutcomeRow, OutcomeSection } from './outcome-row.js'
import { PARAMETER_OUTCOMES } from './parameter-outcomes.js'
import { REFUSED_OUTCOMES } from './refused-outcomes.js'
import { SPEAKING_OUTCOMES, STATUS_OUTCOMES } from './status-outcomes.js'

/** Answers with a status that may carry a verdict. */
export const ANSWER_TABLE: readonly OutcomeSection[] = [
  GRANTED_OUTCOMES,
  BINDING_OUTCOMES,
  ENDING_OUTCOMES,
  REFUSED_OUTCOMES,
  PARAMETER_OUTCOMES,
  BODY_OUTCOMES,
  SPEAKING_OUTCOMES,
]

/** All that can be in the way of an answer. */
export const TROUBLE_TABLE: readonly OutcomeSection[] = [STATUS_OUTCOMES, NETWORK_OUTCOMES]

/** Every outcome of a call to Lemon Squeezy and what it becomes: the data of the tests and of `docs/outcomes.md`. */
export const OUTCOME_TABLE: readonly OutcomeSection[] = [...ANSWER_TABLE, ...TROUBLE_TABLE]

/** The name of a row among the tests of its section. */
export function titleOfRow({ what, detail, outcome }: OutcomeRow, index: number): string {
  const status = outcome.kind === 'answer' ? String(outcome.status) : ''
  const details = [status, detail?.trim(), `row ${index + 1}`].filter((each) => each)
  return `${what} (${details.join(', ')})`
}
