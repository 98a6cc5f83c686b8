import { app, dialog } from 'electron'
import type { LicenseGateOptions } from '../options.js'

/**
 * The license dialog itself is broken: an app that then quits without a word would leave its user helpless. In English,
 * since the texts are part of what is broken.
 */
export async function tellDialogFailed({ brand, links }: LicenseGateOptions): Promise<void> {
  const name = brand?.name ?? app.getName()
  const help = links?.support === undefined ? '' : `\n\n${links.support}`
  await dialog.showMessageBox({
    type: 'error',
    title: name,
    message: 'The license window could not be opened',
    detail: `Start ${name} again. If this goes on, reinstall it, or tell its support.${help}`,
    buttons: ['OK'],
    noLink: true,
  })
}
