import { describeOutcomeRuns } from '../../testing/outcomes/outcome-suite.js'
import { ANSWER_TABLE } from '../../testing/outcomes/outcome-table.js'

// The rows of trouble are in a file of their own, so that both run at once.
describeOutcomeRuns(ANSWER_TABLE)
