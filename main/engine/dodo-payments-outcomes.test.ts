import { describeAnswerRuns } from '../../testing/outcomes/answers/answer-suite.js'
import { DODO_DIALECT } from '../../testing/outcomes/dodo/dodo-rows.js'

describeAnswerRuns(DODO_DIALECT)
