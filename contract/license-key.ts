import { findLicenseKey, type KeyReading } from './find-key.js'
import { type KeyForm, UUID_KEYS } from './key-form.js'
import { compileKeyForms } from './key-patterns.js'

export type { KeyReading }

/**
 * Finds the license key in what a person typed or pasted: what has the form of a key is looked for anywhere in the text, and
 * text without one is taken as it is.
 *
 * @param forms those of the stores that the key may be of
 */
export function readLicenseKey(text: string, forms: readonly KeyForm[] = [UUID_KEYS]): KeyReading {
  return findLicenseKey(text, compileKeyForms(forms))
}
