import { webLeaseCrypto } from '../lease/lease-crypto.js'
import type {
  ActivateRequest,
  DeactivateRequest,
  InspectRequest,
  LicenseFacts,
  ProviderAnswer,
  ProviderCall,
  SeatGrant,
  SeatInUse,
  ValidateRequest,
} from '../license-provider.js'
import { rollBackSeat } from '../seat-rollback.js'
import { HINTS } from './hints.js'
import { type AskedLicense, createMachine, findMachine, listMachines, removeMachine } from './machines.js'
import type { KeygenSettings } from './options.js'
import { type Machine, parseExpirationStrategy } from './parse.js'
import { send } from './request.js'
import { type CheckedLicense, judgeResult, judgeValidation } from './verdict.js'

type Refused = Extract<ProviderAnswer<never>, { readonly kind: 'refused' }>
type Granted<Value> = Extract<ProviderAnswer<Value>, { readonly kind: 'granted' }>

export async function inspect(
  settings: KeygenSettings,
  { key }: InspectRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<LicenseFacts>> {
  const checked = await check(settings, { key, wantsSeat: true }, call)
  const answer = checked.kind === 'granted' ? await unlessEnded(settings, key, checked, call) : checked
  return answer.kind === 'granted' ? { ...answer, value: answer.value.license.facts } : answer
}

/** Takes a seat, or finds the one that this computer has: asking again takes no second one. */
export async function activate(
  settings: KeygenSettings,
  { key, seatName }: ActivateRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<SeatGrant>> {
  const fingerprint = call.computer?.deviceId
  if (fingerprint === undefined) return NO_COMPUTER
  const checked = await check(settings, { key, wantsSeat: true, fingerprint }, call)
  const answer = checked.kind === 'granted' ? await unlessEnded(settings, key, checked, call) : checked
  if (answer.kind !== 'granted') return answer
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
  return grantOf(isShown ? confirmed : withOneMore(answer, isNew), { ...taken, value: machine }, seatName)
}

/** Its seat is this computer, whatever id it had before: another user of the computer may have taken it anew. */
export async function validate(
  settings: KeygenSettings,
  { key, instanceId }: ValidateRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<SeatGrant>> {
  const seat = call.computer === undefined ? { machine: instanceId } : { fingerprint: call.computer.deviceId }
  const checked = await check(settings, { key, wantsSeat: false, ...seat }, call)
  if (checked.kind !== 'granted') return checked
  const { license, hasSeat } = checked.value
  return hasSeat
    ? { ...checked, value: { license: license.facts, seat: { instanceId, name: '' } } }
    : noSeat(checked)
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
  return grantOf(checked, await findMachine(asked, fingerprint, call), seatName)
}

/** The seats of this key, also of other computers: whoever has the key may see them, and give them back. */
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

interface Asked {
  readonly key: string
  readonly wantsSeat: boolean
  readonly fingerprint?: string
  readonly machine?: string
}

const NONCE_BYTES = 6
const NO_COMPUTER = { kind: 'unreachable', cause: 'misconfigured', hint: HINTS.computer } as const

async function check(
  settings: KeygenSettings,
  { key, wantsSeat, fingerprint, machine }: Asked,
  call: ProviderCall,
): Promise<ProviderAnswer<CheckedLicense>> {
  const { crypto = webLeaseCrypto } = call
  const nonce = crypto.randomBytes(NONCE_BYTES).reduce((number, byte) => number * 256 + byte, 0)
  const scope = {
    product: [settings.sale.productId].flat()[0],
    ...(settings.policyId === null ? {} : { policy: settings.policyId }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
    ...(machine === undefined ? {} : { machine }),
  }
  const body = { meta: { key, nonce, scope } }
  const request = { method: 'POST', path: 'licenses/actions/validate-key', body } as const
  return judgeValidation({ key, settings, wantsSeat, nonce }, await send(settings, request, call))
}

const STAYS_VALID = ['MAINTAIN_ACCESS', 'ALLOW_ACCESS']

/**
 * A license that has ended is told to have no seat before it is told to have ended, and would be given one. Whether it is of use
 * all the same is a matter of its policy, which is asked for; where that may not be read, it is of none.
 */
async function unlessEnded(
  settings: KeygenSettings,
  key: string,
  checked: Granted<CheckedLicense>,
  call: ProviderCall,
): Promise<ProviderAnswer<CheckedLicense>> {
  const { license, hasSeat } = checked.value
  const { variantId } = license.facts
  if (hasSeat || !license.isExpired) return checked
  const path = `policies/${encodeURIComponent(variantId ?? '')}`
  const request = { method: 'GET', path, key, freshAt: checked.serverTimeAt } as const
  const policy = judgeResult(await send(settings, request, call), ({ json }) => parseExpirationStrategy(json))
  if (policy.kind === 'unreachable' && policy.cause !== 'misconfigured') return policy
  if (policy.kind === 'granted' && STAYS_VALID.includes(policy.value)) return checked
  const { value: _value, ...told } = checked
  return { ...told, kind: 'refused', reason: 'key-expired', facts: license.facts }
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

function noSeat(checked: Granted<CheckedLicense>): Refused {
  const { value, ...told } = checked
  return { ...told, kind: 'refused', reason: 'instance-not-found', facts: value.license.facts }
}

function withFacts(refusal: Refused, { license }: CheckedLicense): Refused {
  return { ...refusal, facts: license.facts }
}

/** As it was before the seat was taken, counted on. */
function withOneMore(checked: Granted<CheckedLicense>, isNew: boolean): Granted<CheckedLicense> {
  const { license, hasSeat } = checked.value
  const { seatsUsed } = license.facts
  if (!isNew || typeof seatsUsed !== 'number') return checked
  const facts: LicenseFacts = { ...license.facts, seatsUsed: seatsUsed + 1 }
  return { ...checked, value: { hasSeat, license: { ...license, facts } } }
}
