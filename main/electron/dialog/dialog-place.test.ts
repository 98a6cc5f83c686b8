import { describe, expect, it } from 'vitest'
import { centeredOver, placeFor, resizedIn, windowSizeFor } from './dialog-place.js'

const area = { x: 1280, y: 40, width: 1000, height: 800 }
const frame = { width: 0, height: 28 }

describe('windowSizeFor()', () => {
  it('adds the frame to the content', () => {
    expect(windowSizeFor({ width: 460, height: 300 }, frame, area)).toEqual({ width: 460, height: 328 })
  })

  it('is limited to the screen, less a margin', () => {
    expect(windowSizeFor({ width: 460, height: 747 }, frame, area).height).toBe(775)
    expect(windowSizeFor({ width: 460, height: 748 }, frame, area).height).toBe(776)
    expect(windowSizeFor({ width: 460, height: 749 }, frame, area).height).toBe(776)
    expect(windowSizeFor({ width: 1200, height: 300 }, frame, area).width).toBe(1000)
  })
})

describe('centeredOver()', () => {
  it('centers the window slightly above the middle', () => {
    expect(centeredOver(area, { width: 460, height: 300 })).toEqual({
      x: 1550,
      y: 250,
      width: 460,
      height: 300,
    })
  })

  it('starts at the corner of a screen that is too small', () => {
    expect(centeredOver(area, { width: 1200, height: 900 })).toMatchObject({ x: 1280, y: 40 })
  })

  it('centers over a smaller window, and stays on the screen when that window is at its edge', () => {
    const size = { width: 460, height: 300 }
    const small = { x: 1600, y: 300, width: 200, height: 100 }
    expect(centeredOver(small, size, area)).toMatchObject({ x: 1470, y: 216 })
    expect(centeredOver({ ...small, x: 1200, y: 10 }, size, area)).toMatchObject({ x: 1280, y: 40 })
    expect(centeredOver({ ...small, x: 2200, y: 800 }, size, area)).toMatchObject({ x: 1820, y: 540 })
  })
})

describe('resizedIn()', () => {
  const from = { x: 1500, y: 200, width: 460, height: 300 }

  it('keeps the corner while there is room', () => {
    expect(resizedIn(area, from, { width: 460, height: 500 })).toEqual({
      x: 1500,
      y: 200,
      width: 460,
      height: 500,
    })
  })

  it('moves up when it would leave the screen, but never above its top', () => {
    expect(resizedIn(area, from, { width: 460, height: 700 })).toMatchObject({ y: 140 })
    expect(resizedIn(area, from, { width: 460, height: 900 })).toMatchObject({ y: 40 })
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

  it('is on the screen of the focused window, else on that of the mouse', () => {
    expect(placeFor({ parent: undefined, focused: parent }, screens)).toEqual({ area: right, over: right })
    expect(placeFor({ parent: undefined, focused: undefined }, screens)).toEqual({ area: left, over: left })
  })
})
