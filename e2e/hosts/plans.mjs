// A host that is sold in plans and with a year of updates, which the real electron-updater asks for. Tests reach its gate.
import { app } from 'electron'
import { createLicenseGate, guardUpdates, lemonSqueezy } from 'electron-license-gate/main'
import updaterModule from 'electron-updater'

const {
  LICENSE_API_URL: baseUrl,
  RELEASED_AT: releasedAt = '2020-01-01',
  UPDATE_CONFIG: config,
  FREE_PLAN,
} = process.env

const gate = createLicenseGate({
  provider: lemonSqueezy({ storeId: 12345, productId: 67890, baseUrl }),
  plans: {
    free: {},
    basic: { features: ['export'], from: { 'lemon-squeezy': { variantIds: [111] } } },
    pro: { features: ['export', 'sync'], from: { 'lemon-squeezy': { variantIds: [112] } } },
  },
  otherPlan: 'free',
  ...(FREE_PLAN === undefined ? {} : { freePlan: FREE_PLAN, freeAfterLicense: true }),
  updates: { releasedAt, afterExpiry: 'keep-covered-versions' },
})
globalThis.gate = gate
app.on('window-all-closed', () => undefined)

if (config !== undefined) {
  const { autoUpdater } = updaterModule
  const events = []
  autoUpdater.logger = null
  autoUpdater.forceDevUpdateConfig = true
  autoUpdater.updateConfigPath = config
  autoUpdater.autoInstallOnAppQuit = false
  autoUpdater.disableDifferentialDownload = true
  for (const event of ['update-available', 'update-not-available', 'update-downloaded', 'error'])
    autoUpdater.on(event, (fact) => events.push(event === 'error' ? `error ${fact}` : event))
  guardUpdates(autoUpdater, gate, { onUncovered: ({ version }) => events.push(`uncovered ${version}`) })
  globalThis.lookForUpdates = async () => {
    events.length = 0
    const found = await autoUpdater.checkForUpdates()
    await found?.downloadPromise
    return events
  }
}
