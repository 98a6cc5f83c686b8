import type { LicenseErrorCode } from '../../contract/license-error.js'

/**
 * Refusals of the key itself: they are shown at the field, and disappear with its next edit. All others are not the key's fault.
 */
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
