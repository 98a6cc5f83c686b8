import { isSameId } from '../../contract/key-text.js'
import type { RelayDevice } from '../../contract/relay-api.js'
import type { DirectoryInstance } from '../../providers/license-directory.js'
import type { LicenseFacts, ProviderCall } from '../../providers/license-provider.js'
import { relaySeatOf } from '../lease/relay-license.js'
import { isSeatOfDevice, noSuchSeat } from './device-tag.js'
import { readSeatsOfKey, withSeatName } from './seats-of-key.js'
import type { DirectoryPorts, RunVerb } from './verb-ports.js'
import { withDeadline } from './with-deadline.js'

/** The computers that use this key: the one that asks first, then the one that was added last. */
export const devices: RunVerb<'devices', DirectoryPorts> = ({ key, deviceId }, ports) =>
  withDeadline(ports.upstreamTimeoutMs, async (signal) => {
    const answer = await readSeatsOfKey(key, ports, signal)
    if (answer.kind !== 'granted') return answer
    const { license, seats } = answer.value
    const found = seats.map((seat) => deviceOf(seat, deviceId)).sort(byRecognition)
    return { ...answer, value: { license, devices: found } }
  })

/** Frees a seat of this key, and of no other: the store's own number of the key says which those are. */
export const release: RunVerb<'release', DirectoryPorts> = async (request, ports) => {
  const { key, instanceId, idempotencyKey } = request
  const { provider, fetch, upstreamTimeoutMs } = ports
  const found = await withDeadline(upstreamTimeoutMs, (signal) => readSeatsOfKey(key, ports, signal))
  if (found.kind !== 'granted') return found
  const seat = found.value.seats.find((each) => isSameId(each.instanceId, instanceId))
  if (seat === undefined) return noSuchSeat()
  const call = { fetch, ...seatCall(found.value.license) }
  return provider.deactivate({ key, instanceId: seat.instanceId, idempotencyKey }, call)
}

/**
 * After a crash: the seat that this computer has taken, by the name that it gave it. The name is unique to the try; where
 * a repeated request has taken two seats of one name, the newer one is it.
 */
export const recover: RunVerb<'recover', DirectoryPorts> = ({ key, deviceId, seatName }, ports) =>
  withDeadline(ports.upstreamTimeoutMs, async (signal) => {
    if (!isSeatOfDevice(seatName, deviceId)) return noSuchSeat()
    const answer = await readSeatsOfKey(key, ports, signal)
    if (answer.kind !== 'granted') return answer
    const seat = newestNamed(answer.value.seats, seatName)
    if (seat === undefined) return noSuchSeat(answer.value.license)
    const call = { fetch: ports.fetch, signal, ...seatCall(answer.value.license) }
    const judged = await ports.provider.validate({ key, instanceId: seat.instanceId }, call)
    return withSeatName(judged, ports, signal)
  })

/** Of several stores, the one that knows the key is asked about its seats. */
function seatCall({ provider }: LicenseFacts): Pick<ProviderCall, 'seat'> {
  return provider === undefined ? {} : { seat: { providerId: provider } }
}

function deviceOf(seat: DirectoryInstance, deviceId: string): RelayDevice {
  return { ...relaySeatOf(seat), isThisComputer: isSeatOfDevice(seat.name, deviceId) }
}

/** The computer that asks first, then the one that was added last. */
export function byRecognition(one: RelayDevice, other: RelayDevice): number {
  const bySelf = Number(other.isThisComputer) - Number(one.isThisComputer)
  return bySelf === 0 ? (other.createdAt ?? 0) - (one.createdAt ?? 0) : bySelf
}

function newestNamed(seats: readonly DirectoryInstance[], name: string): DirectoryInstance | undefined {
  const [newest] = seats
    .filter((seat) => seat.name === name)
    .sort((one, other) => (other.createdAt ?? 0) - (one.createdAt ?? 0))
  return newest
}
