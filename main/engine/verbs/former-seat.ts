import type { RecordKeeper } from '../record-keeper.js'
import type { Trouble } from './answer-errors.js'
import { isNamedBy } from './seat-names.js'
import type { StoreCalls } from './store-calls.js'

interface NamedSeat {
  readonly key: string
  readonly instanceId: string
  readonly seatName: string
}

/**
 * A relay grants a seat only to the computer whose tag its name carries. Where this computer's id has changed since (another
 * source of the id, another app id), its own seat is refused as one that is not there: it is given back, so that a new one can
 * take its place. `none`: the seat has this computer's tag, or is gone in truth.
 */
export async function giveBackFormerSeat(
  { store, record }: { readonly store: StoreCalls; readonly record: RecordKeeper },
  { key, instanceId, seatName }: NamedSeat,
): Promise<'freed' | 'none' | Trouble> {
  if (store.recover === undefined || isNamedBy(record.device, seatName)) return 'none'
  const answer = await store.deactivate({ key, instanceId, idempotencyKey: `exchange-${instanceId}` })
  if (answer.kind === 'unreachable') return answer
  return answer.kind === 'granted' ? 'freed' : 'none'
}
