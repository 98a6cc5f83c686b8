import { composeEngine } from './compose-engine.js'
import type { LicenseEngineOptions, LicenseEnginePorts } from './engine-options.js'
import type { LicenseEngine } from './license-engine.js'
import { createOnlineEngine } from './online.js'

export type { LicenseEngineOptions, LicenseEnginePorts }

/** The engine with everything loaded, for plain Node and tests. An app in Electron loads the online half after its launch. */
export function createLicenseEngine(options: LicenseEngineOptions, ports: LicenseEnginePorts): LicenseEngine {
  return composeEngine(options, ports, { online: createOnlineEngine })
}
