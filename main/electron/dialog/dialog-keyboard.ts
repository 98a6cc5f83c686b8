import type { BrowserWindow, Input, WebContents } from 'electron'

const LEAST_ZOOM = 1
const MOST_ZOOM = 2
const ZOOM_STEP = 0.25

export interface DialogKeyboardOptions {
  readonly window: BrowserWindow
  readonly platform: string
  readonly onZoomed: () => void
}

/**
 * The keys that an app's menu would give. The dialog has none: on macOS without a menu not even Cmd+V works, and nowhere
 * could its text be made larger.
 */
export function installDialogKeyboard({ window, platform, onZoomed }: DialogKeyboardOptions): void {
  const { webContents } = window
  const isMac = platform === 'darwin'
  webContents.on('before-input-event', (event, input) => {
    const command = commandOf(input, isMac)
    if (command === null) return
    if (command === 'w') window.close()
    else if (isZoom(command)) zoom(webContents, command, onZoomed)
    else if (isMac && isEdit(command)) edit(webContents, command)
    else return
    event.preventDefault()
  })
}

/** The letter or sign that is pressed with Cmd on macOS, with Ctrl elsewhere, and with nothing else but Shift. */
function commandOf({ type, key, code, alt, control, meta, shift }: Input, isMac: boolean): string | null {
  const isCommand = isMac ? meta && !control : control && !meta
  if (type !== 'keyDown' || !isCommand || alt) return null
  // On a Cyrillic or Greek layout the key gives another letter, and people press it where it is on a Latin one.
  const letter = /^[ -~]$/.test(key) ? key : code.replace(/^Key/, '')
  return `${shift && /^[a-z]$/i.test(letter) ? 'shift+' : ''}${letter.toLowerCase()}`
}

const EDITS = {
  x: 'cut',
  c: 'copy',
  v: 'paste',
  a: 'selectAll',
  z: 'undo',
  'shift+z': 'redo',
} as const

function isEdit(command: string): command is keyof typeof EDITS {
  return Object.hasOwn(EDITS, command)
}

function edit(webContents: WebContents, command: keyof typeof EDITS): void {
  webContents[EDITS[command]]()
}

const ZOOMS = { '+': ZOOM_STEP, '=': ZOOM_STEP, '-': -ZOOM_STEP, _: -ZOOM_STEP, '0': 0 } as const

function isZoom(command: string): command is keyof typeof ZOOMS {
  return Object.hasOwn(ZOOMS, command)
}

function zoom(webContents: WebContents, command: keyof typeof ZOOMS, onZoomed: () => void): void {
  const step = ZOOMS[command]
  const wanted = step === 0 ? LEAST_ZOOM : webContents.getZoomFactor() + step
  webContents.setZoomFactor(Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, wanted)))
  onZoomed()
}
