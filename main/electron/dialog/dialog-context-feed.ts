import { app, systemPreferences, type WebContents } from 'electron'
import { DIALOG_CONTEXT_CHANGED, type DialogContext } from '../../../contract/ipc-contract.js'
import { sendToTrusted } from '../trusted-sender.js'
import { createDialogContext, type DialogContextFacts } from './dialog-context.js'
import { DIALOG_ORIGIN } from './dialog-origin.js'
import type { DialogSurroundings } from './dialog-surroundings.js'
import { createSpokenLocale } from './spoken-locale.js'

/** Keeps the page's idea of the host true. */
interface ContextFeed {
  read(): DialogContext
  sendIfChanged(): void
}

export function createContextFeed(
  { options, locale, snapshot, log }: DialogSurroundings,
  webContents: WebContents,
  asked: () => Pick<DialogContextFacts, 'request' | 'requests' | 'isSheet'>,
): ContextFeed {
  const spokenLocale = createSpokenLocale(log)
  let told = ''

  function read(): DialogContext {
    const context = createDialogContext({
      options,
      ...asked(),
      appName: app.getName(),
      locale: spokenLocale(locale(), app.getPreferredSystemLanguages()),
      platform: process.platform,
      entitled: snapshot().entitled,
      readSystemAccent: () => systemPreferences.getAccentColor(),
    })
    return context
  }
  return {
    read() {
      const context = read()
      told = JSON.stringify(context)
      return context
    },
    sendIfChanged() {
      const context = read()
      const text = JSON.stringify(context)
      if (text === told) return
      told = text
      sendToTrusted(webContents, DIALOG_ORIGIN, DIALOG_CONTEXT_CHANGED, context)
    },
  }
}
