import { useEffect } from 'react'
import type { DialogContext } from '../../contract/dialog-contract.js'
import type { LicenseBridge } from '../../contract/ipc-contract.js'
import { reasonOf } from '../dialog/reduce-interaction.js'
import { useLicense } from '../use-license.js'

/**
 * Scripts from outside read the state from the document element: `data-license-status`, and `data-license-reason` with the
 * reason, or the cause of a grace period.
 */
export function useStatusAttributes(bridge: LicenseBridge): void {
  const { state } = useLicense(bridge)
  useEffect(() => {
    if (state === null) return
    const { dataset } = document.documentElement
    dataset['licenseStatus'] = state.status
    dataset['licenseReason'] = state.status === 'grace' ? state.cause : reasonOf(state)
  }, [state])
}

/** The theme belongs to the document too, for what is below the dialog. */
export function useDocumentTheme({ theme }: DialogContext): void {
  useEffect(() => {
    const { documentElement } = document
    if (theme === 'system') delete documentElement.dataset['theme']
    else documentElement.dataset['theme'] = theme
  }, [theme])
}
