export type { CopyRequest, Density, Theme } from '../contract/dialog-contract.js'
export type { DialogView, LicenseBridge, LinkName } from '../contract/ipc-contract.js'
export type { KeyForm } from '../contract/key-form.js'
export type { SnapshotReply } from '../contract/license-commands.js'
export type { LicenseErrorCode, LicenseErrorFacts, LicenseErrorInfo } from '../contract/license-error.js'
export type {
  LicenseActivity,
  LicenseNotice,
  LicenseSnapshot,
  LicenseState,
  LicenseStatus,
  LicenseSummary,
  SeatKind,
} from '../contract/license-state.js'
export type { Language } from '../contract/locale.js'
export { LicenseBanner } from './banner/license-banner.js'
export type { LicenseBannerProps } from './banner/license-banner-props.js'
export type { BannerKind, LicenseBannerNotice } from './banner/select-banner.js'
export type { Presentation } from './dialog/dialog-host.js'
export { LicenseDialog } from './dialog/license-dialog.js'
export type { LicenseDialogProps } from './dialog/license-dialog-props.js'
export { type Activation, useActivation } from './headless/use-activation.js'
export { type LicenseText, type LicenseTextOptions, useLicenseText } from './headless/use-license-text.js'
export type {
  AuthorName,
  Catalog,
  LocalizedOverrides,
  MessageName,
  MessageOverrides,
} from './messages/catalog.js'
export type { FailureText } from './messages/describe-failure.js'
export { en } from './messages/en.js'
export type { CatalogModule, CatalogSource, Catalogs } from './messages/locales.js'
export type { PluralForms } from './messages/message.js'
export { RequireFeature, type RequireFeatureProps } from './require-feature.js'
export { RequireLicense, type RequireLicenseProps } from './require-license.js'
export { type License, type LicenseVerbs, useLicense } from './use-license.js'
// With a star, so that authors can add to its interface.
export * from './use-plan.js'
