import { BINDING_OUTCOMES } from './binding-outcomes.js'
import { BODY_OUTCOMES } from './body-outcomes.js'
import { ENDING_OUTCOMES } from './ending-outcomes.js'
import { GRANTED_OUTCOMES } from './granted-outcomes.js'
import { NETWORK_OUTCOMES } from './network-outcomes.js'
import type { OutcomeSection } from './outcome-row.js'
import { PARAMETER_OUTCOMES } from './parameter-outcomes.js'
import { REFUSED_OUTCOMES } from './refused-outcomes.js'
import { STATUS_OUTCOMES } from './status-outcomes.js'

/** Every outcome of a call to Lemon Squeezy and what it becomes: the data of the tests and of `docs/outcomes.md`. */
export const OUTCOME_TABLE: readonly OutcomeSection[] = [
  GRANTED_OUTCOMES,
  BINDING_OUTCOMES,
  ENDING_OUTCOMES,
  REFUSED_OUTCOMES,
  PARAMETER_OUTCOMES,
  BODY_OUTCOMES,
  STATUS_OUTCOMES,
  NETWORK_OUTCOMES,
]
