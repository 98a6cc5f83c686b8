import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createFakeClock } from '../../../testing/fake-clock.js'
import { app, resetWindows, windows } from '../fake-windows.js'
import { stayAbove } from './dialog-showing.js'

vi.mock('electron', () => import('../fake-windows.js'))

beforeEach(resetWindows)

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
  const clock = createFakeClock()
  stayAbove(dialog as unknown as BrowserWindow, clock)
  return Object.assign(dialog, { clock })
}

describe('stayAbove()', () => {
  it('does not raise the dialog over ordinary windows', () => {
    createWindow()
    expect(openDialog().done).toEqual([])
  })

  it('raises the dialog over a window that is always on top, and lowers it when that window goes', () => {
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

  it('raises the dialog over a window that is made later, after its options apply', async () => {
    const dialog = openDialog()
    const splash = createWindow()
    app.emit('browser-window-created', {}, splash)
    splash.looks.onTop = true
    await new Promise((resolve) => setImmediate(resolve))
    expect(dialog.done).toEqual(['raised screen-saver 1', 'top'])
  })

  it('asks again a few times after the dialog is shown, since a window manager may be slower', async () => {
    createWindow({ onTop: true })
    const dialog = openDialog()
    const countAt = async (ms: number): Promise<number> => {
      await dialog.clock.advance(ms)
      return dialog.done.filter((each) => each === 'top').length
    }
    expect(await countAt(0)).toBe(1)
    dialog.emit('show')
    expect([await countAt(0), await countAt(99), await countAt(1)]).toEqual([2, 2, 3])
    expect([await countAt(300), await countAt(1_099), await countAt(1)]).toEqual([4, 4, 5])
    expect([await countAt(60_000), dialog.clock.pending]).toEqual([5, 0])
  })

  it('leaves no listener behind, and does not touch a closed dialog', async () => {
    const window = createWindow()
    const dialog = openDialog()
    const later = createWindow({ onTop: true })
    app.emit('browser-window-created', {}, later)
    dialog.looks.isDestroyed = true
    dialog.emit('closed')
    await new Promise((resolve) => setImmediate(resolve))
    const left = [app, window, later].flatMap((each) => each.eventNames())
    expect({ left, done: dialog.done, pending: dialog.clock.pending }).toEqual({
      left: [],
      done: [],
      pending: 0,
    })
  })
})
