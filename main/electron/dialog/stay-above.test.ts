import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { stayAbove } from './stay-above.js'

const { electron, windows } = vi.hoisted(() => ({
  electron: {} as { app: EventEmitter },
  windows: [] as unknown[],
}))
vi.mock('electron', () => ({
  get app() {
    return electron.app
  },
  BrowserWindow: { getAllWindows: () => windows },
}))

beforeEach(() => {
  electron.app = new EventEmitter()
  windows.splice(0)
})

function createWindow({ onTop = false, visible = true } = {}) {
  const looks = { onTop, visible, isDestroyed: false }
  const done: string[] = []
  const window = Object.assign(new EventEmitter(), {
    looks,
    done,
    isDestroyed: () => looks.isDestroyed,
    isVisible: () => looks.visible,
    isMinimized: () => false,
    isAlwaysOnTop: () => looks.onTop,
    moveTop: () => void done.push('top'),
    setAlwaysOnTop(flag: boolean, ...level: unknown[]) {
      looks.onTop = flag
      done.push(flag ? `raised ${level.join(' ')}` : 'lowered')
    },
  })
  windows.push(window)
  return window
}

function openDialog({ visible = true } = {}) {
  const dialog = createWindow({ visible })
  stayAbove(dialog as unknown as BrowserWindow)
  return dialog
}

describe('stayAbove()', () => {
  it('leaves the dialog an ordinary window over ordinary windows', () => {
    createWindow()
    expect(openDialog().done).toEqual([])
  })

  it('raises it over a window that is always on top, and lowers it when that window goes', () => {
    const splash = createWindow({ onTop: true })
    const dialog = openDialog({ visible: false })
    expect(dialog.done).toEqual(['raised screen-saver 1'])
    splash.looks.isDestroyed = true
    splash.emit('closed')
    expect(dialog.done).toEqual(['raised screen-saver 1', 'lowered'])
  })

  it.each(['show', 'always-on-top-changed', 'restore'] as const)(
    'raises it over a window that comes over it later: %s',
    (change) => {
      const window = createWindow({ visible: false })
      const dialog = openDialog()
      Object.assign(window.looks, { onTop: true, visible: true })
      window.emit(change)
      expect(dialog.done).toEqual(['raised screen-saver 1', 'top'])
    },
  )

  it('raises it over a window that is made later, once that window is what it is to be', async () => {
    const dialog = openDialog()
    const splash = createWindow()
    electron.app.emit('browser-window-created', {}, splash)
    splash.looks.onTop = true
    await new Promise((resolve) => setImmediate(resolve))
    expect(dialog.done).toEqual(['raised screen-saver 1', 'top'])
  })

  it('leaves no listener behind, and a closed dialog alone', async () => {
    const window = createWindow()
    const dialog = openDialog()
    const later = createWindow({ onTop: true })
    electron.app.emit('browser-window-created', {}, later)
    dialog.looks.isDestroyed = true
    dialog.emit('closed')
    await new Promise((resolve) => setImmediate(resolve))
    const left = [electron.app, window, later].flatMap((each) => each.eventNames())
    expect({ left, done: dialog.done }).toEqual({ left: [], done: [] })
  })
})
