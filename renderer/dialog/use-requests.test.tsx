import { act, cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { UUID_PATTERNS } from '../../contract/key-patterns.js'
import { createFakeDialogBridge } from '../../testing/fake-bridge.js'
import { sampleLicensed, sampleSnapshot } from '../gallery/sample-snapshots.js'
import { DialogShell } from './dialog-shell.js'
import type { DialogShellProps } from './license-dialog-props.js'

afterEach(cleanup)

const KEY = '9C1E6F50-2D7B-4A38-B6E4-5D0F8C7A1A2B'
const link = { view: 'enter-key', prefilledKey: KEY } as const

async function show() {
  const bridge = createFakeDialogBridge({
    snapshot: sampleSnapshot({ status: 'unlicensed', reason: 'none' }),
    answers: {},
  })
  const shown = (change: Partial<DialogShellProps>) => (
    <DialogShell
      keyPatterns={UUID_PATTERNS}
      presentation="window"
      appName="Acme Studio"
      platform="linux"
      locale="en-US"
      bridge={bridge.license}
      {...change}
    />
  )
  const { rerender } = render(shown({ request: 1 }))
  await act(async () => {})
  const change = (next: Partial<DialogShellProps>): void => rerender(shown(next))
  return { bridge, change, user: userEvent.setup() }
}

const field = (): HTMLInputElement => screen.getByRole<HTMLInputElement>('textbox')

describe('a link while the dialog is open', () => {
  it('leaves what was typed, and offers its key beside it', async () => {
    const { user, change } = await show()
    await user.type(field(), 'half a key')
    change({ ...link, request: 2 })
    expect(field().value).toBe('half a key')
    expect(screen.getByText('1 key found. Choose it if it’s for Acme Studio.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: KEY }))
    expect(field().value).toBe(KEY)
    expect(screen.queryByRole('button', { name: KEY })).toBeNull()
  })

  it('asks for no key where a license was got meanwhile', async () => {
    const { bridge, change } = await show()
    act(() => void bridge.push({ activity: 'activating' }))
    change({ ...link, request: 2 })
    act(() => void bridge.push({ state: sampleLicensed(), entitled: true, activity: 'idle' }))
    expect(screen.getByRole('heading', { name: 'Acme Studio is activated' })).toBeTruthy()
    change({ ...link, request: 3 })
    expect(field().value).toBe(KEY)
  })

  it('fills in its key once an activation has come to nothing', async () => {
    const { bridge, change } = await show()
    act(() => void bridge.push({ activity: 'activating' }))
    change({ ...link, request: 2 })
    expect(field().value).toBe('')
    act(() => void bridge.push({ activity: 'idle' }))
    expect(field().value).toBe(KEY)
  })
})
