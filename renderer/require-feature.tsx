import type { ReactNode } from 'react'
import type { RequireLicenseProps } from './require-license.js'
import { useLicense } from './use-license.js'
import { type AppFeature, useFeature } from './use-plan.js'

/** Props of `<RequireFeature>`. */
export interface RequireFeatureProps extends RequireLicenseProps {
  /** Of the option `plans`. */
  readonly feature: AppFeature
}

/**
 * Shows its children only while the plan that counts comes with a feature; else the fallback, such as a button that opens the dialog,
 * where an upgrade is offered.
 *
 * @example
 * <RequireFeature feature="sync" fallback={<UpgradeButton />}>
 *   <SyncPanel />
 * </RequireFeature>
 */
export function RequireFeature({
  feature,
  children,
  fallback,
  loading,
  bridge,
}: RequireFeatureProps): ReactNode {
  const { snapshot, failure } = useLicense(bridge)
  if (useFeature(feature, bridge)) return children
  return snapshot === null && failure === null ? (loading ?? null) : (fallback ?? null)
}
