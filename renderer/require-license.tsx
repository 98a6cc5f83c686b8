import type { ReactNode } from 'react'
import type { LicenseBridge } from '../contract/ipc-contract.js'
import { useLicense } from './use-license.js'

/** Props of `<RequireLicense>`. */
export interface RequireLicenseProps {
  /** Shown while the app may be used: licensed, in grace, or in a trial. */
  readonly children: ReactNode
  /** Shown while it may not. Default: nothing. */
  readonly fallback?: ReactNode
  /** Shown in the moment before the main process has answered. Default: nothing. */
  readonly loading?: ReactNode
  /** Default: `window.licenseGate`. */
  readonly bridge?: LicenseBridge | undefined
}

/**
 * Shows its children only while the license allows it, for example around a paid feature.
 *
 * It decides what is shown, not what is possible: code of a page can be changed. What must not be had without a license
 * belongs behind `gate.snapshot.entitled` in the main process.
 */
export function RequireLicense({ children, fallback, loading, bridge }: RequireLicenseProps): ReactNode {
  const { snapshot, failure, entitled } = useLicense(bridge)
  if (entitled) return children
  return snapshot === null && failure === null ? (loading ?? null) : (fallback ?? null)
}
