export * from './app/index.js'
export { type CreemOptions, creem } from './creem/index.js'
export { DirectoryError } from './directory/directory-error.js'
export {
  type DodoPaymentsDirectory,
  type DodoPaymentsDirectoryOptions,
  type DodoPaymentsInstance,
  type DodoPaymentsInstanceAttributes,
  type DodoPaymentsKey,
  type DodoPaymentsKeyAttributes,
  dodoPaymentsDirectory,
} from './dodo-payments/directory/index.js'
export { readDodoPaymentsWebhook } from './dodo-payments/webhook/index.js'
export {
  type KeygenDirectory,
  type KeygenDirectoryOptions,
  type KeygenInstance,
  type KeygenInstanceAttributes,
  type KeygenKey,
  type KeygenKeyAttributes,
  keygenDirectory,
} from './keygen/directory/index.js'
export { type KeygenWebhookReceived, readKeygenWebhook } from './keygen/webhook/index.js'
export {
  type JsonApiRelationship,
  type JsonApiResource,
  type LemonSqueezyCall,
  type LemonSqueezyDirectory,
  type LemonSqueezyDirectoryOptions,
  type LemonSqueezyInstance,
  type LemonSqueezyInstanceAttributes,
  type LemonSqueezyKey,
  type LemonSqueezyKeyAttributes,
  type LemonSqueezyListCall,
  type LemonSqueezyRelation,
  lemonSqueezyDirectory,
} from './lemon-squeezy/directory/index.js'
export {
  type LemonSqueezyWebhook,
  type LicenseKeyWebhook,
  type OtherWebhook,
  parseLemonSqueezyWebhook,
  readLemonSqueezyWebhook,
  type SaleIds,
  type SaleWebhook,
  verifyLemonSqueezyWebhook,
  type WebhookOrder,
  type WebhookPayment,
  type WebhookProof,
  type WebhookSubscription,
} from './lemon-squeezy/webhook/index.js'
export type {
  DirectoryAnswer,
  DirectoryCall,
  DirectoryFailure,
  DirectoryInstance,
  DirectoryKey,
  DirectoryKeyStatus,
  DirectoryListCall,
  DirectoryRefusal,
  InstanceFilter,
  InstanceRequest,
  KeyChange,
  KeyFilter,
  KeysWithSeatsCall,
  KeysWithSeatsPage,
  KeyWithSeats,
  LicenseDirectory,
} from './license-directory.js'
export {
  type PolarDirectory,
  type PolarDirectoryOptions,
  type PolarInstance,
  type PolarInstanceAttributes,
  type PolarKey,
  type PolarKeyAttributes,
  polarDirectory,
} from './polar/directory/index.js'
export { readPolarWebhook } from './polar/webhook/index.js'
export {
  type SellAppDirectory,
  type SellAppDirectoryInstance,
  type SellAppDirectoryKey,
  type SellAppDirectoryOptions,
  type SellAppInstanceAttributes,
  type SellAppKeyAttributes,
  sellAppDirectory,
} from './sellapp/directory/index.js'
export { type SellAppOptions, type SellAppRefusalRule, sellApp } from './sellapp/index.js'
export type { ReceivedWebhook } from './webhook/received-webhook.js'
export type { SignedWebhook } from './webhook/standard-webhook.js'
export type {
  EventKey,
  KeyEvent,
  OtherEvent,
  SeatEvent,
  StoreEvent,
  WebhookFault,
} from './webhook/store-event.js'
