import { app, dialog, type MessageBoxOptions } from 'electron'
import type { LicenseGateOptions } from '../options.js'
import { windowOnTop } from './host-windows.js'

interface FailureWords {
  readonly message: string
  readonly detail: string
  readonly button: string
}

/**
 * Shows a message box where the license dialog itself is broken: an app that quits silently would leave its user helpless.
 *
 * @param locale the language that the host chose last, or `undefined` for the system's
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
    const { FAILURE_WORDS } = await import('virtual:license-gate-failure-words')
    const { chooseLocale } = await import('../../contract/locale.js')
    const words = FAILURE_WORDS[chooseLocale(wanted, Object.keys(FAILURE_WORDS)).language]
    return words === undefined
      ? inEnglish(name)
      : { ...words, detail: words.detail.replaceAll('{app}', () => name) }
  } catch {
    return inEnglish(name)
  }
}

function inEnglish(name: string): FailureWords {
  return {
    message: 'The license window couldn’t be opened',
    detail: `Restart ${name}. If this happens again, reinstall it or contact support.`,
    button: 'OK',
  }
}
