import { afterAll, beforeAll, beforeEach, describe } from 'vitest'
import type {
  ContractKey,
  CurrentHarness,
  KeyVerdicts,
  ProviderHarness,
} from './provider-contract/harness.js'
import { describeRefusals } from './provider-contract/refusal-contract.js'
import { describeSeatRelease, describeSeats } from './provider-contract/seat-contract.js'
import {
  describeCancellation,
  describePrivacy,
  describeTrouble,
} from './provider-contract/trouble-contract.js'

export type { ContractTrouble, ProviderHarness } from './provider-contract/harness.js'

interface ContractOptions {
  /** Keys that a store of this kind cannot have. */
  readonly lacks?: readonly ContractKey[]
  /** What a store says of a key that does not tell what others do. */
  readonly says?: KeyVerdicts
  /** The store has no seats, only a number that never falls. @defaultValue false */
  readonly isCounter?: boolean
  /** Whether there is a network between the provider and its store, where trouble can be. @defaultValue true */
  readonly hasNetwork?: boolean
}

/** What every provider must do, whatever its store: one suite, run against each of them over real requests. */
export function describeProviderContract(
  name: string,
  createHarness: () => Promise<ProviderHarness>,
  { lacks = [], says = {}, isCounter = false, hasNetwork = true }: ContractOptions = {},
): void {
  describe(`provider contract: ${name}`, () => {
    let harness: ProviderHarness
    beforeAll(async () => {
      harness = await createHarness()
    })
    beforeEach(() => harness.disturb(null))
    afterAll(() => harness.close())

    const current: CurrentHarness = () => harness
    describeSeats(current, isCounter)
    if (!isCounter) describeSeatRelease(current)
    describeRefusals(current, lacks, says)
    if (hasNetwork) {
      describeTrouble(current, isCounter)
      describeCancellation(current)
    }
    describePrivacy(current)
  })
}
