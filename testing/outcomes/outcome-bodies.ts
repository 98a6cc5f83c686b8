import type { BodyOf, OutcomeBody, OutcomeCall } from './outcome-row.js'

type Fields = Readonly<Record<string, unknown>>

/** What the provider is asked with. */
export const SENT = {
  key: '8F2C1D3E-5A6B-4C7D-9E0F-1A2B3C4D5E6F',
  instanceId: 'b61d7c52-0e3f-4a8b-9c1d-2e3f4a5b6c7d',
  seatName: 'Reading room',
  storeId: 1,
  productId: 5,
  variantId: 4,
} as const

export const OTHER_KEY = '00000000-1111-4222-8333-444444444444'

export const VERDICT_FIELDS: Readonly<Record<OutcomeCall, string>> = {
  inspect: 'valid',
  activate: 'activated',
  validate: 'valid',
  deactivate: 'deactivated',
}

/** Fields set to undefined are absent from the body. */
export function licenseKey(fields: Fields = {}): Fields {
  return {
    id: 7,
    status: 'active',
    key: SENT.key,
    activation_limit: 3,
    activation_usage: 1,
    created_at: '2030-01-01T00:00:00.000000Z',
    expires_at: null,
    test_mode: false,
    ...fields,
  }
}

export function sale(fields: Fields = {}): Fields {
  return {
    store_id: SENT.storeId,
    order_id: 2,
    order_item_id: 3,
    variant_id: SENT.variantId,
    variant_name: 'Default',
    product_id: SENT.productId,
    product_name: 'App',
    customer_id: 6,
    customer_name: 'A. Customer',
    customer_email: 'a.customer@example.test',
    ...fields,
  }
}

export function instance(fields: Fields = {}): Fields {
  return { id: SENT.instanceId, name: SENT.seatName, created_at: '2030-01-01T00:00:00.000000Z', ...fields }
}

/** A body with any value as the verdict of the call. */
export function verdict(value: unknown, fields: Fields): BodyOf {
  return (call) => ({ ...fields, [VERDICT_FIELDS[call]]: value })
}

/** The store's yes: with an instance at activate, with null at inspect, with none at deactivate. */
export function yes(fields: Fields = {}): (call: OutcomeCall) => Fields {
  return (call) => ({
    [VERDICT_FIELDS[call]]: true,
    error: null,
    license_key: licenseKey(),
    ...(call === 'deactivate' ? {} : { instance: call === 'inspect' ? null : instance() }),
    meta: sale(),
    ...fields,
  })
}

/** A body as text, changed by hand. */
export function asText(body: BodyOf, change: (text: string, call: OutcomeCall) => string): OutcomeBody {
  return { text: (call) => change(JSON.stringify(body(call)), call) }
}

/** The store's no about a key that it knows. */
export function no(error: string, license: Fields, fields: Fields = {}): (call: OutcomeCall) => Fields {
  return (call) => ({
    [VERDICT_FIELDS[call]]: false,
    error,
    license_key: licenseKey(license),
    ...(call === 'validate' || call === 'inspect' ? { instance: null } : {}),
    meta: sale(),
    ...fields,
  })
}

/** The store's no without a word about the key. */
export function bareNo(error: unknown): BodyOf {
  return verdict(false, { error })
}

/** The framework's answer to a missing parameter. */
export function parameterError(parameter: string): BodyOf {
  const message = `The ${parameter.replace('_', ' ')} field is required.`
  return () => ({ message, errors: { [parameter]: [message] } })
}

export const PAGE = '<!DOCTYPE html><html><head><title>Sign in</title></head><body>Welcome</body></html>'

/** The same body with the verdict of another call in place of this one's. */
export function otherCallsVerdict(body: BodyOf): BodyOf {
  return (call) => body(call === 'deactivate' ? 'activate' : 'deactivate')
}
