import { MINUTE_MS } from '../../contract/duration.js'
import { type Finding, finding } from './finding.js'

const TOLERATED_CLOCK_MS = 5 * MINUTE_MS

/** Leases begin and end by the relay's clock. */
export function clockFinding(relayAt: number | undefined, now: number): Finding {
  if (relayAt === undefined) return finding('unknown', 'relay clock', 'the relay did not tell its time')
  const aheadMs = relayAt - now
  if (Math.abs(aheadMs) <= TOLERATED_CLOCK_MS)
    return finding('ok', 'relay clock', "agrees with this computer's")
  const minutes = Math.round(Math.abs(aheadMs) / MINUTE_MS)
  const what = `it is ${minutes} minutes ${aheadMs > 0 ? 'ahead of' : 'behind'} this computer: leases begin and end by it`
  return finding('warning', 'relay clock', what, { advice: 'set both clocks by the network' })
}
