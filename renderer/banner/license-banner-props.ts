import type { LicenseDialogProps } from '../dialog/license-dialog-props.js'
import type { LicenseBannerNotice } from './select-banner.js'

/** Props of `<LicenseBanner>`. */
export interface LicenseBannerProps
  extends Pick<
    LicenseDialogProps,
    | 'appName'
    | 'bridge'
    | 'locale'
    | 'catalogs'
    | 'messages'
    | 'theme'
    | 'density'
    | 'accent'
    | 'links'
    | 'onOpenLink'
  > {
  /** Days before its end from which a license is called expiring. @defaultValue `14` */
  readonly expiringDays?: number | undefined
  /** Days before its end from which a trial is spoken of. @defaultValue all of them */
  readonly trialDays?: number | undefined
  /** "License details" and "Enter license key". @defaultValue opens the ready-made dialog in its own window */
  readonly onDetails?: ((notice: LicenseBannerNotice) => void) | undefined
  /** Told when the user closes the banner. It comes back on the next day, or for another reason. */
  readonly onDismiss?: ((notice: LicenseBannerNotice) => void) | undefined
}
