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
  const next = useRef<string | null>(null)
  const cancel = useRef<(() => void) | undefined>(undefined)
  const waitToSpeak = useCallback(() => {
    cancel.current?.()
    const text = next.current
    if (text === null) return
    cancel.current = timer(() => {
      next.current = null
      setStatusText(text)
    }, PAUSE_MS)
  }, [timer])
  useEffect(() => {
    // React may undo all effects and run them again: a pending text is still spoken
    waitToSpeak()
    return () => cancel.current?.()
  }, [waitToSpeak])
  const announce = useCallback(
    (text: string) => {
      next.current = text
      setStatusText('')
      waitToSpeak()
    },
    [waitToSpeak],
  )
  return { statusText, announce }
}
