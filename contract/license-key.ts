import { findLicenseKey, type KeyReading } from './find-key.js'
import { type KeyForm, UUID_KEYS } from './key-form.js'
import { compileKeyForms } from './key-patterns.js'

export type { KeyReading }

/**
 * Finds the license key in typed or pasted text: it looks for the form of a key anywhere in the text, and takes a text without
 * one as the key itself.
 *
 * @param forms the key forms of the stores that the app sells through
 */
export function readLicenseKey(text: string, forms: readonly KeyForm[] = [UUID_KEYS]): KeyReading {
  return findLicenseKey(text, compileKeyForms(forms))
}
