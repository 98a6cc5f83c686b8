import type { StoreReply } from '../store-exchange.js'
import { type FaultPlans, rewrite } from './fault-plan.js'

/** Faults in the headers of the store's own answer. The store has acted. */
export type HeaderFault =
  /** `Date`: an instant in epoch ms, any text, or null for no such header. */
  | { readonly kind: 'date-header'; readonly value: number | string | null }
  /** Any headers, names in lower case; null takes one away. */
  | { readonly kind: 'headers'; readonly headers: Readonly<Record<string, string | null>> }

export const headerFaultPlans: FaultPlans<HeaderFault> = {
  'date-header': ({ value }) => {
    const date = typeof value === 'number' ? new Date(value).toUTCString() : value
    return rewrite((own) => replaceHeaders(own, { date }))
  },
  headers: ({ headers }) => rewrite((own) => replaceHeaders(own, headers)),
}

function replaceHeaders(own: StoreReply, changes: Readonly<Record<string, string | null>>): StoreReply {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries({ ...own.headers, ...changes })) {
    if (value !== null) headers[name] = value
  }
  return { ...own, headers }
}
