// Prints the path of the Electron executable in use, and nothing else on stdout. Sets everything up first, the built
// example included, so that `<that path> example` starts the app.
import { ensureBuilt } from './build/ensure-built.mjs'
import { messageOf, runMain, say } from './setup/failure.mjs'
import { setUp } from './setup/set-up.mjs'

await runMain(async () => {
  const runtime = await setUp()
  say(`Electron ${runtime.version || '(version unknown)'}, ${runtime.source}`)
  // the path is right even where the sources are not
  await ensureBuilt().catch((error) => say(`the example could not be built: ${messageOf(error)}`))
  console.log(runtime.executable)
})
