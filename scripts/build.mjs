// Builds the library into dist/ and the example into example/out/.
//   node scripts/build.mjs [--if-changed]      with it, only if the sources changed since the last build
import { ensureBuilt } from './build/ensure-built.mjs'
import { runMain } from './setup/failure.mjs'
import { setUpPackages } from './setup/set-up.mjs'

await runMain(async () => {
  await setUpPackages()
  await ensureBuilt({ force: !process.argv.includes('--if-changed') })
})
