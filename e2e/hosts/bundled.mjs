// What each bundler makes a main process of: the first block of the README, as an ES module.
import { createLicenseGate, lemonSqueezy } from 'electron-license-gate/main'

export const createGate = ({ directory, baseUrl }) =>
  createLicenseGate({
    provider: lemonSqueezy({ storeId: 12345, productId: 67890, baseUrl }),
    appId: 'bundled-host',
    // not English: its texts are a chunk of their own
    locale: 'de',
    directory,
  })
