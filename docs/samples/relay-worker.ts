import { createRelayWorker } from 'electron-license-gate/relay/worker'

export default createRelayWorker()
