import { describe, expect, it } from 'vitest'
import { centeredOver, resizedIn, windowSizeFor } from './dialog-bounds.js'

const area = { x: 1280, y: 40, width: 1000, height: 800 }
const frame = { width: 0, height: 28 }

describe('windowSizeFor()', () => {
  it('puts the frame around the content', () => {
    expect(windowSizeFor({ width: 460, height: 300 }, frame, area)).toEqual({ width: 460, height: 328 })
  })

  it('is no higher than the screen, less a margin', () => {
    expect(windowSizeFor({ width: 460, height: 747 }, frame, area).height).toBe(775)
    expect(windowSizeFor({ width: 460, height: 748 }, frame, area).height).toBe(776)
    expect(windowSizeFor({ width: 460, height: 749 }, frame, area).height).toBe(776)
    expect(windowSizeFor({ width: 1200, height: 300 }, frame, area).width).toBe(1000)
  })
})

describe('centeredOver()', () => {
  it('stands in the middle of its screen, a little high', () => {
    expect(centeredOver(area, { width: 460, height: 300 })).toEqual({
      x: 1550,
      y: 250,
      width: 460,
      height: 300,
    })
  })

  it('begins at the corner of a screen that is too small', () => {
    expect(centeredOver(area, { width: 1200, height: 900 })).toMatchObject({ x: 1280, y: 40 })
  })

  it('stands over a window that is smaller, and does not leave the screen with one at its edge', () => {
    const size = { width: 460, height: 300 }
    const small = { x: 1600, y: 300, width: 200, height: 100 }
    expect(centeredOver(small, size, area)).toMatchObject({ x: 1470, y: 216 })
    expect(centeredOver({ ...small, x: 1200, y: 10 }, size, area)).toMatchObject({ x: 1280, y: 40 })
    expect(centeredOver({ ...small, x: 2200, y: 800 }, size, area)).toMatchObject({ x: 1820, y: 540 })
  })
})

describe('resizedIn()', () => {
  const from = { x: 1500, y: 200, width: 460, height: 300 }

  it('keeps its corner while there is room', () => {
    expect(resizedIn(area, from, { width: 460, height: 500 })).toEqual({
      x: 1500,
      y: 200,
      width: 460,
      height: 500,
    })
  })

  it('moves up when it would leave the screen, and never above its top', () => {
    expect(resizedIn(area, from, { width: 460, height: 700 })).toMatchObject({ y: 140 })
    expect(resizedIn(area, from, { width: 460, height: 900 })).toMatchObject({ y: 40 })
  })
})
