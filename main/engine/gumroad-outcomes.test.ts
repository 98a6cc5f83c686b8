import { describeAnswerRuns } from '../../testing/outcomes/answers/answer-suite.js'
import { GUMROAD_DIALECT } from '../../testing/outcomes/gumroad/gumroad-rows.js'

describeAnswerRuns(GUMROAD_DIALECT)
