import { describeAnswerRuns } from '../../testing/outcomes/answers/answer-suite.js'
import { CREEM_DIALECT } from '../../testing/outcomes/creem/creem-rows.js'

describeAnswerRuns(CREEM_DIALECT)
