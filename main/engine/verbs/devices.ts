import type { LicenseDevice } from '../../../contract/license-device.js'
import type { LicenseErrorInfo } from '../../../contract/license-error.js'
import { fail, ok, type Result } from '../../../contract/result.js'
import type { SeatInUse } from '../../../providers/license-provider.js'
import type { Random } from '../../ports/random.js'
import type { Outcome } from '../outcome.js'
import type { RecordKeeper } from '../record-keeper.js'
import { errorOfAnswer, isReleased } from './answer-errors.js'
import { askInEachCase } from './seat-identity.js'
import type { StoreCalls } from './store-calls.js'

interface DevicesPorts {
  readonly store: StoreCalls
  readonly record: RecordKeeper
  readonly random: Random
}

/** The computers of a key, and the freeing of one of them. A window can only name one that it was shown. */
export interface Devices {
  /** `null`: the store cannot tell. */
  list(key: string): Promise<Result<readonly LicenseDevice[] | null, LicenseErrorInfo>>
  release(id: string): Promise<Outcome>
}

interface Listed {
  readonly key: string
  readonly seat: SeatInUse
  /** The same for each try, so that a repeat is harmless. */
  readonly idempotencyKey: string
}

export function createDevices({ store, record, random }: DevicesPorts): Devices {
  const listed = new Map<string, Listed>()
  return {
    async list(typed) {
      const { devices } = store
      if (devices === undefined) return ok(null)
      const { key, answer } = await askInEachCase(typed, store.keyForms, (each) => devices({ key: each }))
      if (answer.kind === 'refused' && answer.reason === 'unspecified') return ok(null)
      if (answer.kind !== 'granted') return fail(errorOfAnswer(answer))
      listed.clear()
      const own = record.content.credentials?.instanceId
      const others = answer.value.filter(({ instanceId }) => instanceId !== own)
      return ok(
        [...others].sort(byWorth).map((seat) => {
          const id = random.hex(8)
          listed.set(id, { key, seat, idempotencyKey: random.hex(16) })
          return deviceOf(id, seat)
        }),
      )
    },
    async release(id) {
      const found = listed.get(id)
      if (found === undefined || store.release === undefined) {
        return fail({ code: 'bad-request', message: 'expected the id of a computer from the last list' })
      }
      const { key, seat, idempotencyKey } = found
      const answer = await store.release({ key, instanceId: seat.instanceId, idempotencyKey })
      if (!isReleased(answer))
        return fail(errorOfAnswer(answer as Exclude<typeof answer, { kind: 'granted' }>))
      const left = record.content.lostSeats.filter(({ seatName }) => seatName !== seat.name)
      if (left.length !== record.content.lostSeats.length) await record.change({ lostSeats: left })
      return ok(null)
    },
  }
}

/** The seat that is missed least comes first: one of this computer itself, then the oldest. */
function byWorth(one: SeatInUse, other: SeatInUse): number {
  const bySelf = Number(other.isThisComputer) - Number(one.isThisComputer)
  return bySelf === 0 ? (one.createdAt ?? 0) - (other.createdAt ?? 0) : bySelf
}

function deviceOf(id: string, { name, createdAt, isThisComputer }: SeatInUse): LicenseDevice {
  return { id, name, ...(createdAt === undefined ? {} : { since: createdAt }), isThisComputer }
}
