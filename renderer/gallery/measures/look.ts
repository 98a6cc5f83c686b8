import { dialog, isShown, nameOf } from './elements.js'

/** Properties that a reset or a global rule of a host might change. */
const PROPERTIES = [
  'display',
  'position',
  'margin',
  'padding',
  'border',
  'borderRadius',
  'color',
  'backgroundColor',
  'backgroundImage',
  'boxShadow',
  'font',
  'letterSpacing',
  'wordSpacing',
  'textAlign',
  'textDecorationLine',
  'textIndent',
  'textTransform',
  'textShadow',
  'whiteSpace',
  'listStyleType',
  'opacity',
  'cursor',
  'outlineStyle',
  'transform',
  'transitionProperty',
  'minWidth',
  'maxWidth',
  'overflow',
] as const

/** Text has no part in a drawing. */
const DRAWING = ['color', 'fill', 'stroke', 'strokeWidth', 'opacity', 'transform'] as const

function propertiesOf(element: Element): readonly (keyof CSSStyleDeclaration & string)[] {
  return element instanceof SVGElement ? DRAWING : PROPERTIES
}

/** Lists every element of the dialog with its look and its position in the dialog, in document order. */
export function looks(): readonly (readonly [name: string, look: string])[] {
  const root = dialog()
  const origin = root.getBoundingClientRect()
  return [root, ...root.querySelectorAll('*')].filter(isShown).map((element) => {
    const style = getComputedStyle(element)
    const { left, top, width, height } = element.getBoundingClientRect()
    const box = [left - origin.left, top - origin.top, width, height].map((size) => size.toFixed(1))
    const look = propertiesOf(element).map((name) => `${name}: ${style[name]}`)
    // the inside of a drawing has no position that a page could change
    const place = element.tagName === 'path' ? [] : [`box: ${box.join(' ')}`]
    return [`${element.tagName.toLowerCase()} ${nameOf(element)}`, [...place, ...look].join('\n')]
  })
}
