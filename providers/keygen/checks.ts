import type {
  InspectRequest,
  LicenseFacts,
  ProviderAnswer,
  ProviderCall,
  SeatGrant,
  ValidateRequest,
} from '../license-provider.js'
import type { KeygenSettings } from './options.js'
import { parseEntitlements, parseExpirationStrategy } from './parse.js'
import { cryptoFor, send } from './request.js'
import { type CheckedLicense, judgeResult, judgeValidation } from './verdict.js'

export type Refused = Extract<ProviderAnswer<never>, { readonly kind: 'refused' }>
export type Granted<Value> = Extract<ProviderAnswer<Value>, { readonly kind: 'granted' }>

export async function inspect(
  settings: KeygenSettings,
  { key }: InspectRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<LicenseFacts>> {
  const checked = await check(settings, { key, wantsSeat: true }, call)
  const answer = checked.kind === 'granted' ? await unlessEnded(settings, key, checked, call) : checked
  if (answer.kind !== 'granted') return answer
  const { value } = await withEntitlements(settings, key, answer, call)
  return { ...answer, value: value.license.facts }
}

/** A seat is this computer, whatever its id was: another user of the computer may have taken it again. */
export async function validate(
  settings: KeygenSettings,
  { key, instanceId }: ValidateRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<SeatGrant>> {
  const seat = call.computer === undefined ? { machine: instanceId } : { fingerprint: call.computer.deviceId }
  const checked = await check(settings, { key, wantsSeat: false, ...seat }, call)
  if (checked.kind !== 'granted') return checked
  if (!checked.value.hasSeat) return noSeat(checked)
  const { value } = await withEntitlements(settings, key, checked, call)
  return { ...checked, value: { license: value.license.facts, seat: { instanceId, name: '' } } }
}

interface Asked {
  readonly key: string
  readonly wantsSeat: boolean
  readonly fingerprint?: string
  readonly machine?: string
}

const NONCE_BYTES = 6

/** Asks about a key, and about the seat of a computer where one is named. */
export async function check(
  settings: KeygenSettings,
  { key, wantsSeat, fingerprint, machine }: Asked,
  call: ProviderCall,
): Promise<ProviderAnswer<CheckedLicense>> {
  const crypto = await cryptoFor(call)
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
 * Keygen says of an expired license that it has no seat before it says that it has expired, so it would get one. Its policy
 * decides whether it is still of use; if that cannot be read, it is not.
 */
export async function unlessEnded(
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

/** More than this many no author gives. */
const MAX_ENTITLEMENTS = 100

/** Adds the license's entitlements. If they are unavailable, they are left out and the known ones stay. */
export async function withEntitlements(
  settings: KeygenSettings,
  key: string,
  checked: Granted<CheckedLicense>,
  call: ProviderCall,
): Promise<Granted<CheckedLicense>> {
  if (call.wantsEntitlements !== true) return checked
  const { license } = checked.value
  const path = `licenses/${encodeURIComponent(license.id)}/entitlements?limit=${MAX_ENTITLEMENTS}`
  const request = { method: 'GET', path, key, freshAt: checked.serverTimeAt } as const
  const listed = judgeResult(await send(settings, request, call), ({ json }) => parseEntitlements(json))
  if (listed.kind !== 'granted') return checked
  const facts = { ...license.facts, entitlements: listed.value }
  return { ...checked, value: { ...checked.value, license: { ...license, facts } } }
}

export function noSeat(checked: Granted<CheckedLicense>): Refused {
  const { value, ...told } = checked
  return { ...told, kind: 'refused', reason: 'instance-not-found', facts: value.license.facts }
}
