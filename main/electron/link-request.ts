import type { KeyForm } from '../../contract/key-form.js'
import { keyTailOf } from '../../contract/key-text.js'
import { readLicenseKey } from '../../contract/license-key.js'
import type { LicenseState } from '../../contract/license-state.js'
import type { LicenseLink } from './deep-link.js'
import type { DialogRequest } from './dialog-loader.js'

/** A key of a store with its own form: letters and digits in groups, no sentence, no address. */
const KEY_OF_OTHER_FORM = /^(?=[^0-9]*[0-9])[0-9A-Za-z]{2,}(?:[-_][0-9A-Za-z]{2,})*$/
const MAX_OTHER_KEY_LENGTH = 64

/** The request that a link makes of the dialog. */
export interface LinkRequest {
  readonly request: DialogRequest
  /** Whether its key is the one that the app has already. */
  readonly isKeyInUse: boolean
}

/** Reads a link by the state of the license, which takes precedence: nobody is asked for a key that is already active. */
export function readLinkRequest(
  link: LicenseLink,
  state: LicenseState,
  keyForms?: readonly KeyForm[],
): LinkRequest {
  const key = keyOfLink(link, keyForms)
  const isKeyInUse = key !== undefined && ownsKey(state, key)
  const isAnswered = key === undefined ? hasLicense(state) : isKeyInUse
  return {
    request: isAnswered ? { view: 'auto' } : { view: 'enter-key', prefilledKey: key },
    isKeyInUse,
  }
}

/**
 * The key of a link; `undefined`: it holds none, or a text that has not the form of a key, and the dialog opens with an
 * empty field.
 */
export function keyOfLink({ keyText }: LicenseLink, keyForms?: readonly KeyForm[]): string | undefined {
  const reading = readLicenseKey(keyText, keyForms)
  return reading.kind === 'key' && (reading.known || hasOtherForm(reading.key)) ? reading.key : undefined
}

function hasOtherForm(text: string): boolean {
  return text.length <= MAX_OTHER_KEY_LENGTH && KEY_OF_OTHER_FORM.test(text)
}

function hasLicense({ status }: LicenseState): boolean {
  return status === 'licensed' || status === 'grace' || status === 'locked'
}

/** Compares the last characters, which are all of the key that is known here. */
function ownsKey(state: LicenseState, key: string): boolean {
  if (state.status !== 'licensed' && state.status !== 'grace') return false
  const { keyTail } = state.license
  return keyTail !== '' && keyTail.toLowerCase() === keyTailOf(key).toLowerCase()
}
