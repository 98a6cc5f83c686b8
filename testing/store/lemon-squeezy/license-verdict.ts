import { hasFreeSeat, isExpiredAt, type StoredLicense } from '../license-record.js'
import type { LicenseVerb } from '../store-exchange.js'

/** What can be wrong with a key that was found. `limit` is asked by activate only, `instance` by the other two. */
export type LicenseCheck = 'disabled' | 'expired' | 'limit' | 'instance'

/**
 * In which order the checks are made; the first that fails gives the answer, one left out is not made. One list for all calls,
 * or one for each call.
 */
export type CheckOrder =
  | readonly LicenseCheck[]
  | Readonly<Partial<Record<LicenseVerb, readonly LicenseCheck[]>>>

/** Recorded only in so far as a disabled key is refused before its instance is looked at; the rest is assumed. */
export const defaultCheckOrder: readonly LicenseCheck[] = ['disabled', 'expired', 'limit', 'instance']

interface LicenseQuestion {
  readonly call: LicenseVerb
  readonly license: StoredLicense
  readonly instanceId: string | undefined
  readonly at: number
}

/** The first check that fails, or null if the answer is yes. */
export function findFailedCheck(order: CheckOrder, question: LicenseQuestion): LicenseCheck | null {
  return orderOf(order, question.call).find((check) => fails(check, question)) ?? null
}

function orderOf(order: CheckOrder, call: LicenseVerb): readonly LicenseCheck[] {
  return isList(order) ? order : (order[call] ?? defaultCheckOrder)
}

function isList(order: CheckOrder): order is readonly LicenseCheck[] {
  return Array.isArray(order)
}

function fails(check: LicenseCheck, { call, license, instanceId, at }: LicenseQuestion): boolean {
  switch (check) {
    case 'disabled':
      return license.disabled
    case 'expired':
      return isExpiredAt(license, at)
    case 'limit':
      return call === 'activate' && !hasFreeSeat(license)
    case 'instance':
      return call !== 'activate' && instanceId !== undefined && !hasInstance(license, instanceId)
    default:
      return check satisfies never
  }
}

function hasInstance(license: StoredLicense, instanceId: string): boolean {
  return license.instances.some((instance) => instance.id === instanceId)
}

/** Throws a `TypeError` for a check that does not exist or comes twice. */
export function requireCheckOrder(order: CheckOrder): CheckOrder {
  const lists = isList(order) ? [order] : Object.values(order)
  for (const list of lists) {
    const bad = list.find(
      (check, index) => !defaultCheckOrder.includes(check) || list.indexOf(check) !== index,
    )
    if (bad === undefined) continue
    throw new TypeError(
      `checkOrder: expected each of ${defaultCheckOrder.join(', ')} at most once, got ${list.join(', ')}`,
    )
  }
  return order
}
