export type { LicenseBridge } from '../contract/ipc-contract.js'
export type { SnapshotReply } from '../contract/license-commands.js'
export { exposeLicenseBridge } from './expose-license-bridge.js'
