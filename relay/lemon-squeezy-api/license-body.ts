import { fieldOf, readId, readObject } from '../../providers/http/json-field.js'
import {
  LICENSE_CALLS,
  LICENSE_REFUSALS,
  type LicenseCall,
} from '../../providers/lemon-squeezy/wire/license-calls.js'
import { formatTimestamp } from '../../providers/lemon-squeezy/wire/timestamp.js'
import type { DirectoryKey } from '../../providers/license-directory.js'
import type { LicenseFacts, Seat } from '../../providers/license-provider.js'

/** A license in an answer: the provider's facts, and those that its directory adds. */
export interface ToldLicense {
  /** As it was sent. */
  readonly key: string
  readonly facts: LicenseFacts
  readonly known: DirectoryKey | undefined
}

type Body = Readonly<Record<string, unknown>>

/** Returns the answer to a successful call. */
export function grantBody(call: LicenseCall, license: ToldLicense, seat: Seat | undefined): Body {
  return {
    [LICENSE_CALLS[call].verdictField]: true,
    error: null,
    license_key: licenseBody(license),
    ...(call === 'deactivate' ? {} : { instance: seat === undefined ? null : instanceBody(seat) }),
    meta: saleBody(license),
  }
}

/** Only validate has an `instance` in a refusal, and it is null. An unknown key or seat gets no facts. */
export function refusalBody(
  call: LicenseCall,
  refusal: keyof typeof LICENSE_REFUSALS,
  license: ToldLicense | undefined,
): Body {
  const verdict = { [LICENSE_CALLS[call].verdictField]: false, error: LICENSE_REFUSALS[refusal].sentence }
  if (license === undefined) return verdict
  return {
    ...verdict,
    license_key: licenseBody(license),
    ...(call === 'validate' ? { instance: null } : {}),
    meta: saleBody(license),
  }
}

function licenseBody({ key, facts, known }: ToldLicense): Body {
  const { seatsUsed, seatsLimit, expiresAt, testMode } = facts
  return {
    id: idOf(storeNumberOf(known) ?? facts.licenseId),
    status: statusOf(facts),
    key: known?.key ?? key,
    activation_limit: seatsLimit === 'unknown' ? null : seatsLimit,
    activation_usage: seatsUsed === 'unknown' ? null : seatsUsed,
    created_at: instantOf(known?.createdAt),
    expires_at: instantOf(expiresAt === 'unknown' ? null : expiresAt),
    test_mode: testMode === true,
  }
}

function statusOf({ status, seatsUsed }: LicenseFacts): string {
  if (status !== 'unknown') return status
  return seatsUsed === 0 ? 'inactive' : 'active'
}

function instanceBody({ instanceId, name, createdAt }: Seat): Body {
  return { id: instanceId, name, created_at: instantOf(createdAt) }
}

/** The customer's name and address are left out: neither a relay nor a ledger reveals them. */
function saleBody({ facts, known }: ToldLicense): Body {
  return {
    store_id: idOf(facts.storeId),
    order_id: idOf(known?.orderId),
    order_item_id: idOf(attributeOf(known, 'orderItemId')),
    variant_id: idOf(facts.variantId),
    variant_name: facts.variantName ?? '',
    product_id: idOf(facts.productId),
    product_name: facts.productName ?? '',
    customer_id: idOf(known?.customerId),
    customer_name: '',
    customer_email: '',
  }
}

/** A number, as the store's are. What is not known is 0, which no id of the store is: clients in typed languages read no null there. */
function idOf(id: string | undefined): number | string {
  if (id === undefined) return 0
  const number = Number(id)
  return /^\d+$/.test(id) && Number.isSafeInteger(number) ? number : id
}

function instantOf(at: number | null | undefined): string | null {
  return at === undefined || at === null ? null : formatTimestamp(at)
}

/** The number that the key had at Lemon Squeezy, which an import keeps as its reference. */
function storeNumberOf(known: DirectoryKey | undefined): string | undefined {
  return /^lemon-squeezy:(\d+)$/.exec(attributeOf(known, 'reference') ?? '')?.[1]
}

/** A ledger's field: `LedgerKeyAttributes`. */
function attributeOf(known: DirectoryKey | undefined, name: 'orderItemId' | 'reference'): string | undefined {
  return readId(fieldOf(readObject(known?.attributes), name))
}
