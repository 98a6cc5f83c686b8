import type { ReactNode } from 'react'
import type { Badge } from './parts/app-icon.js'

/** What a view fills into the frame: head, body, and the bar with its buttons. */
export interface ViewParts {
  readonly badge?: Badge
  readonly title: string
  readonly text?: ReactNode
  /** Of the text, what a screen reader must hear with the title, where the focus goes elsewhere. */
  readonly said?: string | undefined
  readonly body?: ReactNode
  /** What went wrong, apart from the field. Announced at once. */
  readonly alert?: ReactNode
  /** Links at the start of the bar. */
  readonly start?: ReactNode
  readonly secondary?: ReactNode
  /** Stands where the platform has its main action: first on Windows, last elsewhere. */
  readonly primary?: ReactNode
  /** Return in a field of the view. */
  readonly onSubmit?: () => void
  /** Return on the title, which has the focus when the view appears. */
  readonly onTitleReturn?: (() => void) | undefined
  /** Escape: always the harmless way out. */
  readonly onEscape?: (() => void) | undefined
}
