// The rules that each simulated install follows: the package's own, and nothing else.
export { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../contract/duration.js'
export { policyOf } from '../../main/check-options.js'
export {
  CATCH_UP_MS,
  checkDueAt,
  checkMayWait,
  checkWindowMs,
  nextCheckAt,
  spreadAfter,
} from '../../main/core/check-due.js'
export { WAKE_DELAY_MIN_MS, WAKE_DELAY_SPREAD_MS } from '../../main/engine/checks/check-loop.js'
export { MIN_PAUSE_MS, retryDelayMs } from '../../main/engine/checks/check-pause.js'
export { FIRST_LOOK_MS, KEEP_TIME_MS } from '../../main/engine/housekeeping.js'
export { isNearLimit } from '../../providers/http/head.js'
