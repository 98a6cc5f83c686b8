import type { LicenseProvider } from '../providers/license-provider.js'
import type { Plan, PlanIdKind, PlanRule, Plans } from './core/plans.js'
import { type LicenseGateOptions, optionError } from './options.js'

const ID_KINDS: Readonly<Record<string, PlanIdKind>> = {
  productIds: 'productId',
  benefitIds: 'productId',
  variantIds: 'variantId',
  policyIds: 'variantId',
  variants: 'variantId',
  entitlements: 'entitlements',
}
const WORD = /^[a-z][\w-]*$/i
const ID = /^\S/

/** `null`: the app has no plans. Throws a `TypeError` that names the option, what is expected and what was given. */
export function readPlans(options: LicenseGateOptions): Plans | null {
  const { plans, otherPlan: other = null, freePlan: free = null, freeAfterLicense = false } = options
  const owners = new Map<string, string>()
  const list = entriesOf(plans).map(([name, plan]) => readPlan(name, plan, owners))
  need(list[0] ?? plans === undefined, 'plans', 'an object with a plan', plans)
  const { trialPlan: trial = list.at(-1)?.name ?? null } = options
  for (const [choice, given] of Object.entries({ otherPlan: other, freePlan: free, trialPlan: trial }))
    need(given === null || list.some(({ name }) => name === given), choice, 'a name in "plans"', given)
  for (const { name, rules } of list)
    need(rules[0] ?? [other, free, options.trialPlan].includes(name), `plans.${name}.from`, 'ids', undefined)
  if (plans === undefined) return null
  checkProviders(list, options)
  return { list, other, free, trial, freeAfterLicense }
}

function readPlan(name: string, plan: unknown, owners: Map<string, string>): Plan {
  const { features = [], from, ...rest } = Object(plan) as Readonly<Record<string, unknown>>
  need(WORD.test(name) && !Object.keys(rest)[0], `plans.${name}`, 'named by a word: { features, from }', plan)
  need(isListOf(WORD, features), `plans.${name}.features`, 'a list of words', features)
  const rules = entriesOf(from).flatMap(([store, sources]) =>
    [sources].flat().map((source) => readRule(`plans.${name}.from.${store}`, store, source)),
  )
  for (const key of rules.flatMap(keysOf)) {
    const owner = owners.get(key) ?? name
    need(owner === name, `plans.${name}.from`, `without ids of plan "${owner}" (${key})`, undefined)
    owners.set(key, name)
  }
  return { name, features, rules }
}

function readRule(option: string, store: string, source: unknown): PlanRule {
  const ids = entriesOf(source).map(([name, given]) => {
    const kind = ID_KINDS[name]
    need(kind, `${option}.${name}`, `one of ${Object.keys(ID_KINDS)}`, given)
    need(isListOf(ID, given) && given[0], `${option}.${name}`, 'a list of ids', given)
    return [kind, given.map((id) => String(id).toLowerCase())] as const
  })
  need(ids[0], option, 'ids such as { variantIds: [111] }', source)
  return { store, ids }
}

/** Each thing that a customer can have bought. One that names more kinds of ids is another one. */
function keysOf({ store, ids }: PlanRule): readonly string[] {
  const start: readonly string[] = [store]
  return ids.reduce(
    (keys, [kind, each]) => keys.flatMap((key) => each.map((id) => `${key} ${kind} ${id}`)),
    start,
  )
}

/** A relay may stand before any store. */
function checkProviders(list: readonly Plan[], { provider, otherPlan }: LicenseGateOptions): void {
  const { members = [provider as LicenseProvider] } = provider as LicenseProvider
  for (const { id, leaseTrust } of members) {
    const isNamed = list.some(({ rules }) => rules.some(({ store }) => store === id))
    need(leaseTrust ?? otherPlan ?? isNamed, 'plans', `with ids of "${id}", or "otherPlan" set`, undefined)
  }
}

function need(isGood: unknown, option: string, expected: string, given: unknown): asserts isGood {
  if (!isGood) throw optionError(option, expected, given)
}

function entriesOf(value: unknown): [string, unknown][] {
  return Object.entries(Object(value) as object)
}

function isListOf(pattern: RegExp, value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => pattern.test(String(item)))
}
