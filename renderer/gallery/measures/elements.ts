/** Elements as a person would name and see them. */

export function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label') ?? element.textContent ?? ''
  const text = label.replaceAll(/\s+/g, ' ').trim().slice(0, 60)
  const part = element.className === '' ? element.tagName.toLowerCase() : String(element.className)
  return text === '' ? part : `${part} "${text}"`
}

/** Texts for screen readers alone take no room. */
export function isShown(element: Element): boolean {
  if (element.closest('.lic-hidden') !== null) return false
  return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
}

export interface Piece {
  readonly element: Element
  readonly boxes: readonly DOMRect[]
}

/** Every text of the page, line by line. */
export function shownTexts(root: Element): readonly Piece[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const pieces: Piece[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement
    if (element === null || node.textContent?.trim() === '' || !isShown(element)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    pieces.push({ element, boxes: [...range.getClientRects()] })
  }
  return pieces
}

export function dialog(): Element {
  const root = document.querySelector('.lic')
  if (root === null) throw new Error('there is no dialog')
  return root
}
