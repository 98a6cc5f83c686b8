import { exchangeHttp, type HttpOutcome } from '../http/exchange.js'
import type { ProviderCall } from '../license-provider.js'
import type { SellAppSettings } from './options.js'

interface SellAppRequest {
  readonly method: 'GET' | 'POST' | 'PATCH'
  /** From `/v2` on, with its query. */
  readonly path: string
  readonly body?: Readonly<Record<string, unknown>>
  readonly idempotencyKey?: string
}

/** The settings that every call to SellApp needs. */
type SellAppAccess = Pick<SellAppSettings, 'apiKey' | 'storeSlug' | 'baseUrl' | 'timeoutMs'>

export function send(
  { apiKey, storeSlug, baseUrl, timeoutMs }: SellAppAccess,
  { method, path, body, idempotencyKey }: SellAppRequest,
  { fetch, signal }: ProviderCall,
): Promise<HttpOutcome> {
  const headers = {
    ...(apiKey === null ? {} : { Authorization: `Bearer ${apiKey}` }),
    ...(storeSlug === null ? {} : { 'X-STORE': storeSlug }),
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey }),
  }
  const request = {
    url: `${baseUrl}${path}`,
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    timeoutMs,
  }
  return exchangeHttp(request, { fetch, signal })
}
