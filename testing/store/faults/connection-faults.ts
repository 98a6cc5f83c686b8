import { deliverAt, type FaultMoment, type FaultPlans } from './fault-plan.js'

/** Faults of the way between the store and its caller. Times run by the real clock, in ms. */
export type ConnectionFault =
  /** The connection is reset and no byte of an answer comes. @defaultValue when: 'before-effect' */
  | { readonly kind: 'reset'; readonly when?: FaultMoment }
  /** No byte of an answer ever comes; the connection stays open. @defaultValue when: 'before-effect' */
  | { readonly kind: 'hang'; readonly when?: FaultMoment }
  /** The store has acted; the connection breaks in the middle of the answer's body. */
  | { readonly kind: 'cut-body' }
  /** The store has acted; the whole answer comes late. */
  | { readonly kind: 'slow-headers'; readonly delayMs: number }
  /** The store has acted; the headers come at once, the body in pieces. */
  | {
      readonly kind: 'slow-body'
      /** @defaultValue 1 */
      readonly chunkBytes?: number
      /** @defaultValue 50 */
      readonly everyMs?: number
    }

export const connectionFaultPlans: FaultPlans<ConnectionFault> = {
  reset: ({ when }) => deliverAt(when, { kind: 'reset' }),
  hang: ({ when }) => deliverAt(when, { kind: 'hang' }),
  'cut-body': () => ({ kind: 'after', deliver: (reply) => ({ kind: 'cut', reply }) }),
  'slow-headers': ({ delayMs }) => {
    requireAtLeast('delayMs', delayMs, 0)
    return { kind: 'after', deliver: (reply) => ({ kind: 'late', reply, delayMs }) }
  },
  'slow-body': ({ chunkBytes = 1, everyMs = 50 }) => {
    requireAtLeast('chunkBytes', chunkBytes, 1)
    requireAtLeast('everyMs', everyMs, 0)
    return { kind: 'after', deliver: (reply) => ({ kind: 'trickle', reply, chunkBytes, everyMs }) }
  },
}

function requireAtLeast(name: string, value: number, least: number): void {
  if (value >= least && Number.isFinite(value)) return
  throw new TypeError(`fault.${name}: expected a number from ${least}, got ${String(value)}`)
}
