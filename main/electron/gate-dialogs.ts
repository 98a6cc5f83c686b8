import { BrowserWindow } from 'electron'
import type { LicenseEngine } from '../engine/license-engine.js'
import type { EnsureLicensedOptions, ShowDialogOptions } from '../license-gate.js'
import type { LicenseGateOptions } from '../options.js'
import type { Clock } from '../ports/clock.js'
import type { Log } from '../ports/log.js'
import { readLicenseLink } from './deep-link.js'
import { tellDialogFailed } from './dialog-failure.js'
import { createDialogLoader, type DialogOutcome } from './dialog-loader.js'
import { describeGate } from './gate-diagnostics.js'
import type { GateVerbs } from './gate-verbs.js'
import { createReturnFromStore } from './return-from-store.js'

export interface GateDialogsPorts {
  readonly options: LicenseGateOptions
  readonly engine: LicenseEngine
  readonly verbs: GateVerbs
  readonly clock: Clock
  readonly log: Log
}

/** All the ways in which the one dialog comes up. */
export interface GateDialogs {
  show(options?: ShowDialogOptions): Promise<void>
  showAsGate(options: EnsureLicensedOptions): Promise<DialogOutcome>
  showLock(): void
  applyUrl(url: string): boolean
  dispose(): void
}

export function createGateDialogs({ options, engine, verbs, clock, log }: GateDialogsPorts): GateDialogs {
  const returnFromStore = createReturnFromStore(engine, clock)
  async function load() {
    const { createLicenseDialog } = await import('./dialog/license-dialog.js')
    return createLicenseDialog({
      options,
      verbs,
      clock,
      log,
      snapshot: () => engine.snapshot,
      subscribe: engine.subscribe,
      diagnostics: () => describeGate(engine.diagnostics()),
      onLinkOpened: returnFromStore.noteLink,
    })
  }
  const dialog = createDialogLoader({ load, log, onFailed: () => tellDialogFailed(options) })

  return {
    async show({ parent, modal, view = 'auto' } = {}) {
      await verbs.open()
      await dialog.show({ view, parent, modal })
    },
    showAsGate: ({ parent }) => dialog.show({ view: 'auto', parent, isGate: true }),
    showLock() {
      const parent = BrowserWindow.getFocusedWindow() ?? undefined
      void dialog.show({ view: 'auto', parent, isUnasked: parent === undefined })
    },
    applyUrl(url) {
      const link = readLicenseLink(url)
      if (link === null) return false
      void verbs.open().then(() => dialog.show({ view: 'enter-key', prefilledKey: link.key }))
      return true
    },
    dispose() {
      returnFromStore.dispose()
      dialog.dispose()
    },
  }
}
