import { dialog, isShown, nameOf, type Piece, shownTexts } from './elements.js'

/** The lines of a text are taller than its letters. */
const TOLERANCE = 3

/** Elements that overlap others on purpose. */
const ON_PURPOSE = '.lic-badge, .lic-input-wrap .lic-button'

export function overlaps(): readonly string[] {
  const root = dialog()
  const controls = [...root.querySelectorAll('button, input, summary, .lic-icon, .lic-glyph')].filter(isShown)
  const pieces: readonly Piece[] = [
    ...shownTexts(root),
    ...controls.map((element) => ({ element, boxes: [element.getBoundingClientRect()] })),
  ]
  return pieces.flatMap((piece, index) =>
    pieces
      .slice(index + 1)
      .filter((other) => collide(piece, other))
      .map((other) => `${nameOf(piece.element)} and ${nameOf(other.element)}`),
  )
}

function collide(one: Piece, other: Piece): boolean {
  if (one.element.contains(other.element) || other.element.contains(one.element)) return false
  if (one.element.closest(ON_PURPOSE) !== null || other.element.closest(ON_PURPOSE) !== null) return false
  return one.boxes.some((box) => other.boxes.some((second) => depth(box, second) > TOLERANCE))
}

/** Returns how far two boxes overlap; not above 0 if they do not. */
function depth(one: DOMRect, other: DOMRect): number {
  const x = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const y = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return Math.min(x, y)
}
