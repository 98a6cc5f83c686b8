import { useEffect, useRef } from 'react'
import { SECOND_MS } from '../../contract/duration.js'
import type { LinkName } from '../../contract/ipc-contract.js'
import type { LicenseState } from '../../contract/license-state.js'
import type { PageTimer } from '../page-timer.js'

/** Windows change focus more often than anything changes at a store. */
const PAUSE_MS = 30 * SECOND_MS

interface ReturnCheckOptions {
  readonly state: LicenseState | null
  readonly revalidate: () => Promise<unknown>
  readonly openLink: ((name: LinkName) => void) | undefined
  readonly timer: PageTimer
}

/**
 * Whoever comes back from the shop may have bought or renewed: the store is asked once, when the window regains focus. A
 * locked license is asked about at other returns too, since its owner may have renewed in a browser of their own. Without
 * a license here there is nothing to ask about.
 */
export function useReturnCheck(options: ReturnCheckOptions): ((name: LinkName) => () => void) | undefined {
  const { state, revalidate, openLink, timer } = options
  const wentShopping = useRef(false)
  // The state at the opening is fresh: a launch has asked the store before it shows a lock.
  const resting = useRef(true)
  const hasLicense = state !== null && 'license' in state && state.license !== undefined
  const isLocked = state?.status === 'locked'

  useEffect(() => {
    let cancel = rest()
    function rest(): () => void {
      resting.current = true
      return timer(() => {
        resting.current = false
      }, PAUSE_MS)
    }
    function onFocus(): void {
      if (!hasLicense || !(wentShopping.current || (isLocked && !resting.current))) return
      wentShopping.current = false
      cancel()
      cancel = rest()
      void revalidate()
    }
    window.addEventListener('focus', onFocus)
    return () => {
      cancel()
      window.removeEventListener('focus', onFocus)
    }
  }, [revalidate, hasLicense, isLocked, timer])

  if (openLink === undefined) return undefined
  return (name) => () => {
    if (name === 'buy' || name === 'renew' || name === 'upgrade') wentShopping.current = true
    openLink(name)
  }
}
