import { isSameId } from '../../contract/key-text.js'
import { exchangeHttp, type HttpOutcome } from '../http/exchange.js'
import { seatOf } from '../instance-object.js'
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
import type { LemonSqueezySettings } from './options.js'
import { parseVerdictBody } from './parse.js'
import { type Grant, judge } from './verdict.js'

export async function inspect(
  settings: LemonSqueezySettings,
  { key }: InspectRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<LicenseFacts>> {
  const outcome = await post(settings, 'validate', { license_key: key }, call)
  return judge({ call: 'inspect', key, settings }, outcome, (_body, facts) => facts)
}

/** Takes a seat. A seat taken by a key that may not have it, or without a full answer, is released. */
export async function activate(
  settings: LemonSqueezySettings,
  { key, seatName }: ActivateRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<SeatGrant>> {
  const outcome = await post(settings, 'activate', { license_key: key, instance_name: seatName }, call)
  const answer = judge({ call: 'activate', key, settings }, outcome, grantSeat({ seatName }))
  const instanceId = takenInstanceId(outcome)
  if (answer.kind === 'granted' || instanceId === undefined) return answer
  return rollBackSeat(answer, () => deactivate(settings, { key, instanceId }, call))
}

export async function validate(
  settings: LemonSqueezySettings,
  { key, instanceId }: ValidateRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<SeatGrant>> {
  const outcome = await post(settings, 'validate', { license_key: key, instance_id: instanceId }, call)
  return judge({ call: 'validate', key, settings }, outcome, grantSeat({ instanceId }))
}

export async function deactivate(
  settings: LemonSqueezySettings,
  { key, instanceId }: Pick<DeactivateRequest, 'key' | 'instanceId'>,
  call: ProviderCall,
): Promise<ProviderAnswer<null>> {
  const outcome = await post(settings, 'deactivate', { license_key: key, instance_id: instanceId }, call)
  return judge({ call: 'deactivate', key, settings }, outcome, () => null)
}

/** A yes about a seat must name it; a validate must name the one that was asked for. */
function grantSeat(asked: { readonly seatName?: string; readonly instanceId?: string }): Grant<SeatGrant> {
  return ({ instance }, license) => {
    if (instance === undefined || license === undefined) return undefined
    if (asked.instanceId !== undefined && !isSameId(instance.id, asked.instanceId)) return undefined
    return { license, seat: seatOf({ ...instance, id: asked.instanceId ?? instance.id }, asked.seatName) }
  }
}

function takenInstanceId(outcome: HttpOutcome): string | undefined {
  if (outcome.kind === 'failed') return undefined
  const body = parseVerdictBody('activate', outcome.json)
  return body?.verdict === true ? body.instance?.id : undefined
}

function post(
  { baseUrl, timeoutMs }: LemonSqueezySettings,
  path: 'activate' | 'validate' | 'deactivate',
  parameters: Readonly<Record<string, string>>,
  { fetch, signal }: ProviderCall,
): Promise<HttpOutcome> {
  const request = {
    url: `${baseUrl}/v1/licenses/${path}`,
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(parameters).toString(),
    timeoutMs,
  } as const
  return exchangeHttp(request, { fetch, signal })
}
