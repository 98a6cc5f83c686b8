import { MAX_RELAY_SEAT_NAME_LENGTH, type RelayLicense, type RelaySeat } from '../../contract/relay-api.js'
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

/** What may leave the relay: field by field, so that nothing about the customer slips through with a new one. */
export function relayLicenseOf(facts: LicenseFacts): RelayLicense {
  const { status, expiresAt, seatsUsed, seatsLimit, testMode } = facts
  const texts = TEXTS.filter((name) => facts[name] !== undefined).map((name) => [name, cut(facts[name])])
  return { ...Object.fromEntries(texts), status, expiresAt, seatsUsed, seatsLimit, testMode }
}

export function relaySeatOf({ instanceId, name, createdAt }: Seat): RelaySeat {
  const seat = { instanceId, name: name.slice(0, MAX_RELAY_SEAT_NAME_LENGTH) }
  return createdAt === undefined ? seat : { ...seat, createdAt }
}

function cut(text: string | undefined): string | undefined {
  return text?.slice(0, MAX_TEXT_LENGTH)
}
