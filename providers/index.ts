export { DirectoryError } from './directory-error.js'
export { type LemonSqueezyOptions, lemonSqueezy } from './lemon-squeezy/index.js'
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
  LicenseDirectory,
} from './license-directory.js'
export type {
  ActivateRequest,
  DeactivateRequest,
  InspectRequest,
  LicenseFacts,
  LicenseProvider,
  ProviderAnswer,
  ProviderCall,
  ProviderCapabilities,
  RefusalReason,
  Seat,
  SeatGrant,
  UnreachableCause,
  ValidateRequest,
} from './license-provider.js'
export { type SellAppOptions, type SellAppRefusalRule, sellApp } from './sellapp/index.js'
