// One Electron for the bundles of all bundlers, each with a gate and a folder of its own.
import { syncBuiltinESMExports } from 'node:module'
import os from 'node:os'
import { app } from 'electron'

// The temporary folder is missing, to us alone: Chromium itself does not start without one. The dialog's preload has to go to the profile.
os.tmpdir = () => `${process.execPath}/no/such/folder`
syncBuiltinESMExports()

app.on('window-all-closed', () => undefined)

globalThis.openDialogOf = async (file, directory) => {
  const bundle = await import(file)
  const { createGate } = bundle.default ?? bundle
  const gate = createGate({ directory, baseUrl: process.env.LICENSE_API_URL })
  void gate.showDialog().then(() => gate.dispose())
}
