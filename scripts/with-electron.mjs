// Runs a tool that starts Electron:
//   node scripts/with-electron.mjs [--built] [--display] [--sandbox] TOOL [ARGUMENT...]
// --built    after a build, if the sources changed
// --display  on Linux without a display: under Xvfb
// --sandbox  as root on Linux: as a common user in a namespace, so that Chromium's sandbox stays on
import { ensureBuilt } from './build/ensure-built.mjs'
import { runWithElectron } from './run/with-electron.mjs'
import { failure, runMain } from './setup/failure.mjs'
import { setUp } from './setup/set-up.mjs'

await runMain(async () => {
  const args = process.argv.slice(2)
  const at = args.findIndex((value) => !value.startsWith('--'))
  if (at === -1)
    throw failure(
      'no tool is named',
      'node scripts/with-electron.mjs [--built] [--display] [--sandbox] TOOL [ARGUMENT...]',
    )
  const options = args.slice(0, at)
  const runtime = await setUp()
  if (options.includes('--built')) await ensureBuilt()
  return runWithElectron(runtime, args.slice(at), {
    display: options.includes('--display'),
    sandbox: options.includes('--sandbox'),
  })
})
