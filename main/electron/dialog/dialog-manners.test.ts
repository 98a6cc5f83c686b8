import { describe, expect, it } from 'vitest'
import { keyCommandOf, mannersOf, placeFor, type Surroundings } from './dialog-manners.js'

const manners = (overrides: Partial<Surroundings>) =>
  mannersOf({ platform: 'linux', environment: {}, hasParent: false, isModal: false, ...overrides })

describe('mannersOf()', () => {
  it('makes a sheet of a modal dialog on macOS only', () => {
    const modal = { hasParent: true, isModal: true }
    expect(['darwin', 'win32', 'linux'].map((platform) => manners({ platform, ...modal }).isSheet)).toEqual([
      true,
      false,
      false,
    ])
    expect(manners({ platform: 'darwin', hasParent: true }).isSheet).toBe(false)
  })

  it('can be put away only where it stands alone', () => {
    expect(manners({}).isMinimizable).toBe(true)
    expect(manners({ hasParent: true }).isMinimizable).toBe(false)
  })

  it.each([
    ['linux', { XDG_SESSION_TYPE: 'wayland' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['linux', { XDG_SESSION_TYPE: 'x11' }, false],
    ['win32', { WAYLAND_DISPLAY: 'wayland-0' }, false],
  ])('leaves its place to the system on %s with %j: %s', (platform, environment, isPlacedBySystem) => {
    expect(manners({ platform, environment })).toMatchObject({ isPlacedBySystem })
  })
})

describe('placeFor()', () => {
  const left = { x: 0, y: 0, width: 1000, height: 800 }
  const right = { x: 1000, y: 0, width: 1000, height: 800 }
  const screens = { areaOf: ({ x }: { x: number }) => (x < 1000 ? left : right), areaOfCursor: () => left }
  const parent = { x: 1200, y: 100, width: 600, height: 500 }

  it('is over the parent, on its screen', () => {
    expect(placeFor({ parent, focused: left }, screens)).toEqual({ area: right, over: parent })
  })

  it('is on the screen of the window in use, else on that of the mouse', () => {
    expect(placeFor({ parent: undefined, focused: parent }, screens)).toEqual({ area: right, over: right })
    expect(placeFor({ parent: undefined, focused: undefined }, screens)).toEqual({ area: left, over: left })
  })
})

describe('keyCommandOf()', () => {
  it.each([
    ['w', ['close', 'close', 'close']],
    ['q', [null, null, 'quit']],
    ['v', ['paste', null, null]],
    ['shift+z', ['redo', null, null]],
    ['+', ['larger', 'larger', 'larger']],
    ['0', ['own-size', 'own-size', 'own-size']],
    ['r', [null, null, null]],
    ['constructor', [null, null, null]],
  ])('of %s on macOS, Windows and Linux is %j', (letter, commands) => {
    expect(['darwin', 'win32', 'linux'].map((platform) => keyCommandOf(letter, platform))).toEqual(commands)
  })
})
