import { app, dialog, type MessageBoxOptions } from 'electron'
import type { LicenseGateOptions } from '../options.js'
import type { FailureWords } from './failure-words.js'
import { windowOnTop } from './host-windows.js'

/**
 * Shows a message box where the license dialog itself is broken: an app that quits without a word would leave its user
 * helpless.
 *
 * @param locale The language that the host has chosen last, or `undefined` for the system's.
 */
export async function reportDialogFailed(
  { brand, links }: LicenseGateOptions,
  locale: string | undefined,
): Promise<void> {
  const name = brand?.name ?? app.getName()
  const { message, detail, button } = await wordsIn(locale ?? app.getPreferredSystemLanguages(), name)
  const help = links?.support === undefined ? '' : `\n\n${links.support}`
  const box: MessageBoxOptions = {
    type: 'error',
    title: name,
    message,
    detail: `${detail}${help}`,
    buttons: [button],
    noLink: true,
  }
  // Else a window that is always on top would cover it.
  const parent = windowOnTop()
  await (parent === undefined ? dialog.showMessageBox(box) : dialog.showMessageBox(parent, box))
}

/** In English where the texts are part of what is broken. */
async function wordsIn(wanted: string | readonly string[], name: string): Promise<FailureWords> {
  try {
    const { failureWords } = await import('./failure-words.js')
    return failureWords(wanted, name) ?? inEnglish(name)
  } catch {
    return inEnglish(name)
  }
}

function inEnglish(name: string): FailureWords {
  return {
    message: 'The license window could not be opened',
    detail: `Start ${name} again. If this goes on, reinstall it, or tell its support.`,
    button: 'OK',
  }
}
