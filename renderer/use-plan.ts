import type { LicenseBridge } from '../contract/ipc-contract.js'
import { useLicense } from './use-license.js'

/**
 * Give it the names of your plans and features once, and the hooks refuse any other:
 *
 * @example
 * declare module 'electron-license-gate/renderer' {
 *   interface LicenseNames {
 *     plan: 'free' | 'basic' | 'pro'
 *     feature: 'export' | 'sync'
 *   }
 * }
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- empty here: authors add to it
export interface LicenseNames {}

type NameIn<Kind extends string> = LicenseNames extends {
  readonly [Name in Kind]: infer Names extends string
}
  ? Names
  : string

/** The name of a plan of the app: any text, unless `LicenseNames` says which there are. */
export type AppPlan = NameIn<'plan'>
/** A feature of the app: any word, unless `LicenseNames` says which there are. */
export type AppFeature = NameIn<'feature'>

/**
 * The plan that counts now, by its name in the option `plans`; `null`: none, or not known yet.
 *
 * @param bridge - Default: `window.licenseGate`.
 */
export function usePlan(bridge?: LicenseBridge): AppPlan | null {
  return (useLicense(bridge).snapshot?.plan ?? null) as AppPlan | null
}

/**
 * Whether the plan that counts now comes with a feature. For showing: what must not be had without it belongs behind `gate.has()` in
 * the main process.
 *
 * @param bridge - Default: `window.licenseGate`.
 */
export function useFeature(feature: AppFeature, bridge?: LicenseBridge): boolean {
  return useLicense(bridge).snapshot?.features?.includes(feature) === true
}
