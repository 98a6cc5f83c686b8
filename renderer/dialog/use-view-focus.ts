import { type RefObject, useEffect, useRef } from 'react'

export interface ViewFocusOptions {
  /** Changes with the view; `null` while there is none yet. */
  readonly viewKey: string | null
  /** Whether the first view takes the focus too. */
  readonly atStart: boolean
  /** Told where the focus did not go to the title, which would have been read. */
  readonly onTitleSkipped: () => void
}

/**
 * Moves the focus when the view changes: to the element that the view names (its field, or its safe button), else to
 * the title, so that the new view is read. Never to the page itself, where keyboard users would have to start over.
 */
export function useViewFocus(root: RefObject<HTMLElement | null>, options: ViewFocusOptions): void {
  const { viewKey, atStart, onTitleSkipped } = options
  const focused = useRef<string | null>(null)
  useEffect(() => {
    const before = focused.current
    if (viewKey === null || viewKey === before) return
    focused.current = viewKey
    if (before === null && !atStart) return
    const named = root.current?.querySelector<HTMLElement>('[data-takes-focus]')
    const target = named ?? root.current?.querySelector<HTMLElement>('.lic-title')
    target?.focus()
    if (named) onTitleSkipped()
  }, [root, viewKey, atStart, onTitleSkipped])
}
