import { createHash } from 'node:crypto'
import { DAY_MS } from '../../../contract/duration.js'
import { isExpiredAt, type StoredInstance, type StoredLicense } from '../license-record.js'
import type { StoreReply } from '../store-exchange.js'
import { type KeygenPlay, keygenId } from './keygen-options.js'

export function keygenReply(status: number, body: unknown): StoreReply {
  const headers = {
    'content-type': 'application/vnd.api+json; charset=utf-8',
    'cache-control': 'no-transform, no-store, max-age=0',
    'access-control-allow-origin': '*',
  }
  return { status, headers, body: JSON.stringify(body) }
}

/** A license that ends within three days is told apart. */
const EXPIRING_MS = 3 * DAY_MS

/** The customer is named, too: apps are expected to leave that alone. */
export function describeLicense(license: StoredLicense, play: KeygenPlay, at: number) {
  const { expiresAt, customerName, customerEmail } = license
  return {
    id: keygenId('license', license.id),
    type: 'licenses',
    attributes: {
      name: customerName,
      key: license.key,
      expiry: timeOf(expiresAt),
      status: statusOf(license, at),
      uses: 0,
      suspended: license.disabled,
      scheme: null,
      encrypted: false,
      strict: play.strict,
      floating: play.floating,
      protected: true,
      maxMachines: license.activationLimit,
      maxUses: null,
      requireHeartbeat: play.requires.includes('heartbeat'),
      metadata: { email: customerEmail },
      created: timeOf(license.createdAt),
      updated: timeOf(license.updatedAt),
    },
    relationships: {
      account: related('accounts', keygenId('account', license.storeId)),
      product: related('products', keygenId('product', license.productId)),
      policy: related('policies', keygenId('policy', license.variantId)),
      owner: { data: null },
      users: { meta: { count: 0 } },
      machines: { meta: { cores: 0, memory: 0, disk: 0, count: license.instances.length } },
    },
  }
}

function statusOf(license: StoredLicense, at: number): string {
  if (license.disabled) return 'SUSPENDED'
  if (isExpiredAt(license, at)) return 'EXPIRED'
  const isEnding = license.expiresAt !== null && license.expiresAt <= at + EXPIRING_MS
  return isEnding ? 'EXPIRING' : 'ACTIVE'
}

export function describeMachine(license: StoredLicense, instance: StoredInstance) {
  return {
    id: instance.id,
    type: 'machines',
    attributes: {
      fingerprint: fingerprintOf(instance),
      cores: null,
      ip: '203.0.113.7',
      hostname: null,
      platform: null,
      name: instance.name,
      heartbeatStatus: 'NOT_STARTED',
      metadata: {},
      created: timeOf(instance.createdAt),
      updated: timeOf(instance.createdAt),
    },
    relationships: {
      account: related('accounts', keygenId('account', license.storeId)),
      license: related('licenses', keygenId('license', license.id)),
      owner: { data: null },
    },
  }
}

export function describePolicy(id: string, play: KeygenPlay) {
  const { strict, floating, expirationStrategy, authenticationStrategy, overageStrategy } = play
  const { machineUniquenessStrategy, machineMatchingStrategy, requires } = play
  const attributes = {
    strict,
    floating,
    expirationStrategy,
    authenticationStrategy,
    overageStrategy,
    machineUniquenessStrategy,
    machineMatchingStrategy,
    requireHeartbeat: requires.includes('heartbeat'),
    requireCheckIn: requires.includes('check-in'),
    requirePolicyScope: requires.includes('policy-scope'),
    requireMachineScope: requires.includes('machine-scope'),
    requireVersionScope: requires.includes('version-scope'),
  }
  return { id, type: 'policies', attributes }
}

export function describeEntitlements({ entitlements, createdAt }: StoredLicense) {
  return entitlements.map((code, index) => ({
    id: keygenId('entitlement', index + 1),
    type: 'entitlements',
    attributes: { name: code, code, metadata: {}, created: timeOf(createdAt), updated: timeOf(createdAt) },
  }))
}

/** A seat that another store has given is a computer as well. */
export function fingerprintOf({ id, fingerprint }: StoredInstance): string {
  return fingerprint ?? createHash('sha256').update(id).digest('hex')
}

interface KeygenError {
  readonly title?: string
  readonly detail: string
  readonly code?: string
  readonly pointer?: string
}

export function errorReply(status: number, ...errors: readonly KeygenError[]): StoreReply {
  const list = errors.map(({ title = TITLES[status] ?? 'Error', pointer, ...rest }) => ({
    title,
    ...rest,
    ...(pointer === undefined ? {} : { source: { pointer } }),
  }))
  return keygenReply(status, { meta: { id: 'c1a55e5d-0000-4000-8000-000000000000' }, errors: list })
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Unauthorized',
  402: 'Payment required',
  403: 'Access denied',
  404: 'Not found',
  422: 'Unprocessable resource',
  429: 'Too many requests',
}

function related(type: string, id: string) {
  return { data: { type, id } }
}

function timeOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}
