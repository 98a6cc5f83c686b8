import type { Bounds } from './dialog-bounds.js'

/** What decides how a window behaves, apart from what is in it. */
export interface Surroundings {
  /** `process.platform` */
  readonly platform: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly hasParent: boolean
  /** Only with a parent. */
  readonly isModal: boolean
}

export interface WindowManners {
  /** Hangs from its parent on macOS, with no frame of its own: the page brings a button to close it. */
  readonly isSheet: boolean
  /** A dialog of a window goes where its window goes; one that stands alone can be put away. */
  readonly isMinimizable: boolean
  /** Wayland places windows itself, and asking it for the mouse may crash. */
  readonly isPlacedBySystem: boolean
}

export function mannersOf({ platform, environment, hasParent, isModal }: Surroundings): WindowManners {
  const { XDG_SESSION_TYPE, WAYLAND_DISPLAY } = environment
  return {
    isSheet: platform === 'darwin' && hasParent && isModal,
    isMinimizable: !hasParent,
    isPlacedBySystem:
      platform === 'linux' && (XDG_SESSION_TYPE === 'wayland' || WAYLAND_DISPLAY !== undefined),
  }
}

/** The screens, as far as a window asks for them. */
interface Screens {
  /** The work area of the screen that holds most of a window. */
  areaOf(window: Bounds): Bounds
  /** The work area of the screen with the mouse. */
  areaOfCursor(): Bounds
}

export interface Place {
  /** What the window must not leave. */
  readonly area: Bounds
  /** What it stands in the middle of. */
  readonly over: Bounds
}

/** On the screen of its parent, over it; else on the screen of the app's window in use; else on that of the mouse. */
export function placeFor(
  windows: { readonly parent: Bounds | undefined; readonly focused: Bounds | undefined },
  screens: Screens,
): Place {
  const { parent, focused } = windows
  if (parent !== undefined) return { area: screens.areaOf(parent), over: parent }
  const area = focused === undefined ? screens.areaOfCursor() : screens.areaOf(focused)
  return { area, over: area }
}

export type KeyCommand = 'close' | 'quit' | 'larger' | 'smaller' | 'own-size' | EditCommand
type EditCommand = 'cut' | 'copy' | 'paste' | 'selectAll' | 'undo' | 'redo'

const EVERYWHERE: Readonly<Record<string, KeyCommand>> = {
  w: 'close',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  _: 'smaller',
  '0': 'own-size',
}

/** On macOS editing comes from the menu, which the dialog has none of; elsewhere Chromium edits by itself. */
const MAC_EDITS: Readonly<Record<string, EditCommand>> = {
  x: 'cut',
  c: 'copy',
  v: 'paste',
  a: 'selectAll',
  z: 'undo',
  'shift+z': 'redo',
}

/**
 * What a key with Cmd (macOS) or Ctrl (elsewhere) does; `null`: what it does anyway. Alt+F4 is the window manager's, Cmd+Q
 * the app menu's; on Linux, where Ctrl+Q is in the menu that the dialog does not have, it is ours.
 */
export function keyCommandOf(letter: string, platform: string): KeyCommand | null {
  const own = platform === 'darwin' ? MAC_EDITS : platform === 'linux' ? { q: 'quit' as const } : {}
  const commands: Readonly<Record<string, KeyCommand>> = { ...EVERYWHERE, ...own }
  return Object.hasOwn(commands, letter) ? (commands[letter] ?? null) : null
}
