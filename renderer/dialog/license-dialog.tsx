import type { ReactElement } from 'react'
import { useKeyPatterns } from '../headless/use-key-patterns.js'
import { DialogShell } from './dialog-shell.js'
import type { LicenseDialogProps } from './license-dialog-props.js'

/**
 * The license dialog as a part of a page: enter a key, see and check the license, free this computer's place. It shows
 * what the state calls for and follows every change, also those made in another window.
 *
 * Needs `electron-license-gate/renderer/styles.css`, and a bridge from `electron-license-gate/preload` that is allowed
 * to act (`gate.attach(webContents, ...)`). Apps without React have `gate.showDialog()` instead, which brings its own
 * window.
 *
 * @example
 * ```tsx
 * <LicenseDialog appName="Acme Studio" links={['buy']} onOpenLink={(name) => openInBrowser(name)} />
 * ```
 */
export function LicenseDialog({ keyForms, ...props }: LicenseDialogProps): ReactElement | null {
  return <DialogShell {...props} keyPatterns={useKeyPatterns(keyForms)} />
}
