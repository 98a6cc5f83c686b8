import { type RefObject, useEffect, useRef } from 'react'

interface ViewFocusOptions {
  /** Changes with the view; `null` while there is none yet. */
  readonly viewKey: string | null
  /** Whether the first view takes the focus too. */
  readonly atStart: boolean
  /** Told where the focus did not go to the title, which would have been read. */
  readonly onTitleSkipped: () => void
}

/** A view that was left, and the words on the button that was pressed there last. */
interface Left {
  readonly viewKey: string
  readonly pressed: string | null
}

/**
 * Moves the focus when the view changes. Back in a view, it returns to the button that led away; a new one gets it at the
 * element that it names (its field, or its safe button), else at the title, so that it is read. Never to the page itself,
 * where keyboard users would have to start over.
 */
export function useViewFocus(root: RefObject<HTMLElement | null>, options: ViewFocusOptions): void {
  const { viewKey, atStart, onTitleSkipped } = options
  const focused = useRef<string | null>(null)
  const way = useRef<Left[]>([])
  const lastPressed = useRef<string | null>(null)
  useEffect(() => onPress(root.current, (words) => void (lastPressed.current = words)), [root])
  useEffect(() => {
    const before = focused.current
    const dialog = root.current
    if (viewKey === null || viewKey === before || dialog === null) return
    focused.current = viewKey
    const pressed = lastPressed.current
    lastPressed.current = null
    if (before === null && !atStart) return
    const opener = before === null ? null : turn(way.current, { viewKey: before, pressed }, viewKey)
    const target = buttonOf(dialog, opener) ?? dialog.querySelector<HTMLElement>('[data-takes-focus]')
    if (target === null) dialog.querySelector<HTMLElement>('.lic-title')?.focus()
    else {
      target.focus()
      onTitleSkipped()
    }
  }, [root, viewKey, atStart, onTitleSkipped])
}

/** Goes on along the way, or back by one step: then it tells what was pressed there. */
function turn(way: Left[], left: Left, viewKey: string): string | null {
  if (way.at(-1)?.viewKey === viewKey) return way.pop()?.pressed ?? null
  way.push(left)
  return null
}

/** A button that sends a field does not count: back in its view, the field is what matters. */
const BUTTONS = 'button[type="button"]'

/** Finds it by its label, since views are mounted again. */
function buttonOf(dialog: HTMLElement, words: string | null): HTMLElement | null {
  if (words === null) return null
  const buttons = [...dialog.querySelectorAll<HTMLElement>(BUTTONS)]
  return buttons.find(({ textContent }) => textContent === words) ?? null
}

/** Tells each press before the button acts. @returns the undo */
function onPress(dialog: HTMLElement | null, tell: (words: string | null) => void): () => void {
  function onClick({ target }: MouseEvent): void {
    const button = target instanceof Element ? target.closest(BUTTONS) : null
    tell(button?.textContent ?? null)
  }
  dialog?.addEventListener('click', onClick, true)
  return () => dialog?.removeEventListener('click', onClick, true)
}
