import { BrowserWindow, type WebContents } from 'electron'
import { LICENSE_CHANNELS, SNAPSHOT_CHANGED } from '../../contract/ipc-contract.js'
import type { LicenseEngine } from '../engine/license-engine.js'
import type { AttachOptions, ShowDialogOptions } from '../license-gate.js'
import { loadOnce } from '../ports/load-once.js'
import type { Log } from '../ports/log.js'
import { serveCalls } from './ipc-server.js'
import type { LicenseHandlerOptions } from './license-handlers.js'
import { readOrigins, sendToTrusted } from './trusted-sender.js'
import { readPermissions } from './window-permissions.js'

interface AttachedWindowsPorts {
  readonly engine: LicenseEngine
  readonly showDialog: (options: ShowDialogOptions) => void
  readonly log: Log
}

/** Serves the host's windows that see the license. Handlers survive a reload and end with the window. */
interface AttachedWindows {
  attach(webContents: WebContents, options: AttachOptions): () => void
  dispose(): void
}

export function createAttachedWindows(ports: AttachedWindowsPorts): AttachedWindows {
  const { engine, showDialog, log } = ports
  const detachers = new Map<WebContents, () => void>()
  return {
    attach(webContents, options) {
      const permissions = readPermissions(options)
      const allowOrigin = readOrigins(options.allowOrigin)
      detachers.get(webContents)?.()
      const loadAnswers = answersOnDemand({
        engine,
        permissions,
        showDialog: (view) => showDialog({ view, ...parentOf(webContents) }),
      })
      const stopServing = serveCalls({
        webContents,
        allowOrigin,
        channels: LICENSE_CHANNELS,
        loadAnswers,
        log,
      })
      const stopPushing = permissions.has('read')
        ? engine.observe((snapshot) => sendToTrusted(webContents, allowOrigin, SNAPSHOT_CHANGED, snapshot))
        : () => undefined
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

/** Loads the handlers with the first call: a page calls only after its window was made. */
function answersOnDemand(options: LicenseHandlerOptions) {
  return loadOnce(async () => {
    const { createLicenseAnswers } = await import('./license-handlers.js')
    return createLicenseAnswers(options)
  })
}

function parentOf(webContents: WebContents): Pick<ShowDialogOptions, 'parent'> {
  const parent = BrowserWindow.fromWebContents(webContents)
  return parent === null ? {} : { parent }
}
