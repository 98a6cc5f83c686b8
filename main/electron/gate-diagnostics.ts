import { app } from 'electron'
import { PACKAGE_VERSION } from '../../contract/package-version.js'
import type { EngineDiagnostics } from '../engine/diagnostics.js'
import type { GateDiagnostics } from '../license-gate.js'
import { distrustedSwitchesOf } from './distrusted-switches.js'
import { isPackaged } from './packaged-app.js'

/** What support asks first, around what the engine says. */
export function describeGate(engine: EngineDiagnostics): GateDiagnostics {
  return {
    ...engine,
    packageVersion: PACKAGE_VERSION,
    electronVersion: process.versions.electron ?? 'unknown',
    platform: process.platform,
    arch: process.arch,
    packaged: isPackaged(),
    locale: app.getLocale(),
    distrustedSwitches: distrustedSwitchesOf(app.commandLine),
  }
}
