import { act, cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { UUID_PATTERNS } from '../../contract/key-patterns.js'
import type { LicenseSnapshot } from '../../contract/license-state.js'
import { createFakeDialogBridge } from '../../testing/fake-bridge.js'
import { sampleLicensed, sampleSnapshot } from '../gallery/sample-snapshots.js'
import { DialogShell } from './dialog-shell.js'
import type { DialogShellProps } from './license-dialog-props.js'

afterEach(cleanup)

const UNLICENSED = sampleSnapshot({ status: 'unlicensed', reason: 'none' })
const LICENSED = sampleSnapshot(sampleLicensed())

/** Timers that the test lets run. */
function createTestTimer() {
  const pending = new Set<{ readonly run: () => void; readonly delayMs: number }>()
  return {
    timer: (run: () => void, delayMs: number) => {
      const entry = { run, delayMs }
      pending.add(entry)
      return () => void pending.delete(entry)
    },
    pass: (ms: number) =>
      act(() => {
        for (const entry of pending) {
          if (entry.delayMs <= ms && pending.delete(entry)) entry.run()
        }
      }),
  }
}

async function show(snapshot: LicenseSnapshot, props: Partial<DialogShellProps> = {}) {
  const closed: string[] = []
  const bridge = createFakeDialogBridge({ snapshot, answers: { activate: () => new Promise(() => {}) } })
  const { timer, pass } = createTestTimer()
  const shown = (change: Partial<DialogShellProps>) => (
    <DialogShell
      keyPatterns={UUID_PATTERNS}
      presentation="window"
      appName="Acme Studio"
      platform="linux"
      locale="en-US"
      timeZone="UTC"
      bridge={bridge.license}
      onClose={() => void closed.push('closed')}
      timer={timer}
      {...props}
      {...change}
    />
  )
  const { rerender, unmount, container } = render(shown({}))
  await act(async () => {})
  const change = (next: Partial<DialogShellProps>): void => rerender(shown(next))
  return { bridge, closed, pass, change, unmount, container, user: userEvent.setup() }
}

const button = (name: string): HTMLElement => screen.getByRole('button', { name })

describe('the order of the buttons', () => {
  const names = (): (string | null)[] =>
    screen.getAllByRole('button', { name: /Close|Activate/ }).map(({ textContent }) => textContent)

  it('has the main one first on Windows and last elsewhere, in the document too', async () => {
    const { change } = await show(UNLICENSED)
    expect(names()).toEqual(['Close', 'Activate'])
    change({ platform: 'darwin' })
    expect(names()).toEqual(['Close', 'Activate'])
    change({ platform: 'win32' })
    expect(names()).toEqual(['Activate', 'Close'])
  })
})

describe('Escape', () => {
  it('closes where that harms nothing', async () => {
    const { user, closed } = await show(LICENSED)
    await user.keyboard('{Escape}')
    expect(closed).toEqual(['closed'])
  })

  it('never quits the app', async () => {
    const { user, closed } = await show(UNLICENSED, { closingQuits: true })
    await user.keyboard('{Escape}')
    expect(closed).toEqual([])
    await user.click(button('Quit'))
    expect(closed).toEqual(['closed'])
  })

  it('goes back from a step, and closes nothing', async () => {
    const { user, closed } = await show(LICENSED, { view: 'enter-key' })
    await user.keyboard('{Escape}')
    expect(button('Check again')).toBeTruthy()
    expect(closed).toEqual([])
  })

  it('is left to the host inside its page', async () => {
    const { user, closed } = await show(UNLICENSED, { presentation: 'inline' })
    screen.getByRole('textbox').focus()
    await user.keyboard('{Escape}')
    expect(closed).toEqual([])
  })
})

describe('"Close"', () => {
  it('is "Quit" only while the license does not open the app', async () => {
    const { bridge } = await show(UNLICENSED, { closingQuits: true })
    expect(button('Quit')).toBeTruthy()
    act(() => void bridge.push({ ...LICENSED, revision: 2 }))
    expect(screen.queryByRole('button', { name: 'Quit' })).toBeNull()
    expect(button('Done')).toBeTruthy()
  })

  it('is left out where the host cannot close', async () => {
    await show(LICENSED, { onClose: undefined })
    expect(screen.queryByRole('button', { name: 'Close' })).toBeNull()
  })
})

describe('a screen reader', () => {
  it('has one status region and one alert region from the start, and keeps them', async () => {
    const { user } = await show(LICENSED)
    const regions = [screen.getByRole('status'), screen.getByRole('alert')]
    await user.click(button('Deactivate this computer'))
    expect([screen.getByRole('status'), screen.getByRole('alert')]).toEqual(regions)
  })

  it('is told what is under way, a moment later, and again when it takes long', async () => {
    const { user, pass } = await show(UNLICENSED)
    await user.type(screen.getByRole('textbox'), 'KEY{Enter}')
    const status = (): string | null => screen.getByRole('status').textContent
    expect(status()).toBe('')
    pass(100)
    expect(status()).toBe('Checking your key. This usually takes a second or two.')
    pass(5000)
    pass(100)
    expect(status()).toBe('Still waiting for the license server…')
  })

  it('is told the title of a view that gives the focus to something else', async () => {
    const { user, pass } = await show(LICENSED)
    await user.click(button('Deactivate this computer'))
    pass(100)
    expect(screen.getByRole('status').textContent).toBe('Deactivate this computer?')
  })
})

describe('the window', () => {
  it('has the title of the view, and a main part named by it', async () => {
    const { user } = await show(LICENSED)
    expect(document.title).toBe('Your Acme Studio license')
    expect(screen.getByRole('main', { name: 'Your Acme Studio license' })).toBeTruthy()
    await user.click(button('Deactivate this computer'))
    expect(document.title).toBe('Deactivate this computer?')
  })

  it('goes where the app asks it to while it is open', async () => {
    const { change } = await show(LICENSED)
    change({ view: 'enter-key' })
    expect(screen.getByRole('textbox')).toBeTruthy()
    change({ view: 'details' })
    expect(button('Check again')).toBeTruthy()
    change({ view: 'details', prefilledKey: '9C1E6F50-2D7B-4A38-B6E4-5D0F8C7A1A2B' })
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('9C1E6F50-2D7B-4A38-B6E4-5D0F8C7A1A2B')
  })
})

describe('a modal', () => {
  it('opens over the page, and closes by what the view has in mind, not by itself', async () => {
    const { closed } = await show(LICENSED, { presentation: 'modal' })
    const dialog = screen.getByRole<HTMLDialogElement>('dialog', { name: 'Your Acme Studio license' })
    expect(dialog.open).toBe(true)
    const cancel = new Event('cancel', { cancelable: true })
    act(() => void dialog.dispatchEvent(cancel))
    expect(cancel.defaultPrevented).toBe(true)
    expect(closed).toEqual(['closed'])
  })
})

describe('the look', () => {
  it('carries theme, language, view and status as attributes, and the accent without a style attribute of its own', async () => {
    const { container, change } = await show(LICENSED, { theme: 'dark', accent: '#0f8a6d' })
    const root = container.firstElementChild as HTMLElement
    expect({ ...root.dataset }).toEqual({ theme: 'dark', view: 'details', status: 'licensed' })
    expect([root.lang, root.dir]).toEqual(['en-US', 'ltr'])
    expect(root.style.getPropertyValue('--lic-accent')).toBe('#0f8a6d')
    change({ theme: 'system' })
    expect(root.dataset['theme']).toBeUndefined()
  })

  it('takes texts of the host', async () => {
    await show(LICENSED, { messages: { 'details.title': '{app} Pro' } })
    expect(screen.getByRole('heading', { name: 'Acme Studio Pro' })).toBeTruthy()
  })
})
