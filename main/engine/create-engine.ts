import { composeEngine } from './compose-engine.js'
import type { LicenseEngineOptions, LicenseEnginePorts } from './engine-options.js'
import { createEngineWork } from './engine-work.js'
import type { LicenseEngine } from './license-engine.js'
import { createLicenseVerbs } from './verbs/license-verbs.js'

export type { LicenseEngineOptions, LicenseEnginePorts }

/** The whole engine at hand, for plain Node and tests; an app in Electron loads the half that works after its launch. */
export function createLicenseEngine(options: LicenseEngineOptions, ports: LicenseEnginePorts): LicenseEngine {
  return composeEngine(options, ports, {
    work: createEngineWork,
    loadVerbs: async () => createLicenseVerbs,
  })
}
