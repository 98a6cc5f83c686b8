// One Electron for the bundles of all bundlers, each with a gate and a folder of its own.
import { app } from 'electron'

app.on('window-all-closed', () => undefined)

globalThis.openDialogOf = async (file, directory) => {
  const bundle = await import(file)
  const { createGate } = bundle.default ?? bundle
  const gate = createGate({ directory, baseUrl: process.env.LICENSE_API_URL })
  void gate.showDialog().then(() => gate.dispose())
}
