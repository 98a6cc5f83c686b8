import { useEffect, useState } from 'react'
import { SECOND_MS } from '../../contract/duration.js'
import type { PageTimer } from '../page-timer.js'
import type { Work } from './select-view.js'

/** How long the request has taken, as the user perceives it. */
export type Pace = 'usual' | 'slow' | 'long'

/** After this long people want to hear what is waited for. */
const SLOW_AFTER_MS = 2 * SECOND_MS
/** And after this long they want a way out. */
const LONG_AFTER_MS = 8 * SECOND_MS

/** @param first what a picture of a later moment begins with */
export function usePace(work: Work | null, timer: PageTimer, first: Pace = 'usual'): Pace {
  const [pace, setPace] = useState<Pace>(first)
  useEffect(() => {
    if (work === null) return undefined
    const cancels = [timer(() => setPace('slow'), SLOW_AFTER_MS), timer(() => setPace('long'), LONG_AFTER_MS)]
    return () => {
      for (const cancel of cancels) cancel()
      setPace('usual')
    }
  }, [work, timer])
  return pace
}
