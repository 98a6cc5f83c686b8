import {
  app,
  BrowserWindow,
  nativeImage,
  nativeTheme,
  type Session,
  screen,
  type WebPreferences,
} from 'electron'
import type { Theme } from '../../../contract/ipc-contract.js'
import type { Clock } from '../../ports/clock.js'
import { type Bounds, centeredIn, resizedIn, type Size, windowSizeFor } from './dialog-bounds.js'
import { installDialogEditMenu } from './dialog-edit-menu.js'
import { installDialogKeyboard } from './dialog-keyboard.js'
import { createShowing } from './dialog-showing.js'

export interface DialogWindowOptions {
  readonly session: Session
  readonly preload: string
  readonly title: string
  readonly theme: Theme
  readonly logo: string | undefined
  readonly parent: BrowserWindow | undefined
  readonly modal: boolean
  readonly isUnasked: boolean
  readonly clock: Clock
}

export interface DialogWindow {
  readonly window: BrowserWindow
  /** @param height of the page, in CSS pixels */
  fitHeight(height: number): void
  /** To the front, also from the taskbar. */
  focus(): void
}

const WIDTH = 460
/** What the most common view needs, so that the first fitting moves little. */
const FIRST_HEIGHT = 330
/** The page's own surfaces (renderer/styles), so that nothing flashes before its first paint. */
const SURFACES = { light: '#ffffff', dark: '#202124' }

export function createDialogWindow(options: DialogWindowOptions): DialogWindow {
  const window = openWindow(options)
  const { webContents } = window
  const showing = createShowing(window, options)
  let height = FIRST_HEIGHT

  function fit(): void {
    if (window.isDestroyed()) return
    const scale = webContents.getZoomFactor()
    const content = { width: Math.round(WIDTH * scale), height: Math.ceil(height * scale) }
    placeWindow(window, content, {
      isShown: showing.isShown,
      isSheet: options.modal && process.platform === 'darwin',
    })
  }

  guardPage(window)
  followTheme(window, options.theme)
  installDialogEditMenu(window)
  installDialogKeyboard({ window, platform: process.platform, onZoomed: fit })
  return {
    window,
    fitHeight(wanted) {
      height = wanted
      fit()
      showing.noteFitted()
    },
    focus() {
      if (window.isDestroyed() || !showing.isShown) return
      if (window.isMinimized()) window.restore()
      window.focus()
    },
  }
}

function openWindow(options: DialogWindowOptions): BrowserWindow {
  const { title, theme, logo, parent, modal } = options
  const size = { width: WIDTH, height: FIRST_HEIGHT }
  const icon = logo === undefined ? nativeImage.createEmpty() : nativeImage.createFromDataURL(logo)
  const area = areaFor(parent)
  const window = new BrowserWindow({
    ...size,
    ...(area === null ? { center: true } : centeredIn(area, size)),
    useContentSize: true,
    show: false,
    title,
    ...(icon.isEmpty() ? {} : { icon }),
    ...(parent === undefined ? {} : { parent, modal }),
    backgroundColor: surfaceOf(theme),
    resizable: false,
    maximizable: false,
    fullscreenable: false,
    minimizable: parent === undefined,
    autoHideMenuBar: true,
    webPreferences: pagePreferences(options),
  })
  if (process.platform !== 'darwin') window.removeMenu()
  return window
}

function pagePreferences({ session, preload }: DialogWindowOptions): WebPreferences {
  return {
    session,
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    devTools: !app.isPackaged,
  }
}

/** Nothing leads out of the page: links are asked for by name and open in the browser. */
function guardPage({ webContents }: BrowserWindow): void {
  webContents.on('will-navigate', (event) => event.preventDefault())
  webContents.on('will-redirect', (event) => event.preventDefault())
  webContents.on('will-attach-webview', (event) => event.preventDefault())
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

function followTheme(window: BrowserWindow, theme: Theme): void {
  const onUpdated = (): void => window.setBackgroundColor(surfaceOf(theme))
  nativeTheme.on('updated', onUpdated)
  window.once('closed', () => nativeTheme.off('updated', onUpdated))
}

function surfaceOf(theme: Theme): string {
  const isDark = theme === 'system' ? nativeTheme.shouldUseDarkColors : theme === 'dark'
  return isDark ? SURFACES.dark : SURFACES.light
}

/** The screen on which the user is. `null`: the system places windows itself, and asking it for the mouse may crash. */
function areaFor(parent: BrowserWindow | undefined): Bounds | null {
  if (process.platform === 'linux' && isWayland()) return null
  if (parent !== undefined) return parent.getBounds()
  const focused = BrowserWindow.getFocusedWindow()
  const display =
    focused === null
      ? screen.getDisplayNearestPoint(screen.getCursorScreenPoint())
      : screen.getDisplayMatching(focused.getBounds())
  return display.workArea
}

function isWayland(): boolean {
  return process.env.XDG_SESSION_TYPE === 'wayland' || process.env.WAYLAND_DISPLAY !== undefined
}

function placeWindow(
  window: BrowserWindow,
  content: Size,
  { isShown, isSheet }: { isShown: boolean; isSheet: boolean },
) {
  const [outerWidth = 0, outerHeight = 0] = window.getSize()
  const [innerWidth = 0, innerHeight = 0] = window.getContentSize()
  const frame = { width: outerWidth - innerWidth, height: outerHeight - innerHeight }
  const bounds = window.getBounds()
  const { workArea } = screen.getDisplayMatching(bounds)
  const size = windowSizeFor(content, frame, workArea)
  if (isSheet) window.setContentSize(size.width - frame.width, size.height - frame.height)
  else if (isShown) window.setBounds(resizedIn(workArea, bounds, size))
  else window.setBounds(centeredIn(centerOf(window, workArea), size))
}

function centerOf(window: BrowserWindow, workArea: Bounds): Bounds {
  return window.getParentWindow()?.getBounds() ?? workArea
}
