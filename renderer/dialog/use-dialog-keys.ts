import { type RefObject, useEffect } from 'react'

interface DialogKeys {
  /** Escape, and a modal's own way of closing: the harmless way out, or nothing. */
  readonly onEscape: (() => void) | undefined
  /** Return while the title has the focus. */
  readonly onTitleReturn: (() => void) | undefined
  /** Listen on the whole page, since it is all ours. */
  readonly wholePage: boolean
}

export function useDialogKeys(root: RefObject<HTMLElement | null>, keys: DialogKeys): void {
  const { onEscape, onTitleReturn, wholePage } = keys
  useEffect(() => {
    const element = wholePage ? document : root.current
    if (element === null) return undefined

    function onKeyDown(event: Event): void {
      if (!(event instanceof KeyboardEvent) || event.defaultPrevented || event.isComposing) return
      const onTitle = event.target instanceof Element && event.target.matches('.lic-title')
      const run =
        event.key === 'Escape' ? onEscape : event.key === 'Enter' && onTitle ? onTitleReturn : undefined
      if (run === undefined) return
      event.preventDefault()
      run()
    }

    /** A modal `<dialog>` would close itself on Escape, whatever the view has in mind. */
    function onCancel(event: Event): void {
      event.preventDefault()
      onEscape?.()
    }

    element.addEventListener('keydown', onKeyDown)
    element.addEventListener('cancel', onCancel)
    return () => {
      element.removeEventListener('keydown', onKeyDown)
      element.removeEventListener('cancel', onCancel)
    }
  }, [root, onEscape, onTitleReturn, wholePage])
}
