// The example app with live reload of its own sources. The library is built first; after a change in it, start again.
import { ensureBuilt } from './build/ensure-built.mjs'
import { runWithElectron } from './run/with-electron.mjs'
import { runMain } from './setup/failure.mjs'
import { setUp } from './setup/set-up.mjs'

await runMain(async () => {
  const runtime = await setUp()
  await ensureBuilt()
  const command = ['electron-vite', 'dev', '--watch', ...process.argv.slice(2)]
  return runWithElectron(runtime, command, {
    display: true,
    sandbox: true,
    env: { ELECTRON_ENTRY: 'example' },
  })
})
