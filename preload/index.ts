export type { LicenseBridge, SnapshotReply } from '../contract/ipc-contract.js'
export { exposeLicenseBridge } from './expose-license-bridge.js'
