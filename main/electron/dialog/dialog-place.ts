import { BrowserWindow, screen } from 'electron'

interface Size {
  readonly width: number
  readonly height: number
}
interface Bounds extends Size {
  readonly x: number
  readonly y: number
}

/** The margin that a dialog leaves on a tall screen. */
const LEAST_MARGIN = 24

/** The size of a window with its frame for a content, limited to the screen. The rest of the content scrolls. */
export function windowSizeFor(content: Size, frame: Size, area: Size): Size {
  return {
    width: Math.min(content.width + frame.width, area.width),
    height: Math.min(content.height + frame.height, area.height - LEAST_MARGIN),
  }
}

/** Centers the window slightly above the middle of `over`, and keeps it inside `area`. */
export function centeredOver(over: Bounds, size: Size, area: Bounds = over): Bounds {
  const x = over.x + Math.round((over.width - size.width) / 2)
  const y = over.y + Math.round((over.height - size.height) * 0.42)
  return resizedIn(area, { ...size, x, y }, size)
}

/** Resizes the window. Its top left corner stays where it is, unless the window would leave the screen. */
export function resizedIn(area: Bounds, from: Bounds, size: Size): Bounds {
  const inside = (at: number, start: number, room: number): number =>
    Math.max(start, Math.min(at, start + room))
  return {
    ...size,
    x: inside(from.x, area.x, area.width - size.width),
    y: inside(from.y, area.y, area.height - size.height),
  }
}

/** Electron's questions about the screens. */
interface Screens {
  /** The work area of the screen that holds most of a window. */
  areaOf(window: Bounds): Bounds
  /** The work area of the screen with the mouse. */
  areaOfCursor(): Bounds
}

interface Place {
  /** The area that the window must stay in. */
  readonly area: Bounds
  /** The area that the window is centered over. */
  readonly over: Bounds
}

/** Over the parent and on its screen, else on the screen of the focused window, else on that of the mouse. */
export function placeFor(
  windows: { readonly parent: Bounds | undefined; readonly focused: Bounds | undefined },
  screens: Screens,
): Place {
  const { parent, focused } = windows
  if (parent !== undefined) return { area: screens.areaOf(parent), over: parent }
  const area = focused === undefined ? screens.areaOfCursor() : screens.areaOf(focused)
  return { area, over: area }
}

/** Chooses where a new dialog opens. */
export function placeOf(parent: BrowserWindow | undefined): Place {
  return placeFor(
    { parent: parent?.getBounds(), focused: BrowserWindow.getFocusedWindow()?.getBounds() },
    {
      areaOf: (bounds) => screen.getDisplayMatching(bounds).workArea,
      areaOfCursor: () => screen.getDisplayNearestPoint(screen.getCursorScreenPoint()).workArea,
    },
  )
}

/**
 * Fits the window to its content.
 *
 * @returns whether all of the content fits on the screen
 */
export function placeWindow(
  window: BrowserWindow,
  content: Size,
  { isShown, isSheet }: { isShown: boolean; isSheet: boolean },
): boolean {
  const [outerWidth = 0, outerHeight = 0] = window.getSize()
  const [innerWidth = 0, innerHeight = 0] = window.getContentSize()
  const frame = { width: outerWidth - innerWidth, height: outerHeight - innerHeight }
  const bounds = window.getBounds()
  const { workArea } = screen.getDisplayMatching(bounds)
  const size = windowSizeFor(content, frame, workArea)
  if (isSheet) window.setContentSize(size.width - frame.width, size.height - frame.height)
  else if (isShown) moveTo(window, resizedIn(workArea, bounds, size))
  else moveTo(window, centeredOver(window.getParentWindow()?.getBounds() ?? workArea, size, workArea))
  return size.height >= content.height + frame.height && size.width >= content.width + frame.width
}

/** Setting bounds lays the page out and paints it again, even where they are the same. */
function moveTo(window: BrowserWindow, to: Bounds): void {
  const from = window.getBounds()
  const isThere = (['x', 'y', 'width', 'height'] as const).every((side) => from[side] === to[side])
  if (!isThere) window.setBounds(to)
}
