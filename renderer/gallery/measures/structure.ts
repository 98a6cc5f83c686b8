import { backgroundOf, parseColor, type Rgba } from './colors.js'
import { dialog, isShown } from './elements.js'

/**
 * Describes the dialog's structure in lines that hold on every system: which part is above and beside which, its distance from
 * the edges and its neighbors, the size of everything but text, and the colors. No line depends on the width of a letter.
 */
export function structure(): { readonly layout: readonly string[]; readonly colors: readonly string[] } {
  return { layout: [...blockLines(), ...besideLines(), ...sizeLines()], colors: colorLines() }
}

const round = Math.round
const shown = (selector: string): readonly Element[] =>
  [...dialog().querySelectorAll(selector)].filter(isShown)
const partName = (element: Element): string => element.classList[0] ?? element.tagName.toLowerCase()

/** From top to bottom: how far from the sides of the dialog and from the part above. */
function blockLines(): readonly string[] {
  const frame = dialog().getBoundingClientRect()
  let above = frame.top
  return shown('.lic-head, .lic-body > *, .lic-alert:not(:empty), .lic-bar').map((block) => {
    const { left, right, top, bottom } = block.getBoundingClientRect()
    const gap = round(top - above)
    above = bottom
    return `${partName(block)}: ${round(left - frame.left)} from the left, ${round(frame.right - right)} from the right, ${gap} below what is above`
  })
}

/** Describes a row, from left to right; if a wider font breaks the row, line by line. */
function besideLines(): readonly string[] {
  return shown('.lic-head, .lic-label-row, .lic-input-wrap, .lic-actions, .lic-effect, dl > .lic-row').map(
    (row) => {
      const parts = [...row.children]
        .filter(isShown)
        .map((part) => ({ name: nameInRow(part), box: part.getBoundingClientRect() }))
        .toSorted((a, b) =>
          isAbove(a.box, b.box) || isAbove(b.box, a.box) ? a.box.top - b.box.top : a.box.left - b.box.left,
        )
      return `in ${partName(row)}: ${parts.map(({ name }) => name).join(', ')}`
    },
  )
}

const isAbove = (box: DOMRect, other: DOMRect): boolean => box.bottom <= other.top

const nameInRow = (part: Element): string => part.getAttribute('data-kind') ?? partName(part)

/** Heights of controls, and both sides of pictures. */
function sizeLines(): readonly string[] {
  return [
    ...shown('.lic-icon, .lic-badge').map((part) => {
      const { width, height } = part.getBoundingClientRect()
      return `${partName(part)} is ${round(width)} by ${round(height)}`
    }),
    ...shown('.lic-input, .lic-bar .lic-button').map((part) => {
      return `${nameInRow(part)} is ${round(part.getBoundingClientRect().height)} high`
    }),
  ]
}

const COLORED =
  '.lic-bar, .lic-title, .lic-sub, .lic-label, .lic-hint, .lic-error, .lic-button, .lic-link, .lic-input, .lic-badge, dt, dd, .lic-alert:not(:empty), .lic-notice, .lic-list'

function colorLines(): readonly string[] {
  const words = ([red, green, blue]: Rgba): string => [red, green, blue].map(round).join(' ')
  return [dialog(), ...shown(COLORED)].map((part) => {
    const { color, borderTopColor, borderTopWidth } = getComputedStyle(part)
    const edge = borderTopWidth === '0px' ? '' : `, edge ${words(parseColor(borderTopColor))}`
    return `${nameInRow(part)}: ${words(parseColor(color))} on ${words(backgroundOf(part))}${edge}`
  })
}
