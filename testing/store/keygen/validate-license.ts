import { isExpiredAt, type StoredLicense } from '../license-record.js'
import { fingerprintOf } from './keygen-body.js'
import { type KeygenDemand, type KeygenPlay, keygenId } from './keygen-options.js'

/** A verdict, its code and its words. */
type Validation = readonly [valid: boolean, code: string, detail: string]
type Scope = Readonly<Record<string, unknown>>

interface Checked {
  readonly license: StoredLicense
  readonly scope: Scope
  readonly play: KeygenPlay
  readonly at: number
}

/** Tells what is wrong with a license, in the order in which Keygen looks: the first that holds is told. */
export function validateLicense(checked: Checked): Validation {
  const { license, play, at } = checked
  const isExpired = isExpiredAt(license, at)
  if (license.disabled) return [false, 'SUSPENDED', 'is suspended']
  if (isExpired && play.expirationStrategy === 'REVOKE_ACCESS') return [false, 'EXPIRED', 'is expired']
  if (play.requires.includes('check-in')) return [false, 'OVERDUE', 'is overdue for check in']
  const unmet = unmetScope(checked)
  if (unmet !== undefined) return [false, ...unmet]
  const seats = play.strict ? judgeSeats(checked) : undefined
  if (seats !== undefined) return seats
  if (!isExpired) return [true, 'VALID', 'is valid']
  return [['MAINTAIN_ACCESS', 'ALLOW_ACCESS'].includes(play.expirationStrategy), 'EXPIRED', 'is expired']
}

type Unmet = readonly [code: string, detail: string] | undefined

/** What the request names is compared; what it leaves out is complained of where the policy demands it. */
function unmetScope(checked: Checked): Unmet {
  const { license, scope, play } = checked
  const demands = (demand: KeygenDemand) => play.requires.includes(demand)
  if ('product' in scope && scope['product'] !== keygenId('product', license.productId))
    return ['PRODUCT_SCOPE_MISMATCH', 'product scope does not match']
  if ('policy' in scope) {
    if (scope['policy'] !== keygenId('policy', license.variantId))
      return ['POLICY_SCOPE_MISMATCH', 'policy scope does not match']
  } else if (demands('policy-scope')) return ['POLICY_SCOPE_REQUIRED', 'policy scope is required']
  if ('machine' in scope) {
    const unmet = unmetMachine(checked, 'machine', ({ id }) => id)
    if (unmet !== undefined) return unmet
  } else if (demands('machine-scope')) return ['MACHINE_SCOPE_REQUIRED', 'machine scope is required']
  if ('fingerprint' in scope) {
    const unmet = unmetMachine(checked, 'fingerprint', fingerprintOf)
    if (unmet !== undefined) return unmet
  } else if (demands('fingerprint-scope'))
    return ['FINGERPRINT_SCOPE_REQUIRED', 'fingerprint scope is required']
  return demands('version-scope') ? ['VERSION_SCOPE_REQUIRED', 'version scope is required'] : undefined
}

function unmetMachine(
  { license, scope, play }: Checked,
  name: 'machine' | 'fingerprint',
  read: (instance: StoredLicense['instances'][number]) => string,
): Unmet {
  const { instances } = license
  if (instances.length === 0)
    return [play.floating ? 'NO_MACHINES' : 'NO_MACHINE', `${name} is not activated`]
  if (!instances.some((instance) => read(instance) === scope[name]))
    return [`${name.toUpperCase()}_SCOPE_MISMATCH`, `${name} is not activated`]
  return play.requires.includes('heartbeat')
    ? ['HEARTBEAT_NOT_STARTED', 'machine heartbeat is required']
    : undefined
}

function judgeSeats({ license, play }: Checked): Validation | undefined {
  const used = license.instances.length
  if (used === 0)
    return play.floating
      ? [false, 'NO_MACHINES', 'must have at least 1 associated machine']
      : [false, 'NO_MACHINE', 'must have exactly 1 associated machine']
  return used > 1 && used > limitOf(license, play)
    ? [allowsSeats(license, play, used), 'TOO_MANY_MACHINES', 'has too many associated machines']
    : undefined
}

/** A license for one computer may leave its limit open. */
function limitOf({ activationLimit }: StoredLicense, { floating }: KeygenPlay): number {
  return activationLimit ?? (floating ? Number.POSITIVE_INFINITY : 1)
}

/** The first seat is never refused. */
export function allowsSeats(license: StoredLicense, play: KeygenPlay, count: number): boolean {
  const limit = limitOf(license, play)
  if (count <= 1 || count <= limit || play.overageStrategy === 'ALWAYS_ALLOW_OVERAGE') return true
  return play.overageStrategy === 'ALLOW_2X_OVERAGE' && count <= 2 * limit
}

export function limitShown({ activationLimit }: StoredLicense): string {
  return String(activationLimit ?? 1)
}
