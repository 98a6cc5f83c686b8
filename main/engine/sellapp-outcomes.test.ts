import { describeSellAppRuns } from '../../testing/outcomes/sellapp/sellapp-suite.js'

describeSellAppRuns()
