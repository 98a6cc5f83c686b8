import type { ReactNode } from 'react'
import type { Badge } from './parts/app-icon.js'

/** The parts of a view that fill the frame: head, body, and the bar with its buttons. */
export interface ViewParts {
  readonly badge?: Badge
  readonly title: string
  readonly text?: ReactNode
  /** The text that a screen reader must read with the title if the focus goes elsewhere. */
  readonly said?: string | undefined
  readonly body?: ReactNode
  /** An error that is not about the field. Announced at once. */
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
