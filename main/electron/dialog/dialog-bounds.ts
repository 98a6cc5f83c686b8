export interface Size {
  readonly width: number
  readonly height: number
}
export interface Bounds extends Size {
  readonly x: number
  readonly y: number
}

/** Of a tall screen a dialog leaves some; of a small one it takes what there is. */
const LEAST_MARGIN = 24

/** The size of a window for a content, frame and all, as far as the screen has room; what is left over scrolls. */
export function windowSizeFor(content: Size, frame: Size, area: Size): Size {
  return {
    width: Math.min(content.width + frame.width, area.width),
    height: Math.min(content.height + frame.height, area.height - LEAST_MARGIN),
  }
}

/** A little above the middle, where dialogs are looked for. */
export function centeredIn(area: Bounds, size: Size): Bounds {
  const left = Math.max(0, area.width - size.width)
  const above = Math.max(0, area.height - size.height)
  return { ...size, x: area.x + Math.round(left / 2), y: area.y + Math.round(above * 0.42) }
}

/** The same window in another size, its top left corner where it is unless it would leave the screen. */
export function resizedIn(area: Bounds, from: Bounds, size: Size): Bounds {
  const inside = (at: number, start: number, room: number): number =>
    Math.max(start, Math.min(at, start + room))
  return {
    ...size,
    x: inside(from.x, area.x, area.width - size.width),
    y: inside(from.y, area.y, area.height - size.height),
  }
}
