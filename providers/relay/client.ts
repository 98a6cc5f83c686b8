import type { RelayVerb } from '../../contract/relay-api.js'
import { verifyLease } from '../lease/verify-lease.js'
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
import { askRelay, type Caller, type Question } from './exchange.js'
import type { RelaySettings } from './options.js'
import { factsOf, parseDevices, parseGrantedLicense, type RelayAnswer } from './parse.js'

export function inspect(
  settings: RelaySettings,
  { key }: InspectRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<LicenseFacts>> {
  return askRelay({ ...settings, ...call, verb: 'inspect', key }, {}, async (body) => {
    const license = parseGrantedLicense(body)
    return license && factsOf(license, key)
  })
}

export function activate(
  settings: RelaySettings,
  { key, seatName }: ActivateRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<SeatGrant>> {
  return askForSeat({ ...settings, ...call, verb: 'activate', key }, { seatName })
}

export function validate(
  settings: RelaySettings,
  { key, instanceId }: ValidateRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<SeatGrant>> {
  return askForSeat({ ...settings, ...call, verb: 'validate', key }, { instanceId })
}

export function recover(
  settings: RelaySettings,
  { key, seatName }: ActivateRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<SeatGrant>> {
  return askForSeat({ ...settings, ...call, verb: 'recover', key }, { seatName })
}

export function deactivate(
  settings: RelaySettings,
  request: DeactivateRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<null>> {
  return askForRelease('deactivate', settings, request, call)
}

export function release(
  settings: RelaySettings,
  request: DeactivateRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<null>> {
  return askForRelease('release', settings, request, call)
}

export function devices(
  settings: RelaySettings,
  { key }: InspectRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<readonly SeatInUse[]>> {
  return askRelay({ ...settings, ...call, verb: 'devices', key }, {}, async (body) => parseDevices(body))
}

/** The lease grants: seat and license are read from it, not from the fields beside it. */
function askForSeat(
  question: Question,
  fields: { readonly seatName?: string; readonly instanceId?: string },
): Promise<ProviderAnswer<SeatGrant>> {
  return askRelay(question, fields, (body, caller) =>
    readSeatGrant(body, { ...question, ...caller, instanceId: fields.instanceId }),
  )
}

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
async function readSeatGrant(
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

/** Giving a seat back unlocks nothing, so the bare yes is enough. */
function askForRelease(
  verb: Extract<RelayVerb, 'deactivate' | 'release'>,
  settings: RelaySettings,
  { key, instanceId, idempotencyKey }: DeactivateRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<null>> {
  return askRelay({ ...settings, ...call, verb, key }, { instanceId, idempotencyKey }, async () => null)
}
