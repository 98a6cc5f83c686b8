import { dialog, isShown, nameOf } from './elements.js'

const LEAST = 24
/** Zoom gives fractions of a pixel. */
const ROUNDING = 0.1

export function smallTargets(): readonly string[] {
  const zoom = Number(getComputedStyle(document.documentElement).zoom) || 1
  return [...dialog().querySelectorAll('button, input, summary, a[href], select, textarea')]
    .filter(isShown)
    .flatMap((element) => {
      // the whole row answers to the pointer
      const { width, height } = (element.closest('.lic-choice-row') ?? element).getBoundingClientRect()
      const least = Math.min(width, height) / zoom
      return least < LEAST - ROUNDING ? [`${nameOf(element)} is ${width} by ${height}`] : []
    })
}
