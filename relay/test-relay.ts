import type { RelayVerb } from '../contract/relay-api.js'
import type { DirectoryInstance, LicenseDirectory } from '../providers/license-directory.js'
import type { LicenseFacts, LicenseProvider } from '../providers/license-provider.js'
import { createLicenseRelay, type RequestOrigin } from './create-license-relay.js'
import { createSigningKey, type NewSigningKey } from './lease/signing-key.js'
import type { LicenseRelayOptions } from './options.js'
import type { RelayLogLine } from './relay-log.js'

/** For this folder's own tests: a relay before a store that says yes to everything. */
export const APP_ID = 'Margin Notes'
export const KEY = '38B1460A-5104-4067-A91D-77B872934D51'
export const DEVICE_ID = `3f9a1c${'0'.repeat(58)}`
export const SEAT_NAME = 'Studio-PC 3F9A1C-7A2B'
export const INSTANCE_ID = '0d4c37a2-7b1e-4c1f-9a53-5b8f3c2d6e10'
export const AT = Date.UTC(2030, 0, 1)

export const CUSTOMER = { customerName: 'Ada Lovelace', customerEmail: 'ada@example.com' } as const

export const facts: LicenseFacts = {
  licenseId: '7',
  keyTail: '4D51',
  status: 'active',
  expiresAt: null,
  seatsUsed: 1,
  seatsLimit: 5,
  storeId: '12345',
  productId: '67890',
  productName: 'Margin Notes',
  ...CUSTOMER,
  testMode: false,
}

/** The part of `facts` that may be passed on. */
export const told = {
  licenseId: '7',
  store: 'fake',
  status: 'active',
  expiresAt: null,
  seatsUsed: 1,
  seatsLimit: 5,
  storeId: '12345',
  productId: '67890',
  productName: 'Margin Notes',
  testMode: false,
} as const

export function createProvider(overrides: Partial<LicenseProvider> = {}): LicenseProvider {
  const seat = { instanceId: INSTANCE_ID, name: SEAT_NAME, createdAt: AT - 1_000 }
  const grant = { license: facts, seat }
  return {
    id: 'fake',
    capabilities: { idempotentDeactivate: true, leases: false, devices: false },
    inspect: async () => ({ kind: 'granted', value: facts, serverTimeAt: AT }),
    activate: async () => ({ kind: 'granted', value: grant, serverTimeAt: AT }),
    validate: async ({ instanceId }) => ({
      kind: 'granted',
      value: { ...grant, seat: { ...seat, instanceId } },
      serverTimeAt: AT,
    }),
    deactivate: async () => ({ kind: 'granted', value: null, serverTimeAt: AT }),
    ...overrides,
  }
}

export type SeatEntry = Pick<DirectoryInstance, 'instanceId' | 'name'> & Partial<DirectoryInstance>

/** Lists the same seats whatever it is asked for, as a directory with a fault would. */
export function createDirectory(seats: readonly SeatEntry[], error?: unknown): LicenseDirectory {
  const answered = async () => ({ kind: 'refused', reason: 'not-found' }) as const
  async function* list() {
    for (const seat of seats) yield { id: seat.instanceId, attributes: null, ...seat }
    if (error !== undefined) throw error
  }
  return {
    id: 'fake',
    keys: () => list() as never,
    key: answered,
    updateKey: answered,
    instances: list,
    instance: answered,
    keysWithSeats: () => list() as never,
  }
}

interface TestRelay {
  readonly key: NewSigningKey
  readonly log: readonly RelayLogLine[]
  readonly time: { at: number }
  ask(verb: RelayVerb | string, fields?: object, origin?: RequestOrigin): Promise<RelayReply>
  send(request: Request, origin?: RequestOrigin): Promise<Response>
}

interface RelayReply {
  readonly status: number
  readonly headers: Headers
  readonly body: Record<string, unknown>
}

export const URL_BASE = 'https://license.example.com'
export const NONCE = 'AAAAAAAAAAAAAAAAAAAAAA'

export async function createTestRelay(options: Partial<LicenseRelayOptions> = {}): Promise<TestRelay> {
  const key = await createSigningKey()
  const log: RelayLogLine[] = []
  const time = { at: AT }
  const relay = createLicenseRelay({
    provider: createProvider(),
    signingKey: key.signingKey,
    appIds: [APP_ID],
    log: (line) => log.push(line),
    now: () => time.at,
    ...options,
  })
  return {
    key,
    log,
    time,
    send: relay,
    async ask(verb, fields = {}, origin) {
      const response = await relay(requestOf(verb, fields), origin)
      const body = (await response.json()) as Record<string, unknown>
      return { status: response.status, headers: response.headers, body }
    },
  }
}

export function requestOf(verb: string, fields: object = {}): Request {
  return postOf(verb, JSON.stringify({ ...fieldsOf(verb), ...fields }))
}

export function postOf(
  verb: string,
  body: RequestInit['body'],
  headers: Record<string, string> = {},
): Request {
  const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body }
  return new Request(`${URL_BASE}/v1/${verb}`, init as RequestInit)
}

/** Returns the request that an honest app makes for each verb. */
export function fieldsOf(verb: string): Readonly<Record<string, unknown>> {
  const common = { appId: APP_ID, key: KEY, deviceId: DEVICE_ID, nonce: NONCE }
  const seat = { instanceId: INSTANCE_ID, idempotencyKey: 'f00dfeedf00dfeed' }
  const more: Readonly<Record<string, object>> = {
    activate: { seatName: SEAT_NAME },
    validate: { instanceId: INSTANCE_ID },
    deactivate: seat,
    release: seat,
    recover: { seatName: SEAT_NAME },
  }
  return { ...common, ...more[verb] }
}
