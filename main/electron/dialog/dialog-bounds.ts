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

/** A little above the middle, where dialogs are looked for, of something that may be smaller; within the screen. */
export function centeredOver(over: Bounds, size: Size, area: Bounds = over): Bounds {
  const x = over.x + Math.round((over.width - size.width) / 2)
  const y = over.y + Math.round((over.height - size.height) * 0.42)
  return resizedIn(area, { ...size, x, y }, size)
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
