import { type AnswerFault, answerFaultPlans } from './answer-faults.js'
import { type BodyFault, bodyFaultPlans } from './body-faults.js'
import { type ConnectionFault, connectionFaultPlans } from './connection-faults.js'
import type { FaultContext, FaultPlan, FaultPlans } from './fault-plan.js'
import { type HeaderFault, headerFaultPlans } from './header-faults.js'

/** Everything that can go wrong on purpose. A new kind is one member and one plan in the file of its concern. */
export type StoreFault = AnswerFault | BodyFault | ConnectionFault | HeaderFault

/** Names a way in which the store can fail. */
export type StoreFaultKind = StoreFault['kind']

const plans: FaultPlans<StoreFault> = {
  ...answerFaultPlans,
  ...bodyFaultPlans,
  ...connectionFaultPlans,
  ...headerFaultPlans,
}

/** Throws a `TypeError` for a kind that does not exist or a status that cannot be sent. */
export function planFault(fault: StoreFault, context: FaultContext): FaultPlan {
  if (!Object.hasOwn(plans, fault.kind)) {
    throw new TypeError(
      `fault.kind: expected one of ${Object.keys(plans).join(', ')}, got ${String(fault.kind)}`,
    )
  }
  const plan = plans[fault.kind] as (fault: StoreFault, context: FaultContext) => FaultPlan
  return plan(fault, context)
}
