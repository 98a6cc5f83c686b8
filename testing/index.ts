export {
  createLicenseEngine,
  type LicenseEngineOptions,
  type LicenseEnginePorts,
} from '../main/engine/create-engine.js'
export type { LicenseEngine } from '../main/engine/license-engine.js'
export type { RequestEncoding } from '../providers/lemon-squeezy/wire/request-fields.js'
export {
  createFakeBridge,
  type FakeAnswer,
  type FakeAnswers,
  type FakeBridge,
  type FakeBridgeOptions,
  type FakeLicenseCall,
} from './fake-bridge.js'
export { createFakeClock, type FakeClock } from './fake-clock.js'
export { createMemoryPorts, type MemoryPortsOptions } from './memory-ports.js'
export type { CreemAddress, CreemStoreOptions } from './store/creem/creem-options.js'
export { type DemoKeyName, demoKeyNames, demoKeyNotes, demoKeys } from './store/demo-keys.js'
export type { DodoAddress, DodoStoreOptions } from './store/dodo/dodo-options.js'
export type { AnswerFault } from './store/faults/answer-faults.js'
export type { BodyFault } from './store/faults/body-faults.js'
export type { ConnectionFault } from './store/faults/connection-faults.js'
export type { FaultTarget, StoreFaults } from './store/faults/fault-book.js'
export type { FaultMoment } from './store/faults/fault-plan.js'
export type { HeaderFault } from './store/faults/header-faults.js'
export type { StoreFault, StoreFaultKind } from './store/faults/store-fault.js'
export type { GumroadAddress, GumroadStoreOptions } from './store/gumroad/gumroad-options.js'
export type { KeygenAddress, KeygenDemand, KeygenStoreOptions } from './store/keygen/keygen-options.js'
export type { CheckOrder, LicenseCheck } from './store/lemon-squeezy/license-verdict.js'
export type { ManagementOptions } from './store/lemon-squeezy-management/management-options.js'
export type { StoreProduct } from './store/license-ledger.js'
export type {
  InstanceSpec,
  LicenseFields,
  LicenseSpec,
  LicenseStatus,
  StoredInstance,
  StoredLicense,
} from './store/license-record.js'
export {
  demoProduct,
  type LicenseStore,
  type LicenseStoreOptions,
  type ManagementAddress,
  type SellAppAddress,
  type StoreKeys,
  startLicenseStore,
} from './store/license-store.js'
export type { PolarAddress, PolarStoreOptions } from './store/polar/polar-options.js'
export type { ReceivedRequest, StoreRequests } from './store/request-log.js'
export type { SellAppStoreOptions } from './store/sellapp/sellapp-options.js'
export type { StoreClock } from './store/store-clock.js'
export type { DirectoryAddress, StoreDirectories } from './store/store-directories.js'
export type { LicenseVerb, StoreApi, StoreRouteName } from './store/store-exchange.js'
export type { WebhookStore } from './store/webhooks/store-event.js'
export type { StoreWebhooks, WebhookDelivery, WebhookTarget } from './store/webhooks/webhook-sender.js'
