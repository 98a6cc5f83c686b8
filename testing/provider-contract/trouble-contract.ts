import { expect, it } from 'vitest'
import type { UnreachableCause } from '../../contract/license-error.js'
import type { ProviderCall } from '../../providers/license-provider.js'
import { type ContractTrouble, type CurrentHarness, callAll, takeSeat } from './harness.js'

export function describeTrouble(current: CurrentHarness, isCounter: boolean): void {
  const troubles: readonly (readonly [
    ContractTrouble,
    UnreachableCause,
    { readonly retryAfterMs?: number },
  ])[] = [
    ['offline', 'offline', {}],
    ['server-error', 'server-error', {}],
    ['rate-limited', 'rate-limited', { retryAfterMs: 30_000 }],
    ['portal', 'not-the-api', {}],
  ]
  for (const [trouble, cause, wait] of troubles) {
    it(`answers every call with ${cause} in case of ${trouble}`, async () => {
      const harness = current()
      const { seat } = await takeSeat(harness)
      harness.disturb(trouble)
      const answers = await callAll(harness, seat.instanceId)
      // Nobody is asked to take back what was only counted.
      for (const answer of isCounter ? answers.slice(0, 3) : answers) {
        expect(answer).toEqual({ kind: 'unreachable', cause, ...wait })
      }
    })
  }
}

export function describeCancellation(current: CurrentHarness): void {
  it('rejects with the caller’s own reason when the caller gives up while waiting', async () => {
    const harness = current()
    const { seat } = await takeSeat(harness)
    harness.disturb('hang')
    const controller = new AbortController()
    const reason = new Error('the window was closed')
    const fetch: ProviderCall['fetch'] = (input, init) => {
      queueMicrotask(() => controller.abort(reason))
      return harness.fetch(input, init)
    }
    const request = { key: harness.keys.working, instanceId: seat.instanceId }
    const waiting = harness.provider.validate(request, { fetch, signal: controller.signal })
    await expect(waiting).rejects.toBe(reason)
  })

  it('asks nobody when the caller has given up before', async () => {
    const { provider, keys } = current()
    let requests = 0
    const fetch: ProviderCall['fetch'] = () => Promise.reject(new Error(`request ${(requests += 1)}`))
    const call = { fetch, signal: AbortSignal.abort(new Error('too late')) }
    await expect(provider.activate({ key: keys.working, seatName: 'x' }, call)).rejects.toThrow('too late')
    expect(requests).toBe(0)
  })
}

export function describePrivacy(current: CurrentHarness): void {
  it('answers in plain data that never repeats the key', async () => {
    const harness = current()
    const { seat } = await takeSeat(harness)
    const inspected = await harness.provider.inspect({ key: harness.keys.disabled }, { fetch: harness.fetch })
    for (const answer of [inspected, ...(await callAll(harness, seat.instanceId))]) {
      expect(structuredClone(answer)).toEqual(answer)
      const text = JSON.stringify(answer).toLowerCase()
      for (const key of Object.values(harness.keys)) expect(text).not.toContain(key.toLowerCase())
    }
  })
}
