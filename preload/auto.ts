import { exposeLicenseBridge } from './expose-license-bridge.js'

exposeLicenseBridge()
