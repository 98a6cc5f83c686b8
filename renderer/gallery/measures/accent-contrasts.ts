import { backgroundOf, contrast, parseColor } from './colors.js'
import { dialog } from './elements.js'

export interface AccentContrast {
  readonly accent: string
  /** Text on the main button. */
  readonly onFill: number
  /** Links on the content and on the bar, the lower of the two. */
  readonly link: number
}

/** Measures the colors derived from each of these accents. The state on show must have a main button and a link. */
export function accentContrasts(accents: readonly string[]): readonly AccentContrast[] {
  const root = dialog()
  const button = root.querySelector(".lic-button[data-kind='primary']")
  const link = root.querySelector('.lic-bar .lic-link')
  const bar = root.querySelector('.lic-bar')
  if (!(root instanceof HTMLElement) || button === null || link === null || bar === null)
    throw new Error('the state has no main button, or no link in its bar')
  const found = accents.map((accent) => {
    root.style.setProperty('--lic-accent', accent)
    const fill = getComputedStyle(button)
    const ink = parseColor(getComputedStyle(link).color)
    return {
      accent,
      onFill: contrast(parseColor(fill.color), parseColor(fill.backgroundColor)),
      link: Math.min(contrast(ink, backgroundOf(root)), contrast(ink, backgroundOf(bar))),
    }
  })
  root.style.removeProperty('--lic-accent')
  return found
}
