import { dialog, nameOf, shownTexts } from './elements.js'

/** Half a pixel is rounding. */
const TOLERANCE = 1

export function clippedTexts(): readonly string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  const wide = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide and shows ${clientWidth}`] : []
  const cut = shownTexts(dialog()).flatMap(({ element, boxes }) => {
    const frames = [pageBox(), ...clippingBoxes(element)]
    return boxes.every((box) => frames.every((frame) => isInside(box, frame))) ? [] : [nameOf(element)]
  })
  return [...wide, ...cut]
}

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>

/** Down and up one can scroll. */
function pageBox(): Box {
  return { left: 0, right: document.documentElement.clientWidth, top: -Infinity, bottom: Infinity }
}

function clippingBoxes(element: Element): readonly Box[] {
  const boxes: Box[] = []
  for (let around: Element | null = element; around !== null; around = around.parentElement) {
    const { overflowX, overflowY, textOverflow } = getComputedStyle(around)
    if (
      [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip') ||
      textOverflow === 'ellipsis'
    )
      boxes.push(around.getBoundingClientRect())
  }
  return boxes
}

function isInside(box: Box, frame: Box): boolean {
  return (
    box.left >= frame.left - TOLERANCE &&
    box.right <= frame.right + TOLERANCE &&
    box.top >= frame.top - TOLERANCE &&
    box.bottom <= frame.bottom + TOLERANCE
  )
}
