import { contextBridge } from 'electron'
import { DIALOG_BRIDGE_KEY } from '../contract/ipc-contract.js'
import { askEarly } from './ask-early.js'
import { createDialogBridge } from './dialog-bridge.js'

const bridge = createDialogBridge()

contextBridge.exposeInMainWorld(DIALOG_BRIDGE_KEY, {
  ...bridge,
  context: askEarly(bridge.context),
  license: { ...bridge.license, read: askEarly(bridge.license.read) },
})
