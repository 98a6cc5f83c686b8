import { createRelayWorker } from 'license-gate/relay/worker'

export default createRelayWorker()
