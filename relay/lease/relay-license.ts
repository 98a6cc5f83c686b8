import {
  MAX_ENTITLEMENT_LENGTH,
  MAX_ENTITLEMENTS,
  MAX_ENTITLEMENTS_LENGTH,
  MAX_RELAY_SEAT_NAME_LENGTH,
  type RelayLicense,
  type RelaySeat,
} from '../../contract/relay-api.js'
import type { LicenseFacts, Seat } from '../../providers/license-provider.js'

const MAX_TEXT_LENGTH = 255
const TEXTS = [
  'licenseId',
  'store',
  'storeId',
  'productId',
  'productName',
  'variantId',
  'variantName',
] as const satisfies readonly (keyof RelayLicense)[]

/** Picks the facts that may leave the relay, field by field, so that no new field about the customer slips through. */
export function relayLicenseOf(facts: LicenseFacts): RelayLicense {
  const { status, expiresAt, seatsUsed, seatsLimit, seatKind, testMode, entitlements } = facts
  const texts = TEXTS.filter((name) => facts[name] !== undefined).map((name) => [name, cut(facts[name])])
  const codes = entitlements === undefined ? {} : { entitlements: fitting(entitlements) }
  const seats = { seatsUsed, seatsLimit, ...(seatKind === undefined ? {} : { seatKind }) }
  return { ...Object.fromEntries(texts), ...codes, status, expiresAt, ...seats, testMode }
}

/** A lease must stay short enough for those who read it. */
function fitting(codes: readonly string[]): readonly string[] {
  let length = 0
  return codes.filter((code, index) => {
    if (index >= MAX_ENTITLEMENTS || code === '' || code.length > MAX_ENTITLEMENT_LENGTH) return false
    length += code.length
    return length <= MAX_ENTITLEMENTS_LENGTH
  })
}

export function relaySeatOf({ instanceId, name, createdAt }: Seat): RelaySeat {
  const seat = { instanceId, name: name.slice(0, MAX_RELAY_SEAT_NAME_LENGTH) }
  return createdAt === undefined ? seat : { ...seat, createdAt }
}

function cut(text: string | undefined): string | undefined {
  return text?.slice(0, MAX_TEXT_LENGTH)
}
