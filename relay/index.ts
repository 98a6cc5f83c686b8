export type { RelayHealth, RelayLicense, RelayVerb } from '../contract/relay-api.js'
export { createLicenseRelay, type LicenseRelay, type RequestOrigin } from './create-license-relay.js'
export { type CertificateOptions, issueCertificate } from './lease/issue-certificate.js'
export {
  issueStoreNotice,
  type StoreNoticeHonor,
  type StoreNoticeOptions,
  type StoreNoticeRelay,
} from './lease/issue-store-notice.js'
export { relayLicenseOf } from './lease/relay-license.js'
export { createSigningKey, type NewSigningKey } from './lease/signing-key.js'
export type { NewKey, NewKeyOptions } from './ledger/create-key.js'
export { type Ledger, ledger } from './ledger/ledger.js'
export type { LedgerDatabase } from './ledger/ledger-database.js'
export type { LedgerMirrorOptions } from './ledger/mirror/options.js'
export type { LedgerOptions } from './ledger/options.js'
export type { LedgerKeyAttributes } from './ledger/verdict.js'
export {
  createMemoryRateLimiter,
  type RateLimiter,
  type RateRule,
  type RateTaken,
} from './limits/rate-limiter.js'
export type { RelayLimits } from './limits/request-limits.js'
export {
  createSharedRateLimiter,
  type FlexibleCount,
  type FlexibleLimiter,
  type FlexibleOptions,
} from './limits/shared-rate-limiter.js'
export type { LicenseRelayOptions, UntaggedSeats } from './options.js'
export type { RelayLog, RelayLogLine } from './relay-log.js'
