import { verifyLease } from '../lease/verify-lease.js'
import type { SeatGrant } from '../license-provider.js'
import type { Caller } from './exchange.js'
import { factsOf, type RelayAnswer } from './parse.js'

interface SeatQuestion extends Caller {
  readonly key: string
  readonly publicKeys: readonly string[]
  /** The seat that was asked about, where it was. */
  readonly instanceId: string | undefined
}

/**
 * A seat as the lease has it, or undefined without a valid lease that answers this very request: the nonce shows that it was
 * made just now, whatever this computer's clock says.
 */
export async function readSeatGrant(
  answer: RelayAnswer,
  { key, publicKeys, appId, deviceId, instanceId, nonce, crypto }: SeatQuestion,
): Promise<SeatGrant | undefined> {
  const lease = answer.verdict === 'granted' ? answer.body.lease : undefined
  if (typeof lease !== 'string') return undefined
  const expected = { key, deviceId, nonce, ...(instanceId === undefined ? {} : { instanceId }) }
  const verified = await verifyLease(lease, { publicKeys, appId }, expected, crypto)
  if (!verified.ok) return undefined
  const { iid, seat, lic, exp } = verified.value
  return {
    license: factsOf(lic, key),
    seat: { instanceId: iid, name: seat },
    lease,
    leaseEndsAt: exp * 1_000,
  }
}
