import { composeEngine } from './compose-engine.js'
import type { LicenseEngineOptions, LicenseEnginePorts } from './engine-options.js'
import type { LicenseEngine } from './license-engine.js'
import { createLicenseVerbs } from './verbs/license-verbs.js'

export type { LicenseEngineOptions, LicenseEnginePorts }

/** The engine with its verbs at hand, for plain Node and tests; an app in Electron loads those when the first is asked for. */
export function createLicenseEngine(options: LicenseEngineOptions, ports: LicenseEnginePorts): LicenseEngine {
  return composeEngine(options, ports, async () => createLicenseVerbs)
}
