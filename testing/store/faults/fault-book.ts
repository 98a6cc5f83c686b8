import { type StoreRouteName, storeRouteNames } from '../store-exchange.js'
import { planFault, type StoreFault } from './store-fault.js'

/** One call of the store, or `*`: every request, those to addresses that do not exist included. */
export type FaultTarget = StoreRouteName | '*'

/** Sets and clears faults. A call's own fault goes before that of `*`, and one set by `once` before one set by `set`. */
export interface StoreFaults {
  /** From now on, until cleared or replaced. */
  set(target: FaultTarget, fault: StoreFault): void
  /** For one request. Several are used up one after the other. */
  once(target: FaultTarget, fault: StoreFault): void
  /** Without a target: all of them. */
  clear(target?: FaultTarget): void
}

export interface FaultBook extends StoreFaults {
  /** The fault for the next request to this call; one set by `once` is used up by that. `null`: an unknown address. */
  take(route: StoreRouteName | null): StoreFault | undefined
}

const targets: readonly string[] = [...storeRouteNames, '*'] satisfies FaultTarget[]

export function createFaultBook(): FaultBook {
  const lasting = new Map<FaultTarget, StoreFault>()
  const queued = new Map<FaultTarget, StoreFault[]>()
  return {
    set(target, fault) {
      requireFault(target, fault)
      lasting.set(target, fault)
    },
    once(target, fault) {
      requireFault(target, fault)
      queued.set(target, [...(queued.get(target) ?? []), fault])
    },
    clear(target) {
      for (const faults of [lasting, queued]) {
        if (target === undefined) faults.clear()
        else faults.delete(target)
      }
    },
    take(route) {
      const reach: readonly FaultTarget[] = route === null ? ['*'] : [route, '*']
      for (const target of reach) {
        const fault = queued.get(target)?.shift()
        if (fault) return fault
      }
      return reach.map((target) => lasting.get(target)).find((fault) => fault !== undefined)
    },
  }
}

/** A mistake is told where the fault is set, not by a strange answer later. */
function requireFault(target: FaultTarget, fault: StoreFault): void {
  if (!targets.includes(target)) {
    throw new TypeError(`faults: expected one of ${targets.join(', ')}, got ${String(target)}`)
  }
  planFault(fault, { verdictField: null, date: '' })
}
