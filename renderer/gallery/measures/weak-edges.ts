import { backgroundOf, contrast, over, parseColor } from './colors.js'
import { dialog, isShown, nameOf } from './elements.js'

const ENOUGH = 3

/** A field is known by its edge. A button is known by its text, unless the user has asked for more contrast. */
export function weakEdges(
  { ofButtons }: { readonly ofButtons: boolean } = { ofButtons: false },
): readonly string[] {
  const fields = 'input[type="text"]:not([readonly])'
  const shapes = ofButtons ? `${fields}, button.lic-button` : fields
  const edges = [...dialog().querySelectorAll(shapes)].filter(isShown).flatMap((element) => {
    const around = backgroundOf(element.parentElement)
    const { borderTopColor, borderTopWidth, backgroundColor } = getComputedStyle(element)
    const edge = Number.parseFloat(borderTopWidth) > 0 ? over(parseColor(borderTopColor), around) : around
    const fill = over(parseColor(backgroundColor), around)
    const best = Math.max(contrast(edge, around), contrast(fill, around))
    return best < ENOUGH ? [`${nameOf(element)} has ${best.toFixed(2)}:1`] : []
  })
  return [...edges, ...weakIcons()]
}

/** Icons that carry a meaning: the mark of the state, and what tells a fault or a notice from other text. */
function weakIcons(): readonly string[] {
  return [...dialog().querySelectorAll('.lic-badge svg, .lic-error svg, .lic-notice > svg, .lic-alert > svg')]
    .filter(isShown)
    .flatMap((icon) => {
      const ratio = contrast(parseColor(getComputedStyle(icon).color), backgroundOf(icon.parentElement))
      return ratio < ENOUGH ? [`${nameOf(icon)} has ${ratio.toFixed(2)}:1`] : []
    })
}
