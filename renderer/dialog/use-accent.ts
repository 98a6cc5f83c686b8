import { type RefObject, useEffect } from 'react'

/** Set by script: a `style` attribute would need a hole in the page's content security policy. */
export function useAccent(root: RefObject<HTMLElement | null>, accent: string | undefined): void {
  useEffect(() => {
    if (accent === undefined) root.current?.style.removeProperty('--lic-accent')
    else root.current?.style.setProperty('--lic-accent', accent)
  }, [root, accent])
}
