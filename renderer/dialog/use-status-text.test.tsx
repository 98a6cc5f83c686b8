import { act, cleanup, render, screen } from '@testing-library/react'
import { type ReactElement, StrictMode, useEffect, useRef } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pageTimer } from '../page-timer.js'
import { type StatusText, useStatusText } from './use-status-text.js'

type Announce = StatusText['announce']

function Speaker({ onRender }: { readonly onRender: (announce: Announce) => void }): ReactElement {
  const { statusText, announce } = useStatusText(pageTimer)
  onRender(announce)
  return (
    <>
      <FirstWords announce={announce} />
      <output>{statusText}</output>
    </>
  )
}

/** Says something once, like a view that comes up. */
function FirstWords({ announce }: { readonly announce: Announce }): null {
  const wereSaid = useRef(false)
  useEffect(() => {
    if (!wereSaid.current) announce('Activate')
    wereSaid.current = true
  }, [announce])
  return null
}

const onRender = vi.fn<(announce: Announce) => void>()
const announceNow = (words: string): void => act(() => onRender.mock.lastCall?.[0](words))
const text = (): string | null => screen.getByRole('status').textContent
const pass = (ms: number): void => act(() => void vi.advanceTimersByTime(ms))

beforeEach(() => {
  vi.useFakeTimers()
  onRender.mockClear()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('useStatusText()', () => {
  it('speaks after a pause, and renders nothing before it', () => {
    render(<Speaker onRender={onRender} />)
    expect([text(), onRender.mock.calls.length]).toEqual(['', 1])
    pass(99)
    expect([text(), onRender.mock.calls.length]).toEqual(['', 1])
    pass(1)
    expect([text(), onRender.mock.calls.length]).toEqual(['Activate', 2])
  })

  it('says the first words where React runs effects twice', () => {
    render(
      <StrictMode>
        <Speaker onRender={onRender} />
      </StrictMode>,
    )
    pass(100)
    expect(text()).toBe('Activate')
  })

  it('is silent for a moment before it says the same again, and says only the last of many', () => {
    render(<Speaker onRender={onRender} />)
    pass(100)
    announceNow('Activate')
    expect(text()).toBe('')
    pass(50)
    announceNow('Checking')
    pass(99)
    expect(text()).toBe('')
    pass(1)
    expect(text()).toBe('Checking')
  })

  it('says nothing once it is gone', () => {
    const { unmount } = render(<Speaker onRender={onRender} />)
    unmount()
    expect(vi.getTimerCount()).toBe(0)
  })
})
