import type { LicenseEngine } from '../engine/license-engine.js'
import type { EnsureLicensedOptions, GateDiagnostics, ShowDialogOptions } from '../license-gate.js'
import type { GateSettings } from '../options.js'
import type { Clock } from '../ports/clock.js'
import type { Log } from '../ports/log.js'
import { reportDialogFailed } from './dialog-failure.js'
import { createDialogLoader, type DialogOutcome, type LicenseDialog } from './dialog-loader.js'
import { createLinkDialogs } from './link-dialogs.js'

interface GateDialogsPorts {
  readonly options: GateSettings
  readonly engine: LicenseEngine
  readonly diagnostics: () => GateDiagnostics
  /** Returns whether `ensureLicensed` has opened the gate. */
  readonly isLetIn: () => boolean
  readonly clock: Clock
  readonly log: Log
}

/** Opens the one dialog of the gate, for whatever reason it is needed. */
export interface GateDialogs {
  show(options?: ShowDialogOptions): Promise<void>
  showAsGate(options: EnsureLicensedOptions): Promise<DialogOutcome>
  open: LicenseDialog['show']
  applyUrl(url: string): boolean
  setLocale(locale: string | undefined): void
  dispose(): void
}

export function createGateDialogs(ports: GateDialogsPorts): GateDialogs {
  const { options, engine, clock, log } = ports
  const hostLocale = createHostLocale(options.locale, () => dialog.refresh())
  const dialog = createDialogLoader({
    load: () => loadDialog(ports, hostLocale),
    onFailed: () => reportDialogFailed(options, hostLocale.read()),
    log,
  })

  const { protocol, provider } = options
  const links = createLinkDialogs({ protocol, keyForms: provider.keyForms, engine, dialog, clock })

  async function showAsGate({ parent }: EnsureLicensedOptions): Promise<DialogOutcome> {
    const asked = await links.firstRequest()
    return dialog.show({ view: 'auto', ...asked, parent, isGate: true })
  }

  return {
    async show(request) {
      const { parent, modal, view = 'auto' } = request ?? {}
      await engine.open()
      await dialog.show({ view, parent, modal })
    },
    showAsGate,
    open: dialog.show,
    applyUrl: links.applyUrl,
    setLocale: hostLocale.set,
    dispose() {
      links.dispose()
      dialog.dispose()
    },
  }
}

async function loadDialog(ports: GateDialogsPorts, hostLocale: HostLocale): Promise<LicenseDialog> {
  const { createLicenseDialog } = await import('./dialog/license-dialog.js')
  const { engine } = ports
  return createLicenseDialog({ ...ports, locale: hostLocale.read, snapshot: () => engine.snapshot })
}

/** The language that the host chooses for the dialog. It may change at any time. */
export interface HostLocale {
  read(): string | undefined
  /** Throws a `TypeError` unless it is a string or `undefined`. */
  set(locale: string | undefined): void
}

export function createHostLocale(first: string | undefined, onChanged: () => void): HostLocale {
  let locale = first
  return {
    read: () => locale,
    set(wanted) {
      if (wanted !== undefined && typeof wanted !== 'string') {
        throw new TypeError(`setLocale: expected a BCP 47 locale or undefined, got a ${typeof wanted}`)
      }
      locale = wanted
      onChanged()
    },
  }
}
