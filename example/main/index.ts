import { app } from 'electron'
import { createLicenseGate, retired } from 'electron-license-gate/main'
import { APP_ICON } from './app-icon.js'
import { installAppMenu } from './app-menu.js'
import { openDemoStore } from './demo-store.js'
import { createProvider } from './license-provider.js'
import { createMainWindow } from './main-window.js'
import { createNotesFile } from './notes-file.js'
import { readSettings } from './settings.js'

const WEB = 'https://margin-notes.example'

async function start(): Promise<void> {
  const settings = readSettings()
  const hasStore = settings.apiUrl !== undefined || settings.providerOptions !== undefined
  const isAlone = !hasStore && typeof settings.relay !== 'object' && !app.isPackaged
  const demo = isAlone ? await openDemoStore(settings.product) : null
  const notes = createNotesFile(app.getPath('userData'))
  const provider = await createProvider(settings, demo)
  const gate = createLicenseGate({
    provider: settings.isRetired ? retired(provider) : provider,
    links: {
      buy: `${WEB}/buy`,
      renew: `${WEB}/renew`,
      manage: `${WEB}/orders`,
      support: 'mailto:support@margin-notes.example',
      moved: `${WEB}/moved`,
    },
    brand: { logo: APP_ICON, accent: '#c2452f' },
    // Nobody is interrupted in the middle of a sentence.
    onBusy: () => notes.msSinceSaved() < 10_000,
    ...settings.gateOptions,
  })
  installAppMenu({ gate, locale: settings.gateOptions.locale, choosesStore: demo !== null })

  const { entitled } = await gate.open()
  if (!entitled) demo?.showKeys()
  if (!(await gate.ensureLicensed())) {
    app.quit()
    return
  }
  createMainWindow({ gate, notes, demoKeys: demo?.keys ?? [] })
  demo?.hideKeys()
}

app
  .whenReady()
  .then(start)
  .catch((error: unknown) => {
    console.error('Margin Notes could not start:', error)
    app.exit(1)
  })
