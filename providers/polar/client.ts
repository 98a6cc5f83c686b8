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
import type { PolarSettings } from './options.js'
import { NO_SEAT, parseActivated, parseTakenSeat, parseValidated } from './parse.js'
import { isWithoutSeats, judge, judgeYes } from './verdict.js'

type Refused = Extract<ProviderAnswer<never>, { kind: 'refused' }>

export async function inspect(
  settings: PolarSettings,
  { key }: InspectRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<LicenseFacts>> {
  const outcome = await post(settings, 'validate', { key }, call)
  return judge('validate', outcome, ({ json }) => {
    const body = parseValidated(json)
    return body === undefined ? null : judgeYes({ key, settings }, body, (facts) => facts)
  })
}

/**
 * Takes a seat. Polar does not check the benefit then, so a seat of a key that may not have it, or one without a full answer, is
 * released. A key whose benefit has no activation limit takes none.
 */
export async function activate(
  settings: PolarSettings,
  { key, seatName }: ActivateRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<SeatGrant>> {
  const outcome = await post(settings, 'activate', { key, label: seatName }, call)
  if (isWithoutSeats(outcome)) return grantWithoutSeat(await inspect(settings, { key }, call), seatName)
  const answer = judge('activate', outcome, ({ json }) => {
    const body = parseActivated(json)
    const seat = body?.seat
    if (body === undefined || seat === undefined) return null
    return judgeYes({ key, settings }, body, (license) => ({ license, seat: seatOf(seat, seatName) }))
  })
  const instanceId = outcome.kind === 'failed' ? undefined : parseTakenSeat(outcome.json)
  if (answer.kind === 'granted' || instanceId === undefined) return answer
  return rollBackSeat(answer, () => deactivate(settings, { key, instanceId }, call))
}

/**
 * A no to a key with its seat does not say which of the two is not found, and repeats neither. So the key alone is asked about
 * next, and both answers must agree before a license ends.
 */
export async function validate(
  settings: PolarSettings,
  { key, instanceId }: ValidateRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<SeatGrant>> {
  if (instanceId === NO_SEAT) return grantWithoutSeat(await inspect(settings, { key }, call), '')
  const outcome = await post(settings, 'validate', { key, activation_id: instanceId }, call)
  const answer = judge('validate', outcome, ({ json }) => {
    const body = parseValidated(json)
    const seat = body?.seat
    if (body === undefined || seat?.id.toLowerCase() !== instanceId.toLowerCase()) return null
    return judgeYes({ key, settings }, body, (license) => ({
      license,
      seat: seatOf({ ...seat, id: instanceId }),
    }))
  })
  // An answer with facts has repeated the key.
  if (answer.kind !== 'refused' || answer.facts !== undefined || !isEnding(answer)) return answer
  return agreed(answer, await inspect(settings, { key }, call))
}

const ENDINGS: ReadonlySet<string> = new Set([
  'key-not-found',
  'key-disabled',
  'key-expired',
  'wrong-product',
  'instance-not-found',
])

function isEnding({ reason }: Refused): boolean {
  return ENDINGS.has(reason)
}

/** @param first said of the key with its seat, `alone` of the key */
function agreed(first: Refused, alone: ProviderAnswer<LicenseFacts>): ProviderAnswer<SeatGrant> {
  if (alone.kind === 'unreachable') return alone
  if (alone.kind === 'granted') {
    const isAboutSeat = first.reason === 'key-not-found' || first.reason === 'instance-not-found'
    const { value: facts, ...rest } = alone
    return { ...rest, kind: 'refused', reason: isAboutSeat ? 'instance-not-found' : 'unspecified', facts }
  }
  // An id of another store's seat is refused before the key is looked at.
  const isSame = alone.reason === first.reason || first.reason === 'instance-not-found'
  return isSame || alone.facts !== undefined ? alone : { ...alone, reason: 'unspecified' }
}

/** There is nothing to free where no seat was taken. */
export async function deactivate(
  settings: PolarSettings,
  { key, instanceId }: Pick<DeactivateRequest, 'key' | 'instanceId'>,
  call: ProviderCall,
): Promise<ProviderAnswer<null>> {
  if (instanceId === NO_SEAT) return { kind: 'granted', value: null }
  const outcome = await post(settings, 'deactivate', { key, activation_id: instanceId }, call)
  return judge('deactivate', outcome, ({ status, isEmpty }) =>
    status === 204 && isEmpty === true ? { kind: 'granted', value: null } : null,
  )
}

function grantWithoutSeat(answer: ProviderAnswer<LicenseFacts>, name: string): ProviderAnswer<SeatGrant> {
  if (answer.kind !== 'granted') return answer
  const license: LicenseFacts = { ...answer.value, seatKind: 'none' }
  return { ...answer, value: { license, seat: { instanceId: NO_SEAT, name } } }
}

/** No `Authorization`: even an unknown one is refused before the key is looked at. */
function post(
  { baseUrl, organizationId, timeoutMs }: PolarSettings,
  verb: 'activate' | 'validate' | 'deactivate',
  parameters: Readonly<Record<string, string>>,
  call: ProviderCall,
): Promise<HttpOutcome> {
  const url = `${baseUrl}/v1/customer-portal/license-keys/${verb}`
  return postJson({ url, timeoutMs }, { ...parameters, organization_id: organizationId }, call)
}
