import { useEffect, useRef } from 'react'
import type { DialogView } from '../../contract/ipc-contract.js'
import type { DialogActions } from './dialog-model.js'

/** What the app asks of a dialog that is open already: to show another view, or to take a key from a link. */
export function useRequests(
  actions: DialogActions,
  view: DialogView | undefined,
  key: string | undefined,
): void {
  const { choose, changeEntry } = actions
  const known = useRef({ view, key })
  useEffect(() => {
    const before = known.current
    known.current = { view, key }
    if (key !== undefined && key !== before.key) {
      changeEntry({ type: 'linked', text: key })
      choose('enter-key')
    } else if (view !== undefined && view !== before.view) choose(view)
  }, [view, key, choose, changeEntry])
}
