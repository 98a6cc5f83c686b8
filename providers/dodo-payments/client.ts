import { type HttpOutcome, postJson } from '../http/exchange.js'
import type {
  ActivateRequest,
  DeactivateRequest,
  InspectRequest,
  LicenseFacts,
  ProviderAnswer,
  ProviderCall,
  SeatGrant,
  ValidateRequest,
} from '../license-provider.js'
import { rollBackSeat } from '../seat-rollback.js'
import type { DodoPaymentsSettings } from './options.js'
import { parseActivated } from './parse.js'
import { isForeignSeat, judgeActivate, judgeDeactivate, judgeValid } from './verdict.js'

/** A yes says nothing of the product: a key of any seller is valid. */
export async function inspect(
  settings: DodoPaymentsSettings,
  { key }: InspectRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<LicenseFacts>> {
  const outcome = await post(settings, 'validate', { license_key: key }, call)
  return judgeValid({ key, settings }, outcome)
}

/** Takes a seat. A seat taken by a key that may not have it, or without a full answer, is released. */
export async function activate(
  settings: DodoPaymentsSettings,
  { key, seatName }: ActivateRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<SeatGrant>> {
  const outcome = await post(settings, 'activate', { license_key: key, name: seatName }, call)
  const answer = judgeActivate({ key, settings, seatName }, outcome)
  const instanceId = outcome.kind === 'failed' ? undefined : parseActivated(outcome.json)?.id
  if (answer.kind === 'granted' || instanceId === undefined) return answer
  return rollBackSeat(answer, () => deactivate(settings, { key, instanceId }, call))
}

/**
 * A no to a key with its seat does not say which of the two it is about, so the key alone is asked about next. Where that is
 * valid, it is the seat; where it is not either, both answers agree that the key is of no use now, which a payment that is
 * being tried again does too.
 */
export async function validate(
  settings: DodoPaymentsSettings,
  { key, instanceId }: ValidateRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<SeatGrant>> {
  const parameters = { license_key: key, license_key_instance_id: instanceId }
  const answer = judgeValid({ key, settings }, await post(settings, 'validate', parameters, call))
  if (answer.kind === 'granted') {
    return { ...answer, value: { license: answer.value, seat: { instanceId, name: '' } } }
  }
  const isAboutBoth = answer.kind === 'refused' && answer.reason === 'key-not-found'
  if (!isAboutBoth && !isForeignSeat(instanceId, answer)) return answer
  const alone = await inspect(settings, { key }, call)
  if (alone.kind !== 'granted') return alone
  const { value: facts, ...rest } = alone
  return { ...rest, kind: 'refused', reason: 'instance-not-found', facts }
}

/** An answer without a body is all that a yes is, and what a firewall may send as well: the seat has to be gone after it. */
export async function deactivate(
  settings: DodoPaymentsSettings,
  { key, instanceId }: Pick<DeactivateRequest, 'key' | 'instanceId'>,
  call: ProviderCall,
): Promise<ProviderAnswer<null>> {
  const parameters = { license_key: key, license_key_instance_id: instanceId }
  const answer = judgeDeactivate(instanceId, await post(settings, 'deactivate', parameters, call))
  if (answer.kind !== 'granted') return answer
  const seat = judgeValid({ key, settings }, await post(settings, 'validate', parameters, call))
  if (seat.kind === 'granted') return { kind: 'unreachable', cause: 'not-the-api' }
  return seat.kind === 'unreachable' ? seat : answer
}

function post(
  { baseUrl, timeoutMs }: DodoPaymentsSettings,
  verb: 'activate' | 'validate' | 'deactivate',
  parameters: Readonly<Record<string, string>>,
  call: ProviderCall,
): Promise<HttpOutcome> {
  return postJson({ url: `${baseUrl}/licenses/${verb}`, timeoutMs }, parameters, call)
}
