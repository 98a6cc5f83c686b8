import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { createFakeDialogBridge, type FakeDialogBridgeOptions } from '../testing/fake-bridge.js'
import { sampleGrace, sampleLicensed, sampleLocked, sampleSnapshot } from './gallery/sample-snapshots.js'
import { RequireLicense } from './require-license.js'

afterEach(cleanup)

async function show(options: FakeDialogBridgeOptions) {
  const bridge = createFakeDialogBridge(options)
  const { container } = render(
    <RequireLicense bridge={bridge.license} fallback="locked" loading="loading">
      open
    </RequireLicense>,
  )
  const before = container.textContent
  await act(async () => {})
  return { bridge, before, container }
}

describe('<RequireLicense>', () => {
  it('shows neither before it knows', async () => {
    expect((await show({})).before).toBe('loading')
  })

  it.each([sampleLicensed(), sampleGrace('unreachable')])('shows its children in $status', async (state) => {
    const { container } = await show({ snapshot: sampleSnapshot(state) })
    expect(container.textContent).toBe('open')
  })

  it('shows the fallback in a lock, and where the state may not be read', async () => {
    expect((await show({ snapshot: sampleSnapshot(sampleLocked('expired')) })).container.textContent).toBe(
      'locked',
    )
    const error = { code: 'forbidden', message: 'not attached' } as const
    expect((await show({ answers: { read: { ok: false, error } } })).container.textContent).toBe('locked')
  })

  it('changes with the license', async () => {
    const { bridge, container } = await show({})
    expect(container.textContent).toBe('locked')
    act(() => void bridge.push({ state: sampleLicensed(), entitled: true }))
    expect(container.textContent).toBe('open')
  })

  it('shows nothing where nothing was given', async () => {
    const bridge = createFakeDialogBridge()
    const { container } = render(<RequireLicense bridge={bridge.license}>open</RequireLicense>)
    await act(async () => {})
    expect(container.textContent).toBe('')
    expect(screen.queryByText('open')).toBeNull()
  })
})
