import type { LicenseState } from '../../contract/license-state.js'
import { BORROWED_IDS, type Sale } from '../../contract/sale.js'

/** What a plan is sold as at one store: of each kind that is named, the license must have one of the ids. */
export interface PlanRule {
  readonly store: string
  /** In small letters. */
  readonly ids: readonly (readonly [kind: PlanIdKind, accepted: readonly string[]])[]
}
export type PlanIdKind = 'productId' | 'variantId' | 'entitlements'

export interface Plan {
  readonly name: string
  readonly features: readonly string[]
  readonly rules: readonly PlanRule[]
}

/** The plans of an app, from the smallest to the largest, and which of them counts where no ids decide. */
export interface Plans {
  readonly list: readonly Plan[]
  /** Of a good key whose ids are in no plan, or are not known. */
  readonly other: string | null
  /** Without a license. */
  readonly free: string | null
  readonly trial: string | null
  /** Whether the free plan also counts where a license has ended. */
  readonly freeAfterLicense: boolean
}

/** The plan that a license was sold as; `null`: none of them; undefined: what is known of it does not say. */
export function planSoldAs({ list }: Plans, sale: Sale | null): string | null | undefined {
  if (sale === null) return undefined
  let answer: null | undefined = BORROWED_IDS.includes(sale.store) ? undefined : null
  for (const { name, rules } of list.toReversed()) {
    const fits = rules.map((rule) => fitsRule(rule, sale))
    if (fits.includes(true)) return name
    if (fits.includes(undefined)) answer = undefined
  }
  return answer
}

/** Undefined: an id that decides is not known. */
function fitsRule({ store, ids }: PlanRule, sale: Sale): boolean | undefined {
  if (store !== sale.store && !BORROWED_IDS.includes(sale.store)) return false
  const parts = ids.map(([kind, accepted]) => {
    const told = sale[kind]
    return told && [told].flat().some((id) => accepted.includes(id.toLowerCase()))
  })
  return parts.includes(false) ? false : parts.includes(undefined) ? undefined : true
}

/** What is known of the license that opens the app. */
interface KnownLicense {
  readonly content: { readonly sale: Sale | null }
  readonly certificate: { readonly sale: Sale; readonly plan?: string } | null
}

/** The plan that counts in a state; undefined: none. */
export function planIn(plans: Plans, state: LicenseState, known: KnownLicense): Plan | undefined {
  const name = planNameIn(plans, state, known)
  return plans.list.find((plan) => plan.name === name)
}

function planNameIn(
  plans: Plans,
  state: LicenseState,
  { content, certificate }: KnownLicense,
): string | null {
  if (state.status === 'trial') return plans.trial
  if (state.status !== 'licensed' && state.status !== 'grace')
    return isFreeIn(plans, state) ? plans.free : null
  if (state.status === 'grace' || state.certificate === undefined || certificate === null)
    return planSoldAs(plans, content.sale) ?? plans.other
  const { plan = planSoldAs(plans, certificate.sale) } = certificate
  return plans.list.some(({ name }) => name === plan) ? (plan ?? null) : plans.other
}

/** Whether the app runs without a license in a state. */
export function isFreeIn({ free, freeAfterLicense }: Plans, state: LicenseState): boolean {
  if (free === null) return false
  return (
    state.status === 'unlicensed' ||
    (state.status === 'locked' && (freeAfterLicense || state.reason === 'trial-ended'))
  )
}

/**
 * Says whether a feature comes with the plan that counts: a look into a set. Throws a `TypeError` for a word that is a feature of no
 * plan, which is a mistake in the app.
 */
export function createFeatureLookup(
  plans: Plans | null,
  planNow: () => string | null | undefined,
): (feature: string) => boolean {
  const features = new Map(plans?.list.map((plan) => [plan.name, new Set(plan.features)]))
  const known = new Set(plans?.list.flatMap((plan) => plan.features))
  return (feature) => {
    if (known.has(feature)) return features.get(planNow() ?? '')?.has(feature) === true
    throw new TypeError(
      `gate.has: expected one of ${[...known].join(', ') || 'the features of "plans"'}, got "${feature}"`,
    )
  }
}
