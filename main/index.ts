export type { Theme } from '../contract/dialog-contract.js'
export type { DialogView, LinkName } from '../contract/ipc-contract.js'
export type { WindowPermission } from '../contract/license-commands.js'
export type { LicenseDevice } from '../contract/license-device.js'
export type {
  LicenseErrorCode,
  LicenseErrorFacts,
  LicenseErrorInfo,
  LocalFailure,
} from '../contract/license-error.js'
export type {
  CertificateTerm,
  Grace,
  GraceCause,
  LicenseActivity,
  Licensed,
  LicenseEvent,
  LicenseNotice,
  LicenseSnapshot,
  LicenseState,
  LicenseStatus,
  LicenseSummary,
  Locked,
  LockReason,
  SeatKind,
  Trial,
  Unlicensed,
  UnlicensedReason,
} from '../contract/license-state.js'
export type { Result } from '../contract/result.js'
export { type DodoPaymentsOptions, dodoPayments } from '../providers/dodo-payments/index.js'
export { type GumroadOptions, gumroad } from '../providers/gumroad/index.js'
export { type KeygenOptions, keygen } from '../providers/keygen/index.js'
export { type LemonSqueezyOptions, lemonSqueezy } from '../providers/lemon-squeezy/index.js'
export type {
  KeyForm,
  LicenseFacts,
  LicenseProvider,
  ProviderAnswer,
  ProviderCall,
  ProviderCapabilities,
  RefusalReason,
  SaleDemand,
  Seat,
  SeatGrant,
  StoreTells,
  UnreachableCause,
} from '../providers/license-provider.js'
export { type PolarOptions, polar } from '../providers/polar/index.js'
export { type RelayOptions, relay } from '../providers/relay/index.js'
export { retired } from '../providers/retired/retired.js'
export { createLicenseGate } from './electron/create-license-gate.js'
export {
  type GuardedUpdater,
  type GuardUpdatesOptions,
  guardUpdates,
  type UncoveredUpdate,
} from './electron/guard-updates.js'
export { type FormerLicenseFields, readJsonFile } from './engine/adoption/read-json-file.js'
export type {
  AttachOptions,
  EnsureLicensedOptions,
  GateDiagnostics,
  GateReply,
  LicenseGate,
  ShowDialogOptions,
} from './license-gate.js'
export type { AdoptOption, Brand, FormerLicense, LicenseGateOptions, NoticeOptions } from './options.js'
export type {
  CreemPlan,
  DodoPaymentsPlan,
  FeatureName,
  GumroadPlan,
  KeygenPlan,
  LedgerPlan,
  LemonSqueezyPlan,
  PageLinks,
  PlanDefinition,
  PlanDefinitions,
  PlanIdList,
  PlanName,
  PlanOptions,
  PlanSources,
  PolarPlan,
  SellAppPlan,
} from './plan-options.js'
export type { Clock } from './ports/clock.js'
export type { DeviceIdentity, DeviceIdentityReader, DeviceIdSource } from './ports/device-identity.js'
export type { Log, LogFact, LogLevel } from './ports/log.js'
export type { ReleaseDate, UpdateOptions } from './update-options.js'
export type { LicenseVault, VaultWriteOutcome } from './vault/license-vault.js'
export type { VaultContent, VaultReading } from './vault/vault-content.js'
