export { type DodoPaymentsOptions, dodoPayments } from '../dodo-payments/index.js'
export { type GumroadOptions, gumroad } from '../gumroad/index.js'
export { type KeygenOptions, keygen } from '../keygen/index.js'
export type { LeaseCrypto } from '../lease/lease-crypto.js'
export { type LemonSqueezyOptions, lemonSqueezy } from '../lemon-squeezy/index.js'
export type {
  ActivateRequest,
  DeactivateRequest,
  InspectRequest,
  KeyForm,
  LicenseFacts,
  LicenseProvider,
  ProviderAnswer,
  ProviderCall,
  ProviderCapabilities,
  ProviderComputer,
  ProviderLeaseTrust,
  RefusalReason,
  SaleDemand,
  Seat,
  SeatGrant,
  SeatInUse,
  SeatKind,
  SeatOrigin,
  StoreTells,
  UnreachableCause,
  ValidateRequest,
} from '../license-provider.js'
export { type PolarOptions, polar } from '../polar/index.js'
export { type RelayOptions, relay } from '../relay/index.js'
export { retired } from '../retired/retired.js'
