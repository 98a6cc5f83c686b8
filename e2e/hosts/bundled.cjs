// The same as a template makes it that compiles TypeScript to CommonJS before it bundles.
const { createLicenseGate, lemonSqueezy } = require('electron-license-gate/main')

exports.createGate = ({ directory, baseUrl }) =>
  createLicenseGate({
    provider: lemonSqueezy({ storeId: 12345, productId: 67890, baseUrl }),
    appId: 'bundled-host',
    locale: 'de',
    directory,
  })
