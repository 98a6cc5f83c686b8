import { describe, expect, it } from 'vitest'
import { type WindowSituation, windowStyleOf } from './dialog-window.js'

const styleOf = (overrides: Partial<WindowSituation>) =>
  windowStyleOf({ platform: 'linux', environment: {}, hasParent: false, isModal: false, ...overrides })

describe('windowStyleOf()', () => {
  it('makes a sheet of a modal dialog on macOS only', () => {
    const modal = { hasParent: true, isModal: true }
    expect(['darwin', 'win32', 'linux'].map((platform) => styleOf({ platform, ...modal }).isSheet)).toEqual([
      true,
      false,
      false,
    ])
    expect(styleOf({ platform: 'darwin', hasParent: true }).isSheet).toBe(false)
  })

  it('is minimizable only without a parent', () => {
    expect(styleOf({}).isMinimizable).toBe(true)
    expect(styleOf({ hasParent: true }).isMinimizable).toBe(false)
  })

  it.each([
    ['linux', { XDG_SESSION_TYPE: 'wayland' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['linux', { XDG_SESSION_TYPE: 'x11' }, false],
    ['win32', { WAYLAND_DISPLAY: 'wayland-0' }, false],
  ])('lets the system place the window on %s with %j: %s', (platform, environment, isPlacedBySystem) => {
    expect(styleOf({ platform, environment })).toMatchObject({ isPlacedBySystem })
  })
})
