import type { BrowserWindow } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { resetWindows, windows } from './fake-windows.js'
import { usableParent, windowOnTop } from './host-windows.js'

vi.mock('electron', () => import('./fake-windows.js'))

beforeEach(resetWindows)

type Looks = Partial<Record<'destroyed' | 'hidden' | 'minimized' | 'onTop', boolean>>

function createWindow({ destroyed = false, hidden = false, minimized = false, onTop = false }: Looks = {}) {
  const ask = (answer: boolean) => (): boolean => {
    if (destroyed) throw new TypeError('Object has been destroyed')
    return answer
  }
  const window = {
    isDestroyed: () => destroyed,
    isVisible: ask(!hidden),
    isMinimized: ask(minimized),
    isAlwaysOnTop: ask(onTop),
  } as unknown as BrowserWindow
  windows.push(window)
  return window
}

describe('usableParent()', () => {
  it('returns a window that can be seen', () => {
    const window = createWindow()
    expect(usableParent(window)).toBe(window)
  })

  it.each(['destroyed', 'hidden', 'minimized'] as const)('returns no window that is %s', (look) => {
    expect(usableParent(createWindow({ [look]: true }))).toBeUndefined()
  })

  it.each([null, undefined])('returns none where the host has none: %s', (parent) => {
    expect(usableParent(parent)).toBeUndefined()
  })
})

describe('windowOnTop()', () => {
  it('finds a window that is seen and always on top', () => {
    createWindow()
    const kiosk = createWindow({ onTop: true })
    expect(windowOnTop()).toBe(kiosk)
  })

  it.each(['destroyed', 'hidden', 'minimized'] as const)('skips a window that is %s', (look) => {
    createWindow({ onTop: true, [look]: true })
    expect(windowOnTop()).toBeUndefined()
  })

  it('skips the window that asks', () => {
    const dialog = createWindow({ onTop: true })
    expect(windowOnTop(dialog)).toBeUndefined()
  })
})
