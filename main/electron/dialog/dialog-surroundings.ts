import type { Session } from 'electron'
import type { LinkName } from '../../../contract/ipc-contract.js'
import type { LicenseSnapshot } from '../../../contract/license-state.js'
import type { GateDiagnostics, LicenseGate } from '../../license-gate.js'
import type { LicenseGateOptions } from '../../options.js'
import type { Clock } from '../../ports/clock.js'
import type { Log } from '../../ports/log.js'
import type { GateVerbs } from '../gate-verbs.js'

/** What the dialog is given by its gate. */
export interface LicenseDialogPorts {
  readonly options: LicenseGateOptions
  /** The host's present choice of a language. */
  readonly locale: () => string | undefined
  readonly verbs: GateVerbs
  readonly snapshot: () => LicenseSnapshot
  /** Whether `ensureLicensed` has let the app in. */
  readonly isLetIn: () => boolean
  readonly subscribe: LicenseGate['subscribe']
  readonly diagnostics: () => GateDiagnostics
  readonly clock: Clock
  readonly log: Log
}

/** And what all windows of one gate's dialog share. */
export interface DialogSurroundings extends LicenseDialogPorts {
  readonly session: Session
  readonly preload: string
  readonly onLinkOpened: (name: LinkName) => void
  /** Whether the app is on its way out. */
  readonly isQuitting: () => boolean
}
