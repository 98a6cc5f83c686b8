import { DIALOG_CONTEXT_CHANGED, type DialogBridge, type DialogContext } from '../contract/dialog-contract.js'
import type { Reply } from '../contract/license-commands.js'
import { invoke } from './invoke.js'
import { createLicenseBridge } from './license-bridge.js'
import { createPushListeners } from './push-listeners.js'

/** The bridge of our own dialog: the license bridge, and the calls that only our own window may make. */
export function createDialogBridge(): DialogBridge {
  const onContextChanged = createPushListeners(DIALOG_CONTEXT_CHANGED, asContext)
  return {
    license: createLicenseBridge(),
    context: () => invoke('license-gate:dialog-context', null),
    onContextChanged: (listener) => onContextChanged(listener),
    openLink: (name) => invoke('license-gate:dialog-open-link', name),
    copy: (request) => invoke('license-gate:dialog-copy', request),
    paste: () => invoke('license-gate:dialog-paste', null),
    saveRequest: () => invoke('license-gate:dialog-save-request', null),
    resize: (height) => invoke('license-gate:dialog-resize', height),
    setMenuWords: (words) => invoke('license-gate:dialog-menu-words', words),
    close: () => invoke('license-gate:dialog-close', null),
    reportMessages: (problems) => invoke('license-gate:dialog-report-messages', problems),
  }
}

function asContext(pushed: unknown): DialogContext | undefined {
  return typeof pushed === 'object' && pushed !== null && 'appName' in pushed
    ? (pushed as DialogContext)
    : undefined
}

/**
 * Asks at once and saves the answer for the first caller, so that what a page needs before it can show anything is on its
 * way while the page still loads. That answer may be as old as the page, so a page that also listens reads once more. A
 * refusal is not saved: the main process may not have seen yet which page this is.
 */
export function askEarly<Value>(ask: () => Promise<Reply<Value>>): () => Promise<Reply<Value>> {
  let early: Promise<Reply<Value>> | null = ask()
  return async () => {
    const reply = await early
    early = null
    return reply?.ok === true ? reply : ask()
  }
}
