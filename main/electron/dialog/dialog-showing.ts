import type { BrowserWindow } from 'electron'
import { SECOND_MS } from '../../../contract/duration.js'
import type { Clock } from '../../ports/clock.js'

/** A painted page that has not reported its height by then is shown as it is. */
const FITTING_MS = 150
/** Whatever is wrong with the page, a window that does not come is worse. */
const LATEST_MS = 3 * SECOND_MS

interface Showing {
  readonly isShown: boolean
  /** The page has reported its height. */
  noteFitted(): void
}

/**
 * Shows the window once it is painted and has its height, so that it neither flashes nor jumps; and exactly once, since a
 * second `show()` of a modal window leaves its parent disabled on Windows (electron#48965).
 */
export function createShowing(
  window: BrowserWindow,
  { clock, isUnasked }: { readonly clock: Clock; readonly isUnasked: boolean },
): Showing {
  let isShown = false
  let isPainted = false
  let isFitted = false
  const cancels = [clock.setTimeout(show, LATEST_MS)]

  function show(): void {
    cancels.forEach((cancel) => cancel())
    if (isShown || window.isDestroyed()) return
    isShown = true
    if (isUnasked) window.showInactive()
    else window.show()
  }

  window.once('ready-to-show', () => {
    isPainted = true
    if (isFitted) show()
    else cancels.push(clock.setTimeout(show, FITTING_MS))
  })
  window.once('closed', () => cancels.forEach((cancel) => cancel()))
  return {
    get isShown() {
      return isShown
    },
    noteFitted() {
      isFitted = true
      if (isPainted) show()
    },
  }
}
