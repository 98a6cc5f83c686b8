import { afterEach, describe, expect, it, vi } from 'vitest'
import { reportHeight } from './report-height.js'

afterEach(() => void vi.unstubAllGlobals())

/** An observer that reports when the test says so, and an element of any height. */
function createContent() {
  let changed = (): void => {}
  let observed = 0
  let height = 0
  class FakeResizeObserver {
    constructor(onChange: () => void) {
      changed = onChange
    }
    observe(): void {
      observed += 1
    }
    disconnect(): void {
      observed -= 1
    }
  }
  vi.stubGlobal('ResizeObserver', FakeResizeObserver)
  const content = { getBoundingClientRect: () => ({ height }) } as HTMLElement
  const resize = (next: number): void => {
    height = next
    changed()
  }
  return { content, resize, observed: () => observed }
}

describe('reportHeight()', () => {
  it('tells each new height once, in whole pixels, and never nothing', () => {
    const heights: number[] = []
    const { content, resize } = createContent()
    reportHeight(content, (height) => void heights.push(height))
    for (const height of [0, 280.2, 280.4, 281, 320, 0, 320]) resize(height)
    expect(heights).toEqual([281, 320])
  })

  it('stops with its undo', () => {
    const { content, observed } = createContent()
    const undo = reportHeight(content, () => {})
    expect(observed()).toBe(1)
    undo()
    expect(observed()).toBe(0)
  })
})
