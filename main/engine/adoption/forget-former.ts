import { SECOND_MS } from '../../../contract/duration.js'
import type { AdoptOption } from '../../options.js'
import type { Clock } from '../../ports/clock.js'
import { type Log, nameOfError } from '../../ports/log.js'
import { settledWithin } from '../../ports/settled-within.js'
import type { RecordKeeper } from '../record-keeper.js'

interface ForgettingPorts {
  readonly record: RecordKeeper
  readonly clock: Clock
  readonly log: Log
}

export const FORGET_LIMIT_MS = 30 * SECOND_MS

/**
 * Has the former gate's data removed once what was adopted is ours, and saved. A run tries it once: a host's function that fails
 * may fail each time.
 */
export function forgetFormerGate({ forget }: Pick<AdoptOption, 'forget'>, ports: ForgettingPorts): void {
  const { record, clock, log } = ports
  let isTried = false

  async function tryOnce(): Promise<void> {
    if (isTried || forget === undefined || record.content.adoption?.stage !== 'proven' || !record.persisted)
      return
    isTried = true
    const error = await failureOf(forget)
    if (error === null) return record.change({ adoption: { stage: 'forgotten' } })
    log.write('warn', 'option "adopt": forget() failed, and is called again at the next launch', { error })
  }

  async function failureOf(run: () => Promise<void>): Promise<string | null> {
    try {
      const settled = await settledWithin(clock, FORGET_LIMIT_MS, (async () => run())())
      return settled === null ? 'timeout' : null
    } catch (error) {
      return nameOfError(error)
    }
  }

  record.onChanged(() => void tryOnce())
}
