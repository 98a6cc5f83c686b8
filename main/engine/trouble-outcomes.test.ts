import { describeOutcomeRuns } from '../../testing/outcomes/outcome-suite.js'
import { TROUBLE_TABLE } from '../../testing/outcomes/outcome-table.js'

describeOutcomeRuns(TROUBLE_TABLE)
