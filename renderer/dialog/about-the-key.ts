import type { LicenseErrorCode } from '../../contract/license-error.js'

/** Refusals of the key itself: they stand at the field, and go with its next edit. Everything else is no fault of it. */
const ABOUT_THE_KEY: ReadonlySet<LicenseErrorCode> = new Set([
  'key-missing',
  'key-too-long',
  'key-unreadable',
  'several-keys',
  'key-not-found',
  'key-disabled',
  'key-expired',
  'wrong-product',
  'test-key',
  'store-closed',
  'invalid-input',
  'unspecified',
])

export function isAboutTheKey(code: LicenseErrorCode): boolean {
  return ABOUT_THE_KEY.has(code)
}
