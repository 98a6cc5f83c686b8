import { describeAnswerRuns } from '../../testing/outcomes/answers/answer-suite.js'
import { POLAR_DIALECT } from '../../testing/outcomes/polar/polar-rows.js'

describeAnswerRuns(POLAR_DIALECT)
