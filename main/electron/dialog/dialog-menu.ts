import {
  type BrowserWindow,
  type Input,
  Menu,
  type MenuItemConstructorOptions,
  type WebContents,
} from 'electron'
import type { MenuWords } from '../../../contract/dialog-contract.js'

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
 * Adds the keys of an app menu, which the dialog does not have: without a menu not even Cmd+V works on macOS, and the text
 * could not be made larger anywhere.
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

export interface DialogEditMenu {
  /** Sets the words of the dialog's language. Until then the menu has Electron's own. */
  setWords(words: MenuWords): void
}

/** Opens on the right mouse button or the menu key: editing in the text field, elsewhere a copy of the selection. */
export function installDialogEditMenu(window: BrowserWindow): DialogEditMenu {
  let words: Partial<MenuWords> = {}

  function item(
    role: 'undo' | 'cut' | 'copy' | 'paste' | 'selectAll',
    enabled: boolean,
  ): MenuItemConstructorOptions {
    const label = words[role]
    return { role, enabled, ...(label === undefined ? {} : { label }) }
  }

  window.webContents.on('context-menu', (_event, { isEditable, editFlags, selectionText }) => {
    const { canUndo, canCut, canCopy, canPaste, canSelectAll } = editFlags
    const items: MenuItemConstructorOptions[] = isEditable
      ? [
          item('undo', canUndo),
          { type: 'separator' },
          item('cut', canCut),
          item('copy', canCopy),
          item('paste', canPaste),
          { type: 'separator' },
          item('selectAll', canSelectAll),
        ]
      : [item('copy', canCopy)]
    if (isEditable || selectionText !== '') Menu.buildFromTemplate(items).popup({ window })
  })
  return {
    setWords(next) {
      words = next
    },
  }
}
