import type { BrowserWindow, Input, WebContents } from 'electron'

const LEAST_ZOOM = 1
const MOST_ZOOM = 2
const ZOOM_STEP = 0.25

interface DialogKeyboardOptions {
  readonly window: BrowserWindow
  readonly platform: string
  readonly onZoomed: () => void
  readonly onQuit: () => void
}

/**
 * The keys that an app's menu would give. The dialog has none: on macOS without a menu not even Cmd+V works, and nowhere
 * could its text be made larger.
 */
export function installDialogKeyboard(options: DialogKeyboardOptions): void {
  const { window, platform } = options
  window.webContents.on('before-input-event', (event, input) => {
    const letter = letterOf(input, platform === 'darwin')
    const command = letter === null ? null : keyCommandOf(letter, platform)
    if (command === null) return
    event.preventDefault()
    run(command, options)
  })
}

/** The letter or sign that is pressed with Cmd on macOS, with Ctrl elsewhere, and with nothing else but Shift. */
function letterOf({ type, key, code, alt, control, meta, shift }: Input, isMac: boolean): string | null {
  const isCommand = isMac ? meta && !control : control && !meta
  if (type !== 'keyDown' || !isCommand || alt) return null
  // On a Cyrillic or Greek layout the key gives another letter, and people press it where it is on a Latin one.
  const letter = /^[ -~]$/.test(key) ? key : code.replace(/^Key/, '')
  return `${shift && /^[a-z]$/i.test(letter) ? 'shift+' : ''}${letter.toLowerCase()}`
}

function run(command: KeyCommand, { window, onZoomed, onQuit }: DialogKeyboardOptions): void {
  const { webContents } = window
  switch (command) {
    case 'close':
      return window.close()
    case 'quit':
      return onQuit()
    case 'larger':
      return zoom(webContents, webContents.getZoomFactor() + ZOOM_STEP, onZoomed)
    case 'smaller':
      return zoom(webContents, webContents.getZoomFactor() - ZOOM_STEP, onZoomed)
    case 'own-size':
      return zoom(webContents, LEAST_ZOOM, onZoomed)
    default:
      return webContents[command]()
  }
}

function zoom(webContents: WebContents, wanted: number, onZoomed: () => void): void {
  webContents.setZoomFactor(Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, wanted)))
  onZoomed()
}

type KeyCommand = 'close' | 'quit' | 'larger' | 'smaller' | 'own-size' | EditCommand
type EditCommand = 'cut' | 'copy' | 'paste' | 'selectAll' | 'undo' | 'redo'

const EVERYWHERE: Readonly<Record<string, KeyCommand>> = {
  w: 'close',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  _: 'smaller',
  '0': 'own-size',
}

/** On macOS these keys come from an app menu, which the dialog does not have; elsewhere Chromium handles them. */
const MAC_EDITS: Readonly<Record<string, EditCommand>> = {
  x: 'cut',
  c: 'copy',
  v: 'paste',
  a: 'selectAll',
  z: 'undo',
  'shift+z': 'redo',
}

/**
 * The command of a key pressed with Cmd (macOS) or Ctrl (elsewhere), or `null` to leave the key alone. The window manager
 * handles Alt+F4 and the app menu Cmd+Q. Ctrl+Q is ours on Linux, where it is in the menu that the dialog does not have.
 */
export function keyCommandOf(letter: string, platform: string): KeyCommand | null {
  const own = platform === 'darwin' ? MAC_EDITS : platform === 'linux' ? { q: 'quit' as const } : {}
  const commands: Readonly<Record<string, KeyCommand>> = { ...EVERYWHERE, ...own }
  return Object.hasOwn(commands, letter) ? (commands[letter] ?? null) : null
}
