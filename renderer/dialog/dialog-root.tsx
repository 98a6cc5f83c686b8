import { type ReactElement, type ReactNode, type RefObject, useEffect } from 'react'
import type { Density, Theme } from '../../contract/ipc-contract.js'
import type { LocaleChoice } from '../../contract/locale.js'
import type { Presentation } from './dialog-host.js'

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

/** Set by script: a `style` attribute would need a hole in the page's content security policy. */
function useAccent(root: RefObject<HTMLElement | null>, accent: string | undefined): void {
  useEffect(() => {
    if (accent === undefined) root.current?.style.removeProperty('--lic-accent')
    else root.current?.style.setProperty('--lic-accent', accent)
  }, [root, accent])
}

function useModal(root: RefObject<HTMLElement | null>, presentation: Presentation): void {
  useEffect(() => {
    const dialog = root.current
    if (presentation !== 'modal' || !(dialog instanceof HTMLDialogElement)) return undefined
    if (!dialog.open) dialog.showModal()
    return () => dialog.close()
  }, [root, presentation])
}
