import type { RequestCodeFault } from '../../contract/request-code.js'

/** Explains an invalid request code to the person who typed it. */
export const CODE_FAULTS: Readonly<Record<RequestCodeFault, string>> = {
  form: 'expected eight groups of five letters and digits, as the dialog shows them',
  check: 'a character is wrong or two are swapped; compare it with the dialog',
  version: 'the app uses a newer version of this package; update this tool',
}
