import { type ReactElement, type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { Density, Theme } from '../../contract/dialog-contract.js'
import type { LocaleChoice } from '../../contract/locale.js'
import type { Presentation } from './dialog-host.js'
import { useAccent } from './use-accent.js'

export interface DialogRootProps {
  readonly root: RefObject<HTMLElement | null>
  readonly presentation: Presentation
  readonly choice: LocaleChoice
  readonly theme: Theme | undefined
  readonly density: Density | undefined
  readonly accent: string | undefined
  /** Left out while there is no title yet. */
  readonly titleId: string | undefined
  /** The view and the status as attributes, for a host's own styles. */
  readonly view: string
  readonly status: string | undefined
  readonly children: ReactNode
}

/** The element that carries the look: class, theme, accent, language. */
export function DialogRoot(props: DialogRootProps): ReactElement {
  const { root, presentation, choice, theme, density, accent, titleId, view, status, children } = props
  useAccent(root, accent)
  useModal(root, presentation)
  const attributes = {
    className: `lic lic-${presentation}`,
    lang: choice.locale,
    dir: choice.direction,
    'data-theme': theme === 'system' ? undefined : theme,
    'data-density': density === 'regular' ? undefined : density,
    'data-view': view,
    'data-status': status,
    'aria-labelledby': titleId,
    children,
  }
  switch (presentation) {
    case 'window':
      return <main ref={root} {...attributes} />
    case 'modal':
      return <dialog ref={root as RefObject<HTMLDialogElement | null>} {...attributes} />
    case 'inline':
      return <section ref={root} {...attributes} />
    default:
      return presentation satisfies never
  }
}

/** Layout effects do nothing on a server, and React 18 says so each time. */
const useBrowserEffect = typeof window === 'undefined' ? useEffect : useLayoutEffect

/**
 * Opens before the first paint, and closes while it is still in the document: only then the browser gives the focus back
 * to what had it before. What has the focus inside keeps it where React runs effects twice.
 */
function useModal(root: RefObject<HTMLElement | null>, presentation: Presentation): void {
  const focusedInside = useRef<Element | null>(null)
  useBrowserEffect(() => {
    const dialog = root.current
    if (presentation !== 'modal' || !(dialog instanceof HTMLDialogElement)) return undefined
    if (!dialog.open) dialog.showModal()
    if (focusedInside.current instanceof HTMLElement) focusedInside.current.focus()
    return () => {
      const { activeElement } = document
      focusedInside.current = dialog.contains(activeElement) ? activeElement : null
      dialog.close()
    }
  }, [root, presentation])
}
