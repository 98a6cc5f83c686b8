import type { LicenseFields } from '../license-record.js'
import { badMember, type JsonApiError } from './json-api-reply.js'

type ReadPatch =
  | { readonly ok: true; readonly changes: Partial<LicenseFields> }
  | { readonly ok: false; readonly error: JsonApiError }

/** Of a PATCH, the three attributes that a seller can change; the others are read-only and ignored. */
export function readKeyPatch(fields: Readonly<Record<string, unknown>>, id: string): ReadPatch {
  const data = isObject(fields['data']) ? fields['data'] : undefined
  if (data?.['type'] !== 'license-keys') {
    return refuse('/data/type', 'The type must be license-keys.')
  }
  if (data['id'] !== id) return refuse('/data/id', 'The id must be that of the address.')
  const attributes = isObject(data['attributes']) ? data['attributes'] : {}
  const { activation_limit: limit, expires_at: expiresAt, disabled } = attributes
  if (!fitsLimit(limit)) {
    return refuse('/data/attributes/activation_limit', 'The activation limit must be an integer.')
  }
  const at = typeof expiresAt === 'string' ? Date.parse(expiresAt) : expiresAt
  if (at !== undefined && at !== null && !Number.isFinite(at)) {
    return refuse('/data/attributes/expires_at', 'The expires at is not a valid date.')
  }
  if (disabled !== undefined && typeof disabled !== 'boolean') {
    return refuse('/data/attributes/disabled', 'The disabled field must be true or false.')
  }
  return {
    ok: true,
    changes: {
      ...(limit === undefined ? {} : { activationLimit: limit }),
      ...(at === undefined ? {} : { expiresAt: at as number | null }),
      ...(disabled === undefined ? {} : { disabled }),
    },
  }
}

function fitsLimit(value: unknown): value is number | null | undefined {
  return value === undefined || value === null || (Number.isSafeInteger(value) && (value as number) >= 0)
}

function refuse(pointer: string, detail: string): ReadPatch {
  return { ok: false, error: badMember(pointer, detail) }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
