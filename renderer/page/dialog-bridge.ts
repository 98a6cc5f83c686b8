import { DIALOG_BRIDGE_KEY, type DialogBridge, type DialogContext } from '../../contract/dialog-contract.js'
import type { Reply } from '../../contract/license-commands.js'
import { chooseLocale } from '../../contract/locale.js'
import { ALL_CATALOGS } from '../messages/all-catalogs.js'
import { type Catalogs, loadLanguage } from '../messages/locales.js'

declare global {
  interface Window {
    /** Put there by the preload of the dialog's own window. */
    readonly licenseGateDialog?: DialogBridge
  }
}

export function findDialogBridge(): DialogBridge | undefined {
  return window[DIALOG_BRIDGE_KEY]
}

interface FirstContext {
  readonly context: Reply<DialogContext>
  /** With the texts of the first language at hand, so that the first frame has them. */
  readonly catalogs: Catalogs
}

/** Reads the host's facts for the page, with the texts that it needs. */
export async function readContext(bridge: DialogBridge): Promise<FirstContext> {
  const context = await bridge.context()
  const wanted = context.ok ? context.value.locale : navigator.languages
  const { catalog, choice } = await loadLanguage(
    chooseLocale(wanted, Object.keys(ALL_CATALOGS)),
    ALL_CATALOGS,
  )
  return {
    context,
    catalogs: choice.language === 'en' ? ALL_CATALOGS : { ...ALL_CATALOGS, [choice.language]: catalog },
  }
}
