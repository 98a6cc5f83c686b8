import { dialog, isShown, nameOf } from './elements.js'

const FOCUSABLE = 'button, input, select, textarea, summary, a[href], [tabindex="0"]'

export function markTabStops(): readonly string[] {
  const stops = inReadingOrder([...dialog().querySelectorAll(FOCUSABLE)].filter(isTabStop))
  for (const [index, element] of stops.entries()) element.setAttribute('data-stop', String(index))
  return stops.map(nameOf)
}

function isTabStop(element: Element): boolean {
  if (!isShown(element) || element.matches(':disabled')) return false
  if (!element.matches('input[type="radio"]')) return true
  // of a group of radio buttons Tab reaches the chosen one, else the first
  const group = [...dialog().querySelectorAll(`input[name="${element.getAttribute('name')}"]`)]
  return element === (group.find((radio) => radio.matches(':checked')) ?? group[0])
}

/** Row by row, and in a row as the language reads. */
function inReadingOrder(elements: readonly Element[]): readonly Element[] {
  const isRtl = getComputedStyle(dialog()).direction === 'rtl'
  const byTop = elements
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .toSorted((a, b) => a.box.top + a.box.height / 2 - (b.box.top + b.box.height / 2))
  const rows: (typeof byTop)[] = []
  for (const entry of byTop) {
    const row = rows.at(-1)
    if (row?.[0] !== undefined && isBeside(row[0].box, entry.box)) row.push(entry)
    else rows.push([entry])
  }
  return rows.flatMap((row) =>
    row
      .toSorted((a, b) => (isRtl ? b.box.right - a.box.right : a.box.left - b.box.left))
      .map(({ element }) => element),
  )
}

function isBeside(one: DOMRect, other: DOMRect): boolean {
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return shared > Math.min(one.height, other.height) / 2
}
