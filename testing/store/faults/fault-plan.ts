import type { Delivery, StoreReply } from '../store-exchange.js'

/** What a fault does with one request. */
export type FaultPlan =
  /** The store does not act; this is what the caller gets. */
  | { readonly kind: 'instead'; readonly delivery: Delivery }
  /** The store does its work, then its own answer goes through this. */
  | { readonly kind: 'after'; readonly deliver: (own: StoreReply) => Delivery }

/** Whether the store has done its work when the fault strikes: the same broken answer, with or without a seat taken. */
export type FaultMoment = 'before-effect' | 'after-effect'

export interface FaultContext {
  /** The field that holds this call's verdict; null for a request to an address that does not exist. */
  readonly verdictField: string | null
  /** The `Date` header of an answer that is not the store's own. */
  readonly date: string
}

/** One maker for each kind of fault: a kind without one does not compile. */
export type FaultPlans<Fault extends { readonly kind: string }> = {
  readonly [Kind in Fault['kind']]: (
    fault: Extract<Fault, { readonly kind: Kind }>,
    context: FaultContext,
  ) => FaultPlan
}

export function deliverAt(moment: FaultMoment | undefined, delivery: Delivery): FaultPlan {
  return moment === 'after-effect'
    ? { kind: 'after', deliver: () => delivery }
    : { kind: 'instead', delivery }
}

/** The store acts; what it answers is changed on the way. */
export function rewrite(change: (own: StoreReply) => StoreReply): FaultPlan {
  return { kind: 'after', deliver: (own) => ({ kind: 'whole', reply: change(own) }) }
}
