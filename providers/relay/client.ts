import type { RelayVerb } from '../../contract/relay-api.js'
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
import { askRelay, type Question } from './exchange.js'
import type { RelaySettings } from './options.js'
import { factsOf, parseDevices, parseGrantedLicense } from './parse.js'
import { readSeatGrant } from './seat-grant.js'

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

/** The lease is what grants: the seat and the license are read from it, not from what stands beside it. */
function askForSeat(
  question: Question,
  fields: { readonly seatName?: string; readonly instanceId?: string },
): Promise<ProviderAnswer<SeatGrant>> {
  return askRelay(question, fields, (body, caller) =>
    readSeatGrant(body, { ...question, ...caller, instanceId: fields.instanceId }),
  )
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
