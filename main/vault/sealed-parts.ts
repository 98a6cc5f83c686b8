import type { DeviceIdentity } from '../ports/device-identity.js'
import { open } from './open-sealed.js'
import {
  type EntitlementPart,
  type JournalPart,
  type PartParser,
  parseCredentials,
  parseEntitlementPart,
  parseIdentity,
  parseJournalPart,
} from './part-parse.js'
import type { Credentials } from './vault-content.js'

/** The separately sealed parts: each has its own key, and opens only in its place of its record. */
export interface SealedPart<Value> {
  readonly purpose: string
  readonly parse: PartParser<Value>
}

/** Under a key that only this computer can compute: what grants a launch is bound to it. */
export const ENTITLEMENT: SealedPart<EntitlementPart> = {
  purpose: 'entitlement',
  parse: parseEntitlementPart,
}
/** Under the app's key: readable after a move, so that moving is possible. */
export const CREDENTIALS: SealedPart<Credentials> = { purpose: 'credentials', parse: parseCredentials }
export const JOURNAL: SealedPart<JournalPart> = { purpose: 'journal', parse: parseJournalPart }
export const IDENTITY: SealedPart<DeviceIdentity> = { purpose: 'identity', parse: parseIdentity }

/** `owner` names the record that the part belongs to. */
export interface PartKey {
  readonly material: string
  readonly owner: string
}

/**
 * The key of the parts that another computer may read. Every copy of the app can compute it: it keeps a license key from being
 * read over a shoulder or edited in the file, and does not protect against readers of the app's code.
 */
export function appKey(appId: string, owner: string): PartKey {
  return { material: `app:${appId}`, owner }
}

export function deviceKey(device: DeviceIdentity): PartKey {
  return { material: `device:${device.secret}`, owner: device.id }
}

/** `null` where the part was changed, is another computer's, or does not hold what it should. */
export function openPart<Value>(part: SealedPart<Value>, key: PartKey, sealed: string | null): Value | null {
  if (sealed === null) return null
  const text = open({ material: key.material, purpose: part.purpose }, key.owner, sealed)
  if (text === null) return null
  try {
    return part.parse(JSON.parse(text))
  } catch {
    return null
  }
}
