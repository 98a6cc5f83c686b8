import type { ProviderAnswer } from '../../../providers/license-provider.js'
import { spreadAfter } from '../../core/check-due.js'
import type { VaultContent } from '../../vault/vault-content.js'
import type { EngineServices } from '../engine-services.js'

/** Reads the store's load from its answers to checks, and from that the spread of the checks (`core/check-due.ts`). */
export interface StoreLoad {
  /** Whether the last answer said that the store is asked too much. */
  readonly isBusy: boolean
  /** Takes up an answer to a check, and returns what the record has to keep of it. */
  note(answer: ProviderAnswer<unknown>): Pick<VaultContent, 'checkSpread'>
}

export function createStoreLoad({ record, time }: Pick<EngineServices, 'record' | 'time'>): StoreLoad {
  let isBusy = false
  return {
    get isBusy() {
      return isBusy
    },
    note(answer) {
      isBusy = saysBusy(answer)
      const { checkSpread } = record.content
      // Nobody was reached, or what answered was not the store: that tells nothing of its load.
      if (answer.kind === 'unreachable' && !isBusy) return { checkSpread }
      return { checkSpread: spreadAfter(checkSpread, { at: time.read().at, isBusy }) }
    },
  }
}

function saysBusy(answer: ProviderAnswer<unknown>): boolean {
  if (answer.isBusy === true) return true
  return (
    answer.kind === 'unreachable' && (answer.cause === 'rate-limited' || answer.retryAfterMs !== undefined)
  )
}
