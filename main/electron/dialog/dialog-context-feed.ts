import { app, type WebContents } from 'electron'
import { DIALOG_CONTEXT_CHANGED, type DialogContext } from '../../../contract/ipc-contract.js'
import { sendToTrusted } from '../trusted-sender.js'
import { createDialogContext, type DialogContextFacts } from './dialog-context.js'
import { DIALOG_ORIGIN } from './dialog-origin.js'
import type { DialogSurroundings } from './dialog-surroundings.js'

/** Keeps the page's idea of the host true. */
export interface ContextFeed {
  read(): DialogContext
  sendIfChanged(): void
}

export function createContextFeed(
  { options, snapshot }: DialogSurroundings,
  webContents: WebContents,
  asked: () => Pick<DialogContextFacts, 'request' | 'requests' | 'isSheet'>,
): ContextFeed {
  let told = ''

  function read(): DialogContext {
    const context = createDialogContext({
      options,
      ...asked(),
      appName: app.getName(),
      platform: process.platform,
      languages: app.getPreferredSystemLanguages(),
      entitled: snapshot().entitled,
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
