import { backgroundOf, contrast, over, parseColor } from './colors.js'
import { nameOf } from './elements.js'

export interface FocusLook {
  /** '' where the page itself has the focus. */
  readonly name: string
  /** The number that `markTabStops` has given it. */
  readonly stop: string | null
  /** CSS pixels; 0 without a ring. */
  readonly ringWidth: number
  /** The contrast of the ring to its background. */
  readonly ringContrast: number
}

export function focusLook(): FocusLook {
  const { activeElement } = document
  if (activeElement === null || activeElement === document.body)
    return { name: '', stop: null, ringWidth: 0, ringContrast: 0 }
  // a choice shows its ring around the whole row
  const ringed = activeElement.closest('.lic-choice-row') ?? activeElement
  const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(ringed)
  // inside of the element the ring lies on the element's own background
  const around = backgroundOf(Number.parseFloat(outlineOffset) < -1 ? ringed : ringed.parentElement)
  return {
    name: nameOf(activeElement),
    stop: activeElement.getAttribute('data-stop'),
    ringWidth: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
    ringContrast: contrast(over(parseColor(outlineColor), around), around),
  }
}
