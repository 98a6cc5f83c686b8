import type {
  ActivateRequest,
  DeactivateRequest,
  InspectRequest,
  LicenseFacts,
  ProviderAnswer,
  ProviderCall,
  SeatGrant,
  SeatInUse,
} from '../license-provider.js'
import { rollBackSeat } from '../seat-rollback.js'
import { check, type Granted, noSeat, type Refused, unlessEnded, withEntitlements } from './checks.js'
import { HINTS } from './hints.js'
import { type AskedLicense, createMachine, findMachine, listMachines, removeMachine } from './machines.js'
import type { KeygenSettings } from './options.js'
import type { Machine } from './parse.js'
import type { CheckedLicense } from './verdict.js'

const NO_COMPUTER = { kind: 'unreachable', cause: 'misconfigured', hint: HINTS.computer } as const

/** Takes a seat, or finds the one that this computer has: asking again takes no second one. */
export async function activate(
  settings: KeygenSettings,
  { key, seatName }: ActivateRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<SeatGrant>> {
  const fingerprint = call.computer?.deviceId
  if (fingerprint === undefined) return NO_COMPUTER
  const checked = await check(settings, { key, wantsSeat: true, fingerprint }, call)
  const inspected = checked.kind === 'granted' ? await unlessEnded(settings, key, checked, call) : checked
  if (inspected.kind !== 'granted') return inspected
  const answer = await withEntitlements(settings, key, inspected, call)
  const asked = askedLicense(settings, key, answer)
  if (answer.value.hasSeat) return grantOf(answer, await findMachine(asked, fingerprint, call), seatName)
  const taken = await createMachine(asked, { fingerprint, name: seatName }, call)
  if (taken.kind === 'refused') return withFacts(taken, answer.value)
  if (taken.kind !== 'granted') return taken
  const { machine, isNew } = taken.value
  const confirmed = await check(settings, { key, wantsSeat: true, fingerprint }, call)
  const isWrong = confirmed.kind === 'unreachable' && confirmed.cause === 'misconfigured'
  if (confirmed.kind === 'refused' || isWrong) {
    const giveBack = () => removeMachine({ settings, key }, machine.id, call)
    return isNew ? rollBackSeat(confirmed, giveBack) : confirmed
  }
  // The seat was granted already: that the license cannot be asked about now, or does not show it yet, takes nothing back.
  const isShown = confirmed.kind === 'granted' && confirmed.value.hasSeat
  const shown = isShown ? withEntitlementsOf(answer, confirmed) : withOneMore(answer, isNew)
  return grantOf(shown, { ...taken, value: machine }, seatName)
}

export function deactivate(
  settings: KeygenSettings,
  { key, instanceId }: Pick<DeactivateRequest, 'key' | 'instanceId'>,
  call: ProviderCall,
): Promise<ProviderAnswer<null>> {
  return removeMachine({ settings, key }, instanceId, call)
}

/** Finds the seat by the computer, which needs no name. */
export async function recover(
  settings: KeygenSettings,
  { key, seatName }: ActivateRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<SeatGrant>> {
  const fingerprint = call.computer?.deviceId
  if (fingerprint === undefined) return NO_COMPUTER
  const checked = await check(settings, { key, wantsSeat: false, fingerprint }, call)
  if (checked.kind !== 'granted') return checked
  if (!checked.value.hasSeat) return noSeat(checked)
  const asked = askedLicense(settings, key, checked)
  const told = await withEntitlements(settings, key, checked, call)
  return grantOf(told, await findMachine(asked, fingerprint, call), seatName)
}

/** Lists the seats of this key, including other computers': anyone with the key may see and release them. */
export async function devices(
  settings: KeygenSettings,
  { key }: InspectRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<readonly SeatInUse[]>> {
  const checked = await check(settings, { key, wantsSeat: true }, call)
  if (checked.kind === 'unreachable') return checked
  // A key that is full, or has ended, has seats all the same.
  const isOurs = checked.kind === 'granted' || checked.reason !== 'wrong-product'
  const facts = checked.kind === 'granted' ? checked.value.license.facts : checked.facts
  const licenseId = isOurs ? facts?.licenseId : undefined
  if (licenseId === undefined) return checked as Refused
  const listed = await listMachines({ settings, key, licenseId, freshAt: checked.serverTimeAt }, call)
  if (listed.kind !== 'granted') return listed
  const own = call.computer?.deviceId
  return {
    ...listed,
    value: listed.value.map((machine) => ({
      ...seatOf(machine, `Computer ${machine.fingerprint.slice(0, 6).toUpperCase()}`),
      isThisComputer: machine.fingerprint === own,
    })),
  }
}

function askedLicense(
  settings: KeygenSettings,
  key: string,
  { value, serverTimeAt }: Granted<CheckedLicense>,
): AskedLicense {
  return { settings, key, licenseId: value.license.id, freshAt: serverTimeAt }
}

function grantOf(
  checked: Granted<CheckedLicense>,
  found: ProviderAnswer<Machine>,
  seatName: string,
): ProviderAnswer<SeatGrant> {
  if (found.kind !== 'granted') return found
  return {
    ...checked,
    value: { license: checked.value.license.facts, seat: seatOf(found.value, seatName) },
  }
}

function seatOf({ id, name, createdAt }: Machine, otherName: string) {
  return {
    instanceId: id,
    name: name ?? otherName,
    ...(createdAt === undefined ? {} : { createdAt }),
  }
}

function withFacts(refusal: Refused, { license }: CheckedLicense): Refused {
  return { ...refusal, facts: license.facts }
}

/** Asked for once: they are as they were a moment ago. */
function withEntitlementsOf(
  earlier: Granted<CheckedLicense>,
  checked: Granted<CheckedLicense>,
): Granted<CheckedLicense> {
  const { entitlements } = earlier.value.license.facts
  if (entitlements === undefined) return checked
  const { license, hasSeat } = checked.value
  return {
    ...checked,
    value: { hasSeat, license: { ...license, facts: { ...license.facts, entitlements } } },
  }
}

/** As it was before the seat was taken, counted on. */
function withOneMore(checked: Granted<CheckedLicense>, isNew: boolean): Granted<CheckedLicense> {
  const { license, hasSeat } = checked.value
  const { seatsUsed } = license.facts
  if (!isNew || typeof seatsUsed !== 'number') return checked
  const facts: LicenseFacts = { ...license.facts, seatsUsed: seatsUsed + 1 }
  return { ...checked, value: { hasSeat, license: { ...license, facts } } }
}
