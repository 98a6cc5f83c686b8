import type { LicenseLedger } from '../license-ledger.js'
import { isExpiredAt, type StoredLicense } from '../license-record.js'
import type { RouteCall, StoreReply } from '../store-exchange.js'
import { errorReply } from './keygen-body.js'
import type { KeygenPlay } from './keygen-options.js'

export interface KeygenRouteOptions {
  readonly ledger: LicenseLedger
  readonly now: () => number
  readonly play: KeygenPlay
  readonly rateLimitPerMinute: number
  /** Whose account it is. */
  readonly storeId: number
}

export type KeygenCall = Pick<RouteCall, 'fields' | 'parameters' | 'query' | 'headers'>

/** A key logs in for its own license, where the policy lets it, or is told why not. */
export function logIn(
  { headers }: Pick<KeygenCall, 'headers'>,
  { ledger, play, now, storeId }: KeygenRouteOptions,
): StoredLicense | StoreReply {
  const key = keyIn(headers.authorization ?? '')
  if (key === undefined) return errorReply(401, { detail: LOG_IN, code: 'TOKEN_MISSING' })
  const license = ledger.find(key)
  if (license?.storeId !== storeId) return errorReply(401, { detail: LOG_IN, code: 'LICENSE_INVALID' })
  if (license.disabled) return errorReply(403, { detail: 'License is suspended', code: 'LICENSE_SUSPENDED' })
  if (isExpiredAt(license, now()) && play.expirationStrategy === 'REVOKE_ACCESS')
    return errorReply(403, { detail: 'License is expired', code: 'LICENSE_EXPIRED' })
  if (!['LICENSE', 'MIXED'].includes(play.authenticationStrategy)) {
    const detail = 'License key authentication is not allowed by policy'
    return errorReply(403, { detail, code: 'LICENSE_NOT_ALLOWED' })
  }
  return play.permissions === 'none'
    ? errorReply(403, { detail: 'You do not have permission to complete the request' })
    : license
}

const LOG_IN = 'You must be authenticated to complete the request'

function keyIn(authorization: string): string | undefined {
  const plain = /^License (\S+)/i.exec(authorization)?.[1]
  const basic = /^Basic ([\w+/=]+)$/i.exec(authorization)?.[1]
  if (plain !== undefined || basic === undefined) return plain
  const [, user, key] = /^([^:]*):([^]*)$/.exec(Buffer.from(basic, 'base64').toString('utf8')) ?? []
  return user === 'license' ? key : undefined
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}
