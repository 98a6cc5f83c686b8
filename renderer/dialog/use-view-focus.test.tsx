import { act, cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { UUID_PATTERNS } from '../../contract/key-patterns.js'
import type { LicenseSnapshot } from '../../contract/license-state.js'
import { createFakeDialogBridge } from '../../testing/fake-bridge.js'
import { sampleLicensed, sampleLocked, sampleSnapshot } from '../gallery/sample-snapshots.js'
import type { Presentation } from './dialog-host.js'
import { DialogShell } from './dialog-shell.js'

afterEach(cleanup)

const UNLICENSED = sampleSnapshot({ status: 'unlicensed', reason: 'none' })
const LICENSED = sampleSnapshot(sampleLicensed())

/** Timers run at once: what is announced is there to be read. */
const atOnce = (run: () => void, delayMs: number): (() => void) => {
  if (delayMs <= 100) queueMicrotask(() => act(run))
  return () => {}
}

async function show(snapshot: LicenseSnapshot, presentation: Presentation = 'window') {
  const bridge = createFakeDialogBridge({ snapshot })
  render(
    <DialogShell
      keyPatterns={UUID_PATTERNS}
      presentation={presentation}
      appName="Acme Studio"
      platform="linux"
      locale="en-US"
      timeZone="UTC"
      bridge={bridge.license}
      takesCertificates
      onClose={() => {}}
      timer={atOnce}
    />,
  )
  await act(async () => {})
  return { bridge, user: userEvent.setup() }
}

const button = (name: string): HTMLElement => screen.getByRole('button', { name })
const title = (name: string): HTMLElement => screen.getByRole('heading', { level: 1, name })
const field = (): HTMLElement => screen.getByRole('textbox', { name: 'License key' })
const focused = (): Element | null => document.activeElement

describe('the focus in a new view', () => {
  it('goes to the title of a view without a field, and to the safe button before a danger', async () => {
    const { user } = await show(LICENSED)
    expect(focused()).toBe(title('Your Acme Studio license'))
    await user.click(button('Deactivate this computer'))
    expect(focused()).toBe(button('Keep activated'))
  })

  it('follows the state when it changes by itself', async () => {
    const { bridge } = await show(LICENSED)
    act(() => void bridge.push(sampleSnapshot(sampleLocked('disabled'), { revision: 2 })))
    expect(focused()).toBe(title('This license was turned off'))
  })

  it('goes to the good news at once, with no other view in between', async () => {
    const { bridge } = await show(UNLICENSED)
    const titles: (string | null)[] = []
    const note = (event: Event): void => void titles.push((event.target as Element).textContent)
    document.addEventListener('focusin', note)
    act(() => void bridge.push({ ...LICENSED, revision: 2 }))
    document.removeEventListener('focusin', note)
    expect(titles).toEqual(['Acme Studio is activated'])
  })

  it('is left to the host’s page until the user is in the dialog', async () => {
    const { user } = await show(LICENSED, 'inline')
    expect(focused()).toBe(document.body)
    expect(screen.getByRole('heading', { level: 2, name: 'Your Acme Studio license' })).toBeTruthy()
    await user.click(button('Deactivate this computer'))
    expect(focused()).toBe(button('Keep activated'))
    await user.keyboard('{Escape}')
    expect(focused()).toBe(button('Deactivate this computer'))
  })
})

describe('the focus on the way back', () => {
  it('returns to the button that led away, by Escape as by the button, and the title is told', async () => {
    const { user } = await show(LICENSED)
    for (const leave of [() => user.keyboard('{Escape}'), () => user.click(button('Keep activated'))]) {
      await user.click(button('Deactivate this computer'))
      expect(focused()).toBe(button('Keep activated'))
      await leave()
      expect(focused()).toBe(button('Deactivate this computer'))
      await act(async () => {})
      expect(screen.getByRole('status').textContent).toBe('Your Acme Studio license')
    }
  })

  it('is no way back where a view is entered once more', async () => {
    const { user } = await show(sampleSnapshot(sampleLocked('disabled')))
    for (const leave of [() => user.click(button('Back')), () => user.keyboard('{Escape}')]) {
      await user.click(button('Use another key'))
      expect(focused()).toBe(field())
      await leave()
      expect(focused()).toBe(button('Use another key'))
    }
  })

  it('returns to a link beside the field that a view would name', async () => {
    const { user } = await show(UNLICENSED)
    await user.click(button('Activate offline'))
    await user.keyboard('{Escape}')
    expect(focused()).toBe(button('Activate offline'))
  })

  it('goes to the title where the state has changed, however the view was left', async () => {
    const { user, bridge } = await show(LICENSED)
    await user.click(button('Deactivate this computer'))
    act(() => void bridge.push({ ...UNLICENSED, revision: 2 }))
    act(() => void bridge.push({ ...LICENSED, revision: 3 }))
    expect(focused()).toBe(title('Acme Studio is activated'))
    await user.click(button('License details'))
    expect(focused()).toBe(title('Your Acme Studio license'))
  })
})
