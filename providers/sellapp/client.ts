import { isSameId } from '../../contract/key-text.js'
import type { HttpOutcome } from '../http/exchange.js'
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
import { rollBackSeat, tryRelease } from '../seat-rollback.js'
import { isFull } from '../store-answer.js'
import type { SellAppSettings } from './options.js'
import { parseActivate } from './parse.js'
import { send } from './request.js'
import { type Judgment, judgeActivate, judgeDeactivate, judgeValidate, type ValidatedKey } from './verdict.js'

type Refusal = Extract<ProviderAnswer<never>, { readonly kind: 'refused' }>

export async function inspect(
  settings: SellAppSettings,
  { key }: InspectRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<LicenseFacts>> {
  const judgment = await askValidate(settings, { key }, call)
  return judgment.kind === 'granted' ? { ...judgment, value: judgment.value.facts } : answerOf(judgment)
}

/**
 * Takes a seat, then asks for its product, which the activation does not name. A seat taken by a key that may not have it, or
 * without a full answer, is released.
 */
export async function activate(
  settings: SellAppSettings,
  { key, seatName }: ActivateRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<SeatGrant>> {
  const outcome = await post(settings, 'activate', { license_key: key, instance_name: seatName }, call)
  const judgment = judgeActivate({ key, settings }, outcome)
  if (judgment.kind !== 'granted') {
    const answer = await explainNoSeat(settings, key, { judgment, outcome }, call)
    const takenId = takenInstanceId(outcome)
    if (takenId === undefined) return answer
    return rollBackSeat(answer, () => release(settings, { key, instanceId: takenId }, call))
  }
  const { id, name, createdAt } = judgment.value
  const confirmed = await confirmSeat(settings, { key, instanceId: id }, call)
  if (confirmed.kind !== 'granted') return confirmed
  const { facts, instance } = confirmed.value
  const told = { id, name: instance?.name ?? name, createdAt: instance?.createdAt ?? createdAt }
  return { ...confirmed, value: { license: facts, seat: seatOf(told, seatName) } }
}

export async function validate(
  settings: SellAppSettings,
  { key, instanceId }: ValidateRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<SeatGrant>> {
  const judgment = await askValidate(settings, { key, instanceId }, call)
  if (judgment.kind === 'refused' && !judgment.sure) return explainNo(settings, key, judgment, call)
  if (judgment.kind !== 'granted') return answerOf(judgment)
  const { facts, instance } = judgment.value
  // A yes about a seat must name it, and no other.
  if (instance === undefined || !isSameId(instance.id, instanceId)) {
    return { kind: 'unreachable', cause: 'not-the-api' }
  }
  return { ...judgment, value: { license: facts, seat: seatOf({ ...instance, id: instanceId }) } }
}

export async function deactivate(
  settings: SellAppSettings,
  { key, instanceId, idempotencyKey }: DeactivateRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<null>> {
  const body = { license_key: key, instance_id: instanceId }
  const outcome = await post(settings, 'deactivate', body, call, idempotencyKey)
  const judgment = judgeDeactivate({ key, settings, instanceId }, outcome)
  if (judgment.kind !== 'refused' || judgment.sure) return answerOf(judgment)
  // A no that does not say why: is the seat gone, or the key refused? Where neither, the seat is still there.
  const seat = await validate(settings, { key, instanceId }, call)
  return seat.kind === 'granted' ? answerOf(judgment) : seat
}

function askValidate(
  settings: SellAppSettings,
  { key, instanceId }: { readonly key: string; readonly instanceId?: string },
  call: ProviderCall,
): Promise<Judgment<ValidatedKey>> {
  const body = { license_key: key, ...(instanceId === undefined ? {} : { instance_id: instanceId }) }
  return post(settings, 'validate', body, call).then((outcome) => judgeValidate({ key, settings }, outcome))
}

/** The seat was refused in undocumented words. If the key alone is fine, the seat is the problem. */
async function explainNo(
  settings: SellAppSettings,
  key: string,
  judgment: Extract<Judgment<never>, { readonly kind: 'refused' }>,
  call: ProviderCall,
): Promise<ProviderAnswer<never>> {
  const inspected = await inspect(settings, { key }, call)
  if (inspected.kind !== 'granted') return inspected
  const { sure: _sure, ...refusal } = judgment
  return { ...refusal, reason: 'instance-not-found', facts: inspected.value }
}

/**
 * Finds out why there is no seat. SellApp may answer 403, which also stands for a wrong API key: the key's facts tell. They also
 * reveal a key that was sold for something else, whose seats do not concern us.
 */
async function explainNoSeat(
  settings: SellAppSettings,
  key: string,
  { judgment, outcome }: { readonly judgment: Judgment<unknown>; readonly outcome: HttpOutcome },
  call: ProviderCall,
): Promise<ProviderAnswer<never>> {
  const answer = answerOf(judgment as Judgment<never>)
  const mayBeFull = outcome.kind === 'answered' && outcome.status === 403 && answer.kind === 'unreachable'
  const isUnsure = judgment.kind === 'refused' && (!judgment.sure || judgment.reason === 'no-seats-left')
  if (!isUnsure && !mayBeFull) return answer
  const inspected = await inspect(settings, { key }, call)
  if (inspected.kind === 'refused') return inspected
  if (inspected.kind === 'unreachable' || !isFull(inspected.value)) return answer
  const { serverTimeAt } = inspected
  return {
    kind: 'refused',
    reason: 'no-seats-left',
    facts: inspected.value,
    ...(serverTimeAt === undefined ? {} : { serverTimeAt }),
  }
}

/** Finds out what a new seat is for. If it is not ours, or there is no answer, the seat is released. */
async function confirmSeat(
  settings: SellAppSettings,
  seat: ValidateRequest,
  call: ProviderCall,
): Promise<Extract<Judgment<ValidatedKey>, { kind: 'granted' }> | ProviderAnswer<never>> {
  const giveBack = () => release(settings, seat, call)
  let judgment: Judgment<ValidatedKey>
  try {
    judgment = await askValidate(settings, seat, call)
  } catch (error) {
    await tryRelease(giveBack)
    throw error
  }
  return judgment.kind === 'granted' ? judgment : rollBackSeat(answerOf(judgment), giveBack)
}

function release(
  settings: SellAppSettings,
  seat: ValidateRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<null>> {
  return deactivate(settings, { ...seat, idempotencyKey: `give-back-${seat.instanceId}` }, call)
}

function takenInstanceId(outcome: HttpOutcome): string | undefined {
  return outcome.kind === 'failed' ? undefined : parseActivate(outcome.json)?.id
}

function answerOf<Value>(judgment: Judgment<Value>): ProviderAnswer<Value> {
  if (judgment.kind !== 'refused') return judgment
  const { sure: _sure, ...refusal } = judgment
  return refusal satisfies Refusal
}

function post(
  settings: SellAppSettings,
  verb: 'activate' | 'validate' | 'deactivate',
  body: Readonly<Record<string, string>>,
  call: ProviderCall,
  idempotencyKey?: string,
): Promise<HttpOutcome> {
  const path = `/v2/licenses/${verb}`
  const request = { method: 'POST', path, body } as const
  return send(settings, idempotencyKey === undefined ? request : { ...request, idempotencyKey }, call)
}
