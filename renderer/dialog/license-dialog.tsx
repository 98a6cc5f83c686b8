import type { ReactElement } from 'react'
import { useKeyPatterns } from '../headless/use-key-patterns.js'
import { DialogShell } from './dialog-shell.js'
import type { LicenseDialogProps } from './license-dialog-props.js'

/**
 * Shows the license dialog in a page: the user enters a key, sees and checks the license, or deactivates this computer. It
 * follows the license's state and every change, also those made in another window.
 *
 * Needs `electron-license-gate/renderer/styles.css`, and a bridge from `electron-license-gate/preload` that is allowed to act
 * (`gate.attach(webContents, ...)`). Apps without React have `gate.showDialog()` instead, which brings its own window.
 *
 * @example
 * ```tsx
 * <LicenseDialog appName="Acme Studio" links={['buy']} onOpenLink={(name) => openInBrowser(name)} />
 * ```
 */
export function LicenseDialog({ keyForms, ...props }: LicenseDialogProps): ReactElement | null {
  return <DialogShell {...props} keyPatterns={useKeyPatterns(keyForms)} />
}
