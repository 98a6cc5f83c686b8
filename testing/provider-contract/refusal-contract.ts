import { expect, it } from 'vitest'
import type { RefusalReason } from '../../contract/license-error.js'
import { type ContractKey, type CurrentHarness, type KeyVerdicts, refused } from './harness.js'

export function describeRefusals(
  current: CurrentHarness,
  lacks: readonly ContractKey[],
  says: KeyVerdicts,
): void {
  const refusals: readonly (readonly [ContractKey, RefusalReason])[] = [
    ['disabled', 'key-disabled'],
    ['expired', 'key-expired'],
    ['otherProduct', 'wrong-product'],
    ['testMode', 'test-key'],
    ['unknown', 'key-not-found'],
  ]
  for (const [name, reason] of refusals.filter(([name]) => !lacks.includes(name))) {
    const { inspect, activate } = says[name] ?? { inspect: reason, activate: reason }
    it(`refuses a key that is ${name} with ${activate}, and takes no seat for it`, async () => {
      const { provider, fetch, keys, seatsUsed } = current()
      const key = keys[name]
      const before = await seatsUsed(key)
      expect(await provider.inspect({ key }, { fetch })).toMatchObject(
        inspect === 'granted' ? { kind: inspect } : refused(inspect),
      )
      expect(await provider.activate({ key, seatName: 'Reading room' }, { fetch })).toMatchObject(
        refused(activate),
      )
      expect(await seatsUsed(key)).toBe(before)
    })
  }

  it('refuses to activate a key without a free seat, and says how many there are where the store tells', async () => {
    const { provider, fetch, keys, seatsUsed } = current()
    const before = await seatsUsed(keys.full)
    const answer = await provider.activate({ key: keys.full, seatName: 'Reading room' }, { fetch })
    const isTold = provider.capabilities.tells?.seats === 'used-and-limit'
    expect(answer).toMatchObject({
      ...refused('no-seats-left'),
      ...(isTold ? { facts: { seatsUsed: before, seatsLimit: before } } : {}),
    })
    expect(await seatsUsed(keys.full)).toBe(before)
  })
}
