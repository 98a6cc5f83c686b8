import { contextBridge } from 'electron'
import { DIALOG_BRIDGE_KEY } from '../contract/ipc-contract.js'
import { createDialogBridge } from './dialog-bridge.js'

contextBridge.exposeInMainWorld(DIALOG_BRIDGE_KEY, createDialogBridge())
