import { useCallback, useEffect, useState } from 'react'
import type { PageTimer } from '../page-timer.js'

/** Screen readers miss a text that comes together with a move of the focus, and one that replaces its equal. */
const PAUSE_MS = 100

interface Announcement {
  readonly text: string
}

export interface StatusText {
  readonly statusText: string
  readonly announce: (text: string) => void
}

export function useStatusText(timer: PageTimer): StatusText {
  const [latest, setLatest] = useState<Announcement | null>(null)
  const [spoken, setSpoken] = useState<Announcement | null>(null)
  useEffect(() => (latest === null ? undefined : timer(() => setSpoken(latest), PAUSE_MS)), [latest, timer])
  const announce = useCallback((text: string) => setLatest({ text }), [])
  return { statusText: spoken !== null && spoken === latest ? spoken.text : '', announce }
}
