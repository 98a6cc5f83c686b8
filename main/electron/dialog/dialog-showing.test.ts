import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { describe, expect, it } from 'vitest'
import { createFakeClock } from '../../../testing/fake-clock.js'
import { createShowing } from './dialog-showing.js'

function createCase({ isUnasked = false } = {}) {
  const clock = createFakeClock()
  const done: string[] = []
  const events = new EventEmitter()
  const window = Object.assign(events, {
    isDestroyed: () => false,
    show: () => void done.push('show'),
    showInactive: () => void done.push('showInactive'),
  }) as unknown as BrowserWindow
  const showing = createShowing(window, { clock, isUnasked })
  return { clock, done, showing, emit: (event: string) => void events.emit(event) }
}

describe('createShowing()', () => {
  it('shows the window once it is painted and has its height, in either order', () => {
    const painted = createCase()
    painted.emit('ready-to-show')
    expect(painted.done).toEqual([])
    painted.showing.noteFitted()
    const fitted = createCase()
    fitted.showing.noteFitted()
    expect(fitted.done).toEqual([])
    fitted.emit('ready-to-show')
    expect([painted.done, fitted.done]).toEqual([['show'], ['show']])
  })

  it('shows the window exactly once', async () => {
    const { clock, done, showing, emit } = createCase()
    emit('ready-to-show')
    showing.noteFitted()
    showing.noteFitted()
    await clock.advance(60_000)
    expect({ done, isShown: showing.isShown, pending: clock.pending }).toEqual({
      done: ['show'],
      isShown: true,
      pending: 0,
    })
  })

  it('shows a painted page that does not report its height after a moment', async () => {
    const { clock, done, emit } = createCase()
    emit('ready-to-show')
    await clock.advance(149)
    expect(done).toEqual([])
    await clock.advance(1)
    expect(done).toEqual(['show'])
  })

  it('shows a page that is never painted after three seconds', async () => {
    const { clock, done } = createCase()
    await clock.advance(2_999)
    expect(done).toEqual([])
    await clock.advance(1)
    expect(done).toEqual(['show'])
  })

  it('does not take the focus from a user who has not asked for the dialog', () => {
    const { done, showing, emit } = createCase({ isUnasked: true })
    showing.noteFitted()
    emit('ready-to-show')
    expect(done).toEqual(['showInactive'])
  })

  it('stops waiting when the window is closed', () => {
    const { clock, emit } = createCase()
    emit('ready-to-show')
    emit('closed')
    expect(clock.pending).toBe(0)
  })
})
