import { app, BrowserWindow, nativeImage, nativeTheme, type Session, type WebPreferences } from 'electron'
import type { MenuWords, Theme } from '../../../contract/dialog-contract.js'
import type { Clock } from '../../ports/clock.js'
import { isPackaged } from '../packaged-app.js'
import { installDialogEditMenu, installDialogKeyboard } from './dialog-menu.js'
import { centeredOver, placeOf, placeWindow } from './dialog-place.js'
import { createShowing, stayAbove } from './dialog-showing.js'

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
  readonly isSheet: boolean
  /**
   * @param height of the page, in CSS pixels
   * @returns whether all of it fits on the screen
   */
  fitHeight(height: number): boolean
  setMenuWords(words: MenuWords): void
  /** To the front, also from the taskbar. */
  focus(): void
}

const WIDTH = 460
/** The height of the most common view in English, so that the first fitting moves little or nothing. */
const FIRST_HEIGHT = 314
/** The page's own surfaces (renderer/styles), so that nothing flashes before its first paint. */
const SURFACES = { light: '#ffffff', dark: '#202124' }

/** The facts that decide the style of a window. */
export interface WindowSituation {
  /** `process.platform` */
  readonly platform: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly hasParent: boolean
  /** Only with a parent. */
  readonly isModal: boolean
}

export interface WindowStyle {
  /** Attached to its parent on macOS, without a frame: the page shows a button to close it. */
  readonly isSheet: boolean
  /** A dialog without a parent can be minimized; one with a parent is minimized with it. */
  readonly isMinimizable: boolean
  /** Wayland places windows itself, and asking it for the mouse may crash. */
  readonly isPlacedBySystem: boolean
}

export function windowStyleOf({ platform, environment, hasParent, isModal }: WindowSituation): WindowStyle {
  const { XDG_SESSION_TYPE, WAYLAND_DISPLAY } = environment
  return {
    isSheet: platform === 'darwin' && hasParent && isModal,
    isMinimizable: !hasParent,
    isPlacedBySystem:
      platform === 'linux' && (XDG_SESSION_TYPE === 'wayland' || WAYLAND_DISPLAY !== undefined),
  }
}

export function createDialogWindow(options: DialogWindowOptions): DialogWindow {
  const { parent, modal } = options
  const { platform, env } = process
  const style = windowStyleOf({ platform, environment: env, hasParent: parent !== undefined, isModal: modal })
  const window = openWindow(options, style)
  const { webContents } = window
  const showing = createShowing(window, options)
  let height = FIRST_HEIGHT

  function fit(): boolean {
    if (window.isDestroyed()) return true
    const scale = webContents.getZoomFactor()
    const content = { width: Math.round(WIDTH * scale), height: Math.ceil(height * scale) }
    return placeWindow(window, content, { isShown: showing.isShown, isSheet: style.isSheet })
  }

  guardPage(window)
  // A sheet hangs from its window.
  if (!style.isSheet) stayAbove(window, options.clock)
  followTheme(window, options.theme)
  const { setWords: setMenuWords } = installDialogEditMenu(window)
  installDialogKeyboard({ window, platform, onZoomed: fit, onQuit: () => app.quit() })
  return {
    window,
    isSheet: style.isSheet,
    setMenuWords,
    fitHeight(wanted) {
      height = wanted
      const fits = fit()
      showing.noteFitted()
      return fits
    },
    focus() {
      if (window.isDestroyed() || !showing.isShown) return
      showParent(window)
      if (window.isMinimized()) window.restore()
      window.moveTop()
      window.focus()
    },
  }
}

function openWindow(options: DialogWindowOptions, style: WindowStyle): BrowserWindow {
  const { title, theme, logo, parent, modal } = options
  const size = { width: WIDTH, height: FIRST_HEIGHT }
  const icon = logo === undefined ? nativeImage.createEmpty() : nativeImage.createFromDataURL(logo)
  const place = style.isPlacedBySystem ? null : placeOf(parent)
  const window = new BrowserWindow({
    ...size,
    ...(place === null ? { center: true } : centeredOver(place.over, size, place.area)),
    useContentSize: true,
    show: false,
    title,
    ...(icon.isEmpty() ? {} : { icon }),
    ...(parent === undefined ? {} : { parent, modal }),
    backgroundColor: surfaceOf(theme),
    resizable: false,
    maximizable: false,
    fullscreenable: false,
    minimizable: style.isMinimizable,
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
    devTools: !isPackaged(),
  }
}

/** A dialog that is asked for again may have gone from sight with its window. */
function showParent(window: BrowserWindow): void {
  const parent = window.getParentWindow()
  if (parent === null || parent.isDestroyed()) return
  if (parent.isMinimized()) parent.restore()
  if (!parent.isVisible()) parent.show()
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
