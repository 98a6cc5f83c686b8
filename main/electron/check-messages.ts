import { type LicenseGateOptions, optionError } from '../options.js'

/** Texts cross to the dialog's page, where a function cannot follow. Throws a `TypeError` naming the one that cannot. */
export function checkMessages(messages: LicenseGateOptions['messages']): void {
  for (const [name, text] of Object.entries(messages ?? {})) {
    try {
      structuredClone(text)
    } catch {
      throw optionError(`messages.${name}`, 'a text, or plain data', text)
    }
  }
}
