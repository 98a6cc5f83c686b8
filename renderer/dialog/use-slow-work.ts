import { useEffect, useState } from 'react'
import { SECOND_MS } from '../../contract/duration.js'
import type { PageTimer } from '../page-timer.js'
import type { Work } from './select-view.js'

/** After this long people want to hear that it goes on. */
export const SLOW_AFTER_MS = 5 * SECOND_MS

export function useSlowWork(work: Work | null, timer: PageTimer): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (work === null) return undefined
    const cancel = timer(() => setSlow(true), SLOW_AFTER_MS)
    return () => {
      cancel()
      setSlow(false)
    }
  }, [work, timer])
  return slow
}
