import { exchangeHttp } from '../http/exchange.js'
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
import { isFull } from '../store-answer.js'
import type { GumroadSettings } from './options.js'
import { judgeVerify, repeatsKey } from './verdict.js'

/** Describes one verification: whether it counts as a use, and in which of the API's two forms. */
interface Asking {
  readonly counts?: boolean
  readonly form?: 'form' | 'json'
}

export function inspect(
  settings: GumroadSettings,
  { key }: InspectRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<LicenseFacts>> {
  return verify(settings, key, {}, call)
}

/**
 * Where uses are counted, the key is looked at before its number is raised: what was refunded is counted too, and nothing
 * lowers the number again. So is a race that was lost to another computer.
 */
export async function activate(
  settings: GumroadSettings,
  { key, seatName }: ActivateRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<SeatGrant>> {
  const inspected = await verify(settings, key, {}, call)
  if (inspected.kind !== 'granted') return inspected
  const grant = (license: LicenseFacts): SeatGrant => ({
    license,
    seat: { instanceId: seatIdOf(seatName), name: seatName },
  })
  if (settings.seats === null) return { ...inspected, value: grant(inspected.value) }
  if (isFull(inspected.value)) return withoutSeat(inspected)
  const counted = await verify(settings, key, { counts: true }, call)
  if (counted.kind !== 'granted') return counted
  const { seatsUsed, seatsLimit } = counted.value
  const isOver = typeof seatsUsed === 'number' && typeof seatsLimit === 'number' && seatsUsed > seatsLimit
  return isOver ? withoutSeat(counted) : { ...counted, value: grant(counted.value) }
}

/** A no that does not repeat the key is asked for once more in the other form, and ends a license only where both agree. */
export async function validate(
  settings: GumroadSettings,
  { key, instanceId }: ValidateRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<SeatGrant>> {
  const answer = await verify(settings, key, {}, call)
  if (answer.kind === 'granted') {
    return { ...answer, value: { license: answer.value, seat: { instanceId, name: '' } } }
  }
  const ends = answer.kind === 'refused' && ['key-disabled', 'key-expired'].includes(answer.reason)
  if (!ends || repeatsKey(answer)) return answer
  const again = await verify(settings, key, { form: 'json' }, call)
  if (again.kind === 'unreachable') return again
  const agrees = again.kind === 'refused' && again.reason === answer.reason
  return agrees ? answer : { kind: 'refused', reason: 'unspecified' }
}

/** There is nothing to release: the license is removed from this computer, and the number of uses stays. */
export async function deactivate(
  _settings: GumroadSettings,
  _request: DeactivateRequest,
  { signal }: ProviderCall,
): Promise<ProviderAnswer<null>> {
  signal?.throwIfAborted()
  return { kind: 'granted', value: null }
}

function withoutSeat(
  answer: Extract<ProviderAnswer<LicenseFacts>, { kind: 'granted' }>,
): ProviderAnswer<never> {
  const { value: facts, ...rest } = answer
  return { ...rest, kind: 'refused', reason: 'no-seats-left', facts }
}

/** Gumroad names no seats. The name is unique, so what fits an id of it is as good as one. */
function seatIdOf(seatName: string): string {
  return `use-${seatName.replace(/[^\w.]+/g, '-').slice(-60)}`
}

async function verify(
  settings: GumroadSettings,
  key: string,
  { counts = false, form = 'form' }: Asking,
  { fetch, signal }: ProviderCall,
): Promise<ProviderAnswer<LicenseFacts>> {
  const { baseUrl, timeoutMs, productId } = settings
  const parameters = { product_id: productId, license_key: key, increment_uses_count: String(counts) }
  const request = {
    url: `${baseUrl}/v2/licenses/verify`,
    method: 'POST',
    headers: { 'Content-Type': form === 'json' ? 'application/json' : 'application/x-www-form-urlencoded' },
    body: form === 'json' ? JSON.stringify(parameters) : new URLSearchParams(parameters).toString(),
    timeoutMs,
  } as const
  return judgeVerify({ key, settings }, await exchangeHttp(request, { fetch, signal }))
}
