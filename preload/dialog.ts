import { contextBridge } from 'electron'
import { DIALOG_BRIDGE_KEY, type DialogBridge } from '../contract/dialog-contract.js'
import { askEarly, createDialogBridge } from './dialog-bridge.js'

/** A preload has the page's globals, though it is checked as Node's code. */
declare const location: { readonly origin: string } | undefined

contextBridge.exposeInMainWorld(DIALOG_BRIDGE_KEY, forThisDocument(createDialogBridge()))

/** A window begins with an empty document, which has no origin and may not ask. */
function forThisDocument(bridge: DialogBridge): DialogBridge {
  if (typeof location !== 'undefined' && location.origin === 'null') return bridge
  const { context, license } = bridge
  return { ...bridge, context: askEarly(context), license: { ...license, read: askEarly(license.read) } }
}
