import { jsonReply, type StoreReply } from '../store-exchange.js'
import type { SellAppPlay } from './sellapp-options.js'

export interface SellAppError {
  readonly status: number
  readonly code: string
  readonly message: string
  /** The parameter that is complained of. */
  readonly param?: string
}

/** Made up, like every sentence here: no failure of SellApp is documented. */
export const sellAppErrors = {
  unauthenticated: { status: 401, code: '1020', message: 'The API key is missing or badly formed.' },
  forbidden: { status: 403, code: 'forbidden', message: 'This API key may not use this store.' },
  noIdempotencyKey: {
    status: 400,
    code: 'idempotency_key_required',
    message: 'The Idempotency-Key header is required.',
  },
  idempotencyConflict: {
    status: 409,
    code: 'idempotency_conflict',
    message: 'This Idempotency-Key was used with another request.',
  },
  notFound: { status: 404, code: 'not_found', message: 'No query results for this id.' },
  tooMany: { status: 429, code: 'rate_limited', message: 'Too Many Attempts.' },
} as const satisfies Record<string, SellAppError>

export function errorReply(
  { status, code, message, param }: SellAppError,
  { errorFields }: SellAppPlay,
  headers: Readonly<Record<string, string>> = {},
): StoreReply {
  if (errorFields === 'message') return jsonReply(status, { message }, headers)
  const body = {
    type: status === 401 ? 'authentication_error' : 'invalid_request_error',
    code,
    message,
    status,
    ...(param === undefined ? {} : { param }),
  }
  return jsonReply(status, body, headers)
}

export function fieldError(param: string, message: string): SellAppError {
  return { status: 422, code: 'validation_failed', message, param }
}
