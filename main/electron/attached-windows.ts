import { BrowserWindow, type WebContents } from 'electron'
import { SNAPSHOT_CHANGED } from '../../contract/ipc-contract.js'
import type { AttachOptions, LicenseGate, ShowDialogOptions } from '../license-gate.js'
import type { Log } from '../ports/log.js'
import type { GateVerbs } from './gate-verbs.js'
import { serveCalls } from './ipc-server.js'
import { createLicenseHandlers } from './license-handlers.js'
import { checkOrigin, sendToTrusted } from './trusted-sender.js'

export interface AttachedWindowsPorts {
  readonly verbs: GateVerbs
  readonly subscribe: LicenseGate['subscribe']
  readonly showDialog: (options: ShowDialogOptions) => void
  readonly log: Log
}

/** The windows of the host that see the license. Handlers outlive reloads and end with the window. */
export interface AttachedWindows {
  attach(webContents: WebContents, options: AttachOptions): () => void
  dispose(): void
}

export function createAttachedWindows({
  verbs,
  subscribe,
  showDialog,
  log,
}: AttachedWindowsPorts): AttachedWindows {
  const detachers = new Map<WebContents, () => void>()
  return {
    attach(webContents, { allowOrigin, allowActions = false }) {
      checkOrigin(allowOrigin)
      detachers.get(webContents)?.()
      const handlers = createLicenseHandlers({
        verbs,
        allowActions,
        showDialog: (view) => showDialog({ view, ...parentOf(webContents) }),
      })
      const stopServing = serveCalls({ webContents, allowOrigin, handlers, log })
      const stopPushing = subscribe((snapshot) =>
        sendToTrusted(webContents, allowOrigin, SNAPSHOT_CHANGED, snapshot),
      )
      const detach = (): void => {
        if (detachers.get(webContents) !== detach) return
        detachers.delete(webContents)
        stopPushing()
        stopServing()
        webContents.off('destroyed', detach)
      }
      detachers.set(webContents, detach)
      webContents.once('destroyed', detach)
      return detach
    },
    dispose() {
      for (const detach of detachers.values()) detach()
    },
  }
}

function parentOf(webContents: WebContents): Pick<ShowDialogOptions, 'parent'> {
  const parent = BrowserWindow.fromWebContents(webContents)
  return parent === null ? {} : { parent }
}
