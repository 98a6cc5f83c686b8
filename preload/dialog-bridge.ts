import { DIALOG_CONTEXT_CHANGED, type DialogBridge, type DialogContext } from '../contract/ipc-contract.js'
import { invoke } from './invoke.js'
import { createLicenseBridge } from './license-bridge.js'
import { createPushListeners } from './push-listeners.js'

/** The verbs of our own dialog: the license bridge, and what only a window of ours may ask for. */
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
