import { useEffect, useRef } from 'react'
import type { DialogView } from '../../contract/ipc-contract.js'
import type { DialogActions } from './dialog-model.js'
import type { Work } from './select-view.js'

interface Requests {
  readonly view: DialogView | undefined
  readonly key: string | undefined
  /** Differs each time that the app asks, so that it can ask for the same again. */
  readonly request: number | undefined
}

/** Follows the app's requests to an open dialog: to show another view, or to take a key from a link. */
export function useRequests(
  { choose, changeEntry }: DialogActions,
  { view, key, request }: Requests,
  work: Work | null,
  isActivated: boolean,
): void {
  const known = useRef<Requests>({ view, key, request })
  const wasOccupied = useRef(false)
  // A key under way stays in the field until its answer is there.
  const isOccupied = work === 'activating'
  useEffect(() => {
    // Whoever has just been activated is asked for no other key.
    const isAnswered = wasOccupied.current && isActivated
    wasOccupied.current = isOccupied
    if (isOccupied) return
    const before = known.current
    known.current = { view, key, request }
    const isAsked = request !== before.request
    if (key !== undefined && (isAsked || key !== before.key)) {
      if (isAnswered) return
      changeEntry({ type: 'linked', text: key })
      choose('enter-key')
    } else if (view !== undefined && (view !== before.view || (isAsked && view !== 'auto'))) choose(view)
  }, [view, key, request, isOccupied, isActivated, choose, changeEntry])
}
