import type { KeyForm } from '../../../contract/key-form.js'
import type { LicenseErrorInfo } from '../../../contract/license-error.js'
import { readLicenseKey } from '../../../contract/license-key.js'
import { fail, ok, type Result } from '../../../contract/result.js'
import type { RecordKeeper } from '../record-keeper.js'

/** The key in what the user gave, or the one remembered here. What cannot be a key is refused without a request. */
export function keyToActivate(
  text: string | undefined,
  record: RecordKeeper,
  forms: readonly KeyForm[],
): Result<string, LicenseErrorInfo> {
  if (text === undefined) {
    const remembered = record.content.credentials ?? record.elsewhere
    return remembered === null
      ? fail({ code: 'key-missing', message: 'no key is remembered here' })
      : ok(remembered.key)
  }
  const reading = readLicenseKey(text, forms)
  switch (reading.kind) {
    case 'key':
      return ok(reading.key)
    case 'empty':
      return fail({ code: 'key-missing', message: 'no key was entered' })
    case 'too-long':
      return fail({ code: 'key-too-long', message: 'the text is too long to be a license key' })
    case 'unreadable':
      return fail({ code: 'key-unreadable', message: 'the input is not text' })
    case 'several': {
      const keysFound = reading.keys.length
      return fail({ code: 'several-keys', message: 'the text holds several keys', facts: { keysFound } })
    }
    default:
      return reading satisfies never
  }
}
