import type { LicenseProvider } from '../../providers/license-provider.js'
import type { LicenseStore } from '../store/license-store.js'
import { SENT } from './outcome-bodies.js'
import type { OutcomeCall } from './outcome-row.js'
import type { RunStart } from './run-starts.js'

/** Where the outcomes of one store are played. */
export interface OutcomeStages<Row> {
  /** @param spent The store does not take a seat back. */
  set(row: Row, call: OutcomeCall, spent: boolean): StagedProviders
  close(): Promise<void>
}

/** A store's provider twice, and the network of both. */
interface StagedProviders {
  /** Its calls reach the local store. */
  readonly good: LicenseProvider
  /** Its calls meet the outcome. */
  readonly bad: LicenseProvider
  readonly fetch: typeof fetch
  /** What was asked so far, in order. */
  readonly asked: readonly OutcomeCall[]
}

/** The provider and the network of one run. */
export interface RunStage extends Pick<StagedProviders, 'fetch' | 'asked'> {
  readonly provider: LicenseProvider
  /** Of the seat that was asked for last. */
  readonly seatName: string
  /** From now on no call meets the outcome. */
  calm(): void
}

export function createRunStage(
  store: LicenseStore,
  { good, bad, fetch, asked }: StagedProviders,
  { call }: RunStart,
  spent: boolean,
): RunStage {
  const seen = { seatName: '', isCalm: false }
  const meeting = (each: OutcomeCall): LicenseProvider => (each === call && !seen.isCalm ? bad : good)
  const provider: LicenseProvider = {
    ...good,
    inspect: (...all) => meeting('inspect').inspect(...all),
    validate: (...all) => meeting('validate').validate(...all),
    deactivate: (...all) => meeting('deactivate').deactivate(...all),
    async activate(asking, context) {
      seen.seatName = asking.seatName
      if (spent) store.keys.addInstance(SENT.key, { name: asking.seatName })
      const taking = meeting('activate')
      const answer = await taking.activate(asking, context)
      if (taking === bad && answer.kind === 'granted') {
        store.keys.addInstance(SENT.key, { id: answer.value.seat.instanceId, name: asking.seatName })
      }
      return answer
    },
  }
  return {
    provider,
    fetch,
    asked,
    get seatName() {
      return seen.seatName
    },
    calm() {
      seen.isCalm = true
    },
  }
}
