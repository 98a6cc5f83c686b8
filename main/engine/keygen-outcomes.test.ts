import { describeKeygenRuns } from '../../testing/outcomes/keygen/keygen-suite.js'

describeKeygenRuns()
