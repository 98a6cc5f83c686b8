export { type LemonSqueezyOptions, lemonSqueezy } from './lemon-squeezy/index.js'
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
