import { useCallback, useEffect, useRef, useState } from 'react'
import type { PageTimer } from '../page-timer.js'

/** Screen readers miss a text that comes together with a move of the focus, and one that replaces its equal. */
const PAUSE_MS = 100

export interface StatusText {
  readonly statusText: string
  readonly announce: (text: string) => void
}

/** Nothing is rendered for an announcement until it is made: it often comes with the first frame of a view. */
export function useStatusText(timer: PageTimer): StatusText {
  const [statusText, setStatusText] = useState('')
  const cancel = useRef<(() => void) | undefined>(undefined)
  useEffect(() => () => cancel.current?.(), [])
  const announce = useCallback(
    (text: string) => {
      cancel.current?.()
      setStatusText('')
      cancel.current = timer(() => setStatusText(text), PAUSE_MS)
    },
    [timer],
  )
  return { statusText, announce }
}
