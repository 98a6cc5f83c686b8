import { isSameId } from '../../contract/key-text.js'
import { type HttpOutcome, postJson } from '../http/exchange.js'
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
import { isFull } from '../store-answer.js'
import type { CreemSettings } from './options.js'
import { type CreemInstance, parseKey } from './parse.js'
import { type JudgedKey, judge, type Question, type Verb } from './verdict.js'

export async function inspect(
  settings: CreemSettings,
  { key }: InspectRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<LicenseFacts>> {
  const answer = await ask({ verb: 'inspect', key, settings }, 'validate', { key }, call)
  return answer.kind === 'granted' ? { ...answer, value: answer.value.facts } : answer
}

/** Takes a seat. A seat taken by a key that may not have it, or without a full answer, is released. */
export async function activate(
  settings: CreemSettings,
  { key, seatName }: ActivateRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<SeatGrant>> {
  const outcome = await post(settings, 'activate', { key, instance_name: seatName }, call)
  const answer = judge({ verb: 'activate', key, settings }, outcome)
  const taken = outcome.kind === 'failed' ? undefined : takenSeat(parseKey(outcome.json)?.instances, seatName)
  if (answer.kind === 'granted' && taken !== undefined) {
    return { ...answer, value: { license: answer.value.facts, seat: seatOf(taken, seatName) } }
  }
  const failed: ProviderAnswer<never> =
    answer.kind === 'granted' ? { kind: 'unreachable', cause: 'not-the-api' } : answer
  if (taken === undefined) return explainFull(settings, key, failed, call)
  return rollBackSeat(failed, () => deactivate(settings, { key, instanceId: taken.id }, call))
}

/** The sentence about the limit tells neither how many seats there are, nor whether the key is for this app at all. */
async function explainFull(
  settings: CreemSettings,
  key: string,
  answer: ProviderAnswer<never>,
  call: ProviderCall,
): Promise<ProviderAnswer<never>> {
  if (answer.kind !== 'refused' || answer.reason !== 'no-seats-left') return answer
  const alone = await inspect(settings, { key }, call)
  if (alone.kind === 'refused') return alone
  return alone.kind === 'granted' && isFull(alone.value) ? { ...answer, facts: alone.value } : answer
}

export async function validate(
  settings: CreemSettings,
  { key, instanceId }: ValidateRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<SeatGrant>> {
  const question: Question = { verb: 'validate', key, settings }
  const answer = await ask(question, 'validate', { key, instance_id: instanceId }, call)
  if (answer.kind === 'granted') return seatIn(answer, instanceId)
  // A refusal that repeats the key is exact; of all others, only the one about the seat's id can be taken literally.
  if (answer.kind === 'unreachable' || answer.facts !== undefined) return answer
  return confirmNo(settings, { key, refusal: answer }, call)
}

type Refusal = Extract<ProviderAnswer<never>, { readonly kind: 'refused' }>

/** Asks about the key alone: if that is granted, the seat is the problem; if there is no answer, nothing is certain. */
async function confirmNo(
  settings: CreemSettings,
  { key, refusal }: { readonly key: string; readonly refusal: Refusal },
  call: ProviderCall,
): Promise<ProviderAnswer<never>> {
  const alone = await inspect(settings, { key }, call)
  if (alone.kind === 'unreachable') return alone
  const isSeat = ['key-not-found', 'instance-not-found'].includes(refusal.reason)
  if (alone.kind === 'granted') {
    const isKnown = alone.value.status !== 'unknown'
    if (isKnown && isSeat) return { ...refusal, reason: 'instance-not-found', facts: alone.value }
    return refusal.reason === 'invalid-input' ? refusal : { ...refusal, reason: 'unspecified' }
  }
  if (alone.facts !== undefined || alone.reason === refusal.reason) return alone
  return { ...refusal, reason: 'unspecified' }
}

export async function deactivate(
  settings: CreemSettings,
  { key, instanceId }: Pick<DeactivateRequest, 'key' | 'instanceId'>,
  call: ProviderCall,
): Promise<ProviderAnswer<null>> {
  const question: Question = { verb: 'deactivate', key, settings }
  const answer = await ask(question, 'deactivate', { key, instance_id: instanceId }, call)
  if (answer.kind !== 'granted') return answer
  const told = answer.value.instances.find(({ id }) => isSameId(id, instanceId))
  if (told?.isDeactivated === false) return { kind: 'unreachable', cause: 'not-the-api' }
  return { ...answer, value: null }
}

/** A yes about a seat must name it. */
function seatIn(
  answer: Extract<ProviderAnswer<JudgedKey>, { readonly kind: 'granted' }>,
  instanceId: string,
): ProviderAnswer<SeatGrant> {
  const { facts, instances } = answer.value
  const told = instances.find(({ id }) => isSameId(id, instanceId))
  if (told === undefined) return { kind: 'unreachable', cause: 'not-the-api' }
  const { value: _value, ...rest } = answer
  if (told.isDeactivated) return { ...rest, kind: 'refused', reason: 'instance-not-found', facts }
  return { ...answer, value: { license: facts, seat: seatOf({ ...told, id: instanceId }) } }
}

/** Where Creem tells several, the name that was asked for tells which: no other seat has it. */
function takenSeat(instances: readonly CreemInstance[] = [], seatName: string): CreemInstance | undefined {
  return instances.length === 1 ? instances[0] : instances.find(({ name }) => name === seatName)
}

async function ask(
  question: Question,
  path: Exclude<Verb, 'inspect'>,
  body: Readonly<Record<string, string>>,
  call: ProviderCall,
): Promise<ProviderAnswer<JudgedKey>> {
  return judge(question, await post(question.settings, path, body, call))
}

function post(
  { apiKey, baseUrl, timeoutMs }: CreemSettings,
  path: Exclude<Verb, 'inspect'>,
  body: Readonly<Record<string, string>>,
  call: ProviderCall,
): Promise<HttpOutcome> {
  const access = apiKey === null ? {} : { 'x-api-key': apiKey }
  return postJson({ url: `${baseUrl}/v1/licenses/${path}`, headers: access, timeoutMs }, body, call)
}
