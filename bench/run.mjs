// npm run bench [-- NAME ...]: measures the budgets side by side and says which are kept. Not part of the tests: a busy
// machine must not fail them.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startLicenseStore } from '../dist/license-gate/testing/index.mjs'
import { runHost } from './electron-run.mjs'
import { measureActivation } from './measures/activation.mjs'
import { measureDialog } from './measures/dialog.mjs'
import { measureFleet } from './measures/fleet.mjs'
import { measureHostile } from './measures/hostile.mjs'
import { measureImport } from './measures/import.mjs'
import { measureLaunch, measureMemory } from './measures/launch.mjs'
import { measureLoad } from './measures/load.mjs'
import { measureRelay } from './measures/relay.mjs'
import { measureSizes } from './measures/sizes.mjs'

const MEASURES = {
  sizes: measureSizes,
  load: measureLoad,
  launch: measureLaunch,
  memory: measureMemory,
  dialog: measureDialog,
  activation: measureActivation,
  hostile: measureHostile,
  fleet: measureFleet,
  relay: measureRelay,
  import: measureImport,
}
/** Measured only where asked for. Needs no Electron. */
const ON_DEMAND = ['hostile', 'fleet', 'relay', 'import']

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in MEASURES))
if (unknown.length > 0) {
  console.error(`There is no measure ${unknown.join(', ')}. Known: ${Object.keys(MEASURES).join(', ')}`)
  process.exit(2)
}
const chosen = Object.keys(MEASURES).filter((name) =>
  wanted.length > 0 ? wanted.includes(name) : !ON_DEMAND.includes(name),
)

const workFolder = mkdtempSync(path.join(os.tmpdir(), 'license-gate-bench-'))
const store = await startLicenseStore({ rateLimitPerMinute: 1_000_000 })
const context = {
  workFolder,
  storeUrl: store.url,
  storeKey: store.keys.demo.unlimited,
  licensedProfile: path.join(workFolder, 'licensed'),
  bareProfile: path.join(workFolder, 'bare'),
}

let broken = 0
try {
  if (chosen.some((name) => !ON_DEMAND.includes(name))) {
    await runHost('prepare', context.licensedProfile, {
      BENCH_STORE_URL: store.url,
      BENCH_KEY: store.keys.demo.unlimited,
    })
  }
  for (const name of chosen) {
    for (const row of await MEASURES[name](context)) {
      const kept = row.budget === undefined || row.value <= row.budget
      if (!kept) broken += 1
      console.log(
        row.budget === undefined
          ? `seen    ${row.what}: ${row.value}  ${row.detail}`
          : `${kept ? 'kept  ' : 'BROKEN'}  ${row.what}: ${row.value} (budget ${row.budget})  ${row.detail}`,
      )
    }
  }
} finally {
  await store.close()
  rmSync(workFolder, { recursive: true, force: true, maxRetries: 5 })
}
console.log(broken === 0 ? 'All budgets are kept.' : `${broken} broken.`)
process.exit(broken === 0 ? 0 : 1)
