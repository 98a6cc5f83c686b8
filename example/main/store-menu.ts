import { app, type MenuItemConstructorOptions } from 'electron'

const STORES = {
  'lemon-squeezy': 'Lemon Squeezy',
  polar: 'Polar',
  'dodo-payments': 'Dodo Payments',
  keygen: 'Keygen',
  gumroad: 'Gumroad',
  'sellapp-relay': 'SellApp, Through a Relay',
}

/** Which store the demo store plays. It is asked for by the environment, so a choice starts the app again. */
export function storeMenu(): MenuItemConstructorOptions {
  const present = process.env['LICENSE_PROVIDER'] ?? 'lemon-squeezy'
  return {
    label: 'Store',
    submenu: Object.entries(STORES).map(([id, label]) => ({
      type: 'radio',
      label,
      checked: id === present,
      click: () => {
        if (id === present) return
        process.env['LICENSE_PROVIDER'] = id
        app.relaunch()
        app.quit()
      },
    })),
  }
}
