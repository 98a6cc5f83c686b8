/** Colors as they are painted, and their contrast by WCAG 2. */

export type Rgba = readonly [red: number, green: number, blue: number, alpha: number]

/** Made when first needed: a test that has no canvas may still import this. */
let canvas: OffscreenCanvasRenderingContext2D | null = null

/** The canvas knows every way in which CSS writes a color. */
export function parseColor(css: string): Rgba {
  canvas ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
  const context = canvas
  if (context === null) throw new Error('there is no canvas')
  context.clearRect(0, 0, 1, 1)
  context.fillStyle = css
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data
  return [red, green, blue, alpha / 255]
}

export function over(front: Rgba, back: Rgba): Rgba {
  const [, , , alpha] = front
  const mix = (index: 0 | 1 | 2): number => front[index] * alpha + back[index] * (1 - alpha)
  return [mix(0), mix(1), mix(2), 1]
}

/** Returns the color behind the content of an element. */
export function backgroundOf(element: Element | null): Rgba {
  if (element === null) return [255, 255, 255, 1]
  const own = parseColor(getComputedStyle(element).backgroundColor)
  return own[3] === 1 ? own : over(own, backgroundOf(element.parentElement))
}

export function contrast(one: Rgba, other: Rgba): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance([red, green, blue]: Rgba): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
    const part = value / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
