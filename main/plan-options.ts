import type { LinkName } from '../contract/ipc-contract.js'

/** Ids as a store's dashboard shows them. */
export type PlanIdList = readonly (string | number)[]

/** Ids of Lemon Squeezy. Where both are given, both must fit. */
export interface LemonSqueezyPlan {
  readonly productIds?: PlanIdList
  readonly variantIds?: PlanIdList
}

/** Ids of Polar: one license key benefit for each plan. */
export interface PolarPlan {
  readonly benefitIds: PlanIdList
}

/** Ids of Dodo Payments. */
export interface DodoPaymentsPlan {
  readonly productIds: PlanIdList
}

/** Ids of policies, or codes of entitlements, of Keygen. Where both are given, both must fit. */
export interface KeygenPlan {
  readonly policyIds?: PlanIdList
  readonly entitlements?: PlanIdList
}

/** Ids of products of Gumroad, and names of variants or tiers, which have no ids: renaming one at Gumroad ends the plan. */
export interface GumroadPlan {
  readonly productIds?: PlanIdList
  readonly variants?: PlanIdList
}

/** Ids of Creem, behind your relay. */
export interface CreemPlan {
  readonly productIds: PlanIdList
}

/** Ids of SellApp, behind your relay. Where both are given, both must fit. */
export interface SellAppPlan {
  readonly productIds?: PlanIdList
  readonly variantIds?: PlanIdList
}

/** Ids that your own ledger was given. Keys that came from a store have that store's ids, and fit by those too. */
export interface LedgerPlan {
  readonly productIds?: PlanIdList
  readonly variantIds?: PlanIdList
  readonly entitlements?: PlanIdList
}

type OneOrSeveral<Ids> = Ids | readonly Ids[]

/** Says what a plan is sold as, by the id of each store's provider. A list holds alternatives, one of which must fit. */
export interface PlanSources {
  readonly 'lemon-squeezy'?: OneOrSeveral<LemonSqueezyPlan>
  readonly polar?: OneOrSeveral<PolarPlan>
  readonly 'dodo-payments'?: OneOrSeveral<DodoPaymentsPlan>
  readonly keygen?: OneOrSeveral<KeygenPlan>
  readonly gumroad?: OneOrSeveral<GumroadPlan>
  readonly creem?: OneOrSeveral<CreemPlan>
  readonly sellapp?: OneOrSeveral<SellAppPlan>
  readonly ledger?: OneOrSeveral<LedgerPlan>
}

/** Defines one plan of the app. */
export interface PlanDefinition {
  /** What the plan comes with, by words of yours, such as `sync`: what `gate.has()` is asked for. @defaultValue none */
  readonly features?: readonly string[]
  /**
   * What the plan is sold as. May be left out only for `otherPlan`, `freePlan` and `trialPlan`, which need no ids.
   * @defaultValue nothing
   */
  readonly from?: PlanSources
}

/** The plans of an app by their names, from the smallest to the largest: where several fit, the last of them counts. */
export type PlanDefinitions = Readonly<Record<string, PlanDefinition>>

/** Pages of yours that the dialog may open in the browser. */
export type PageLinks<Plans extends PlanDefinitions = PlanDefinitions> = Readonly<
  Partial<Record<Exclude<LinkName, 'upgrade'>, string>>
> & {
  /** Where a larger plan is bought: one page for all plans but the last of `plans`, or one for each plan that it is offered in. */
  readonly upgrade?: string | Readonly<Partial<Record<keyof Plans & string, string>>>
}

/** What an author sets about plans. */
export interface PlanOptions<Plans extends PlanDefinitions = PlanDefinitions> {
  /**
   * The plans that the app is sold in, by names of yours, from the smallest to the largest: where several fit, the last counts. The
   * store's ids are kept with the license, never the plan's name, so an update of the app may map them anew. Needs no `variantIds`
   * or `benefitIds` of the provider besides. docs/plans.md has recipes.
   *
   * @example
   * { basic: { features: ['export'], from: { 'lemon-squeezy': { variantIds: [111] } } },
   *   pro: { features: ['export', 'sync'], from: { 'lemon-squeezy': { variantIds: [112, 113] } } } }
   * @defaultValue none: the app has one plan, and `gate.plan` is `null`
   */
  readonly plans?: Plans
  /**
   * The plan of a good key whose ids are in no plan, or are not known.
   *
   * @defaultValue none: such a key is refused with `wrong-product`; a license whose ids are not known has no features
   */
  readonly otherPlan?: keyof Plans & string
  /**
   * The plan of an app that runs without a license too: `ensureLicensed` then opens it without asking, also when a trial has ended.
   *
   * @defaultValue none: without a license the app stays closed
   */
  readonly freePlan?: keyof Plans & string
  /**
   * Whether the app falls back to `freePlan` when a license ends, for example by a refund, instead of locking.
   *
   * @defaultValue `false`
   */
  readonly freeAfterLicense?: boolean
  /**
   * The plan of the trial.
   *
   * @defaultValue the last of `plans`
   */
  readonly trialPlan?: keyof Plans & string
}

/** The names of an app's plans. */
export type PlanName<Plans extends PlanDefinitions> = keyof Plans & string

/** The features that any of an app's plans has. */
export type FeatureName<Plans extends PlanDefinitions> = string extends keyof Plans
  ? string
  : FeatureIn<Plans[keyof Plans]>
type FeatureIn<Plan> = Plan extends { readonly features: readonly (infer Feature extends string)[] }
  ? Feature
  : never
