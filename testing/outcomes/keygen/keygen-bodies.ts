import { SENT } from '../outcome-bodies.js'

type Fields = Readonly<Record<string, unknown>>

/** What the rows are asked about; Keygen's ids are UUIDs. */
export const KEYGEN_SENT = {
  account: 'my-company',
  productId: '00000005-90d0-4000-8000-000000000000',
  policyId: '00000006-9011-4000-8000-000000000000',
  licenseId: '00000007-11c0-4000-8000-000000000000',
  deviceId: 'd'.repeat(64),
} as const

/** The clock of the store in every answer. */
export const KEYGEN_TIME = '2030-01-01T00:00:00.123Z'

/** A license that is fine and has a seat. An undefined field is left out. */
export function licenseWith(attributes: Fields = {}, related: Fields = {}): Fields {
  const { productId, policyId, licenseId } = KEYGEN_SENT
  return {
    id: licenseId,
    type: 'licenses',
    attributes: {
      name: 'A. Customer',
      key: SENT.key,
      expiry: null,
      status: 'ACTIVE',
      uses: 0,
      suspended: false,
      strict: true,
      floating: true,
      maxMachines: 5,
      metadata: { email: 'customer@example.test' },
      ...attributes,
    },
    relationships: {
      account: { data: { type: 'accounts', id: '00000004-acc0-4000-8000-000000000000' } },
      product: { data: { type: 'products', id: productId } },
      policy: { data: { type: 'policies', id: policyId } },
      machines: { meta: { cores: 0, count: 1 } },
      ...related,
    },
  }
}

export interface SentMeta {
  readonly nonce?: unknown
  readonly scope?: unknown
}

export function validation(
  code: string,
  { valid = false, license = licenseWith() }: { readonly valid?: unknown; readonly license?: unknown } = {},
): (sent: SentMeta) => Fields {
  return ({ nonce, scope }) => ({
    data: license,
    meta: { ts: KEYGEN_TIME, valid, detail: 'in words', code, nonce, scope },
  })
}

/** This computer's seat. */
export const machine: Fields = {
  id: SENT.instanceId,
  type: 'machines',
  attributes: {
    fingerprint: KEYGEN_SENT.deviceId,
    name: SENT.seatName,
    hostname: 'janes-laptop.example.test',
    ip: '203.0.113.7',
    created: '2030-01-01T00:00:00.000Z',
  },
}

export function errors(...list: readonly Fields[]): Fields {
  return {
    errors: list.map((error) => ({ title: 'No', detail: 'in words', ...error })),
    meta: { id: 'req-1' },
  }
}
