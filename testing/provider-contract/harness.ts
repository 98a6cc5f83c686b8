import type { RefusalReason } from '../../contract/license-error.js'
import type { LicenseProvider, ProviderAnswer, SeatGrant } from '../../providers/license-provider.js'

/** The keys that a harness holds ready: `working` has no limit of seats, `full` has none left. */
export type ContractKey =
  | 'working'
  | 'full'
  | 'disabled'
  | 'expired'
  | 'otherProduct'
  | 'testMode'
  | 'unknown'

/** What becomes of keys at a store that tells less of them than others, before a seat is asked for and then. */
export type KeyVerdicts = {
  readonly [Key in ContractKey]?: {
    readonly inspect: 'granted' | RefusalReason
    readonly activate: RefusalReason
  }
}

/** What may be between the app and the store. `rate-limited` asks to wait for 30 s. */
export type ContractTrouble = 'offline' | 'server-error' | 'rate-limited' | 'portal' | 'hang'

export interface ProviderHarness {
  readonly provider: LicenseProvider
  readonly fetch: typeof fetch
  readonly keys: Readonly<Record<ContractKey, string>>
  seatsUsed(key: string): number | Promise<number>
  /** Lasts until it is called again; `null` clears it. */
  disturb(trouble: ContractTrouble | null): void
  close(): Promise<void>
}

/** The harness of the running suite. */
export type CurrentHarness = () => ProviderHarness

export async function takeSeat(
  { provider, fetch, keys }: ProviderHarness,
  seatName = 'Reading room',
): Promise<SeatGrant> {
  const answer = await provider.activate({ key: keys.working, seatName }, { fetch })
  if (answer.kind !== 'granted') throw new Error(`expected a seat, got ${answer.kind}`)
  return answer.value
}

export async function callAll(
  harness: ProviderHarness,
  instanceId: string,
): Promise<ProviderAnswer<unknown>[]> {
  const { provider, fetch, keys } = harness
  const key = keys.working
  return [
    await provider.inspect({ key }, { fetch }),
    await provider.validate({ key, instanceId }, { fetch }),
    await provider.activate({ key, seatName: 'Reading room' }, { fetch }),
    await provider.deactivate({ key, instanceId, idempotencyKey: 'four' }, { fetch }),
  ]
}

export function refused(reason: RefusalReason): { readonly kind: 'refused'; readonly reason: RefusalReason } {
  return { kind: 'refused', reason }
}
