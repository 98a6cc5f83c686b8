import { useEffect, useRef } from 'react'
import type { LinkName } from '../../contract/ipc-contract.js'
import type { LicenseState } from '../../contract/license-state.js'

/**
 * Whoever comes back from the shop may have bought or renewed: the store is asked once, when the window regains focus.
 * Without a license here there is nothing to ask about.
 */
export function useReturnCheck(
  state: LicenseState | null,
  revalidate: () => Promise<unknown>,
  openLink: ((name: LinkName) => void) | undefined,
): ((name: LinkName) => () => void) | undefined {
  const wentShopping = useRef(false)
  const hasLicense = state !== null && 'license' in state && state.license !== undefined

  useEffect(() => {
    function onFocus(): void {
      if (!wentShopping.current) return
      wentShopping.current = false
      if (hasLicense) void revalidate()
    }
    window.addEventListener('focus', onFocus)
    return () => window.removeEventListener('focus', onFocus)
  }, [revalidate, hasLicense])

  if (openLink === undefined) return undefined
  return (name) => () => {
    if (name === 'buy' || name === 'renew') wentShopping.current = true
    openLink(name)
  }
}
